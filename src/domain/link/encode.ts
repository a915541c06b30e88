import type { Link } from './decode.ts';
import { encodeHistory } from './history.ts';
import { encodeInvitation } from './invitation.ts';
import { encodeOrganisation } from './organisation.ts';
import { encodeResponse } from './response.ts';
import { encodeRun } from './run.ts';
import { encodeTeam } from './team.ts';

/** Any link as its text: the one way to write what it says. Undefined for a run so long that only a file can hold it. */
export function encodeLink(link: Link): string | undefined {
	switch (link.kind) {
		case 'response':
			return encodeResponse(link);
		case 'run':
			return encodeRun(link);
		case 'invitation':
			return encodeInvitation(link);
		case 'team':
			return encodeTeam(link);
		case 'history':
			return encodeHistory(link);
		case 'organisation':
			return encodeOrganisation(link);
	}
}
