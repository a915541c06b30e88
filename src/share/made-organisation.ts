import { decodeLink } from '../domain/link/decode.ts';
import { encodeOrganisation } from '../domain/link/organisation.ts';
import { organisationContents } from './contents-words.ts';
import type { Made, NoLink } from './made.ts';

/** A picture of many teams has no record: its own page hands over the link, and here it gets its label. */
export function madeOfPicture(payload: string): Made | NoLink {
	const decoded = decodeLink(payload, 'organisation');
	if (!decoded.ok || decoded.link.kind !== 'organisation') return 'broken';
	const { label, ...picture } = decoded.link;
	return {
		kind: 'organisation',
		contents: organisationContents(picture.teams),
		...(label === undefined ? {} : { label }),
		encode: (label) => encodeOrganisation(label === undefined ? picture : { ...picture, label })
	};
}
