import type { LinkError } from '../../domain/link/error.ts';
import { KINDS } from '../../domain/link/kinds.ts';
import { count } from '../../ui/format.ts';

/** Why one of several links could not be read, in a sentence. */
export function faultWords(error: LinkError): string {
	switch (error.name) {
		case 'empty':
			return 'There is nothing in it.';
		case 'not-ours':
			return 'It is not a link of this trainer.';
		case 'stray-character':
			return `Character ${count(error.at)} is “${error.character}”, and no link contains that.`;
		case 'truncated':
			return error.wants === undefined
				? 'Nearly all of it is missing.'
				: `Part of it is missing: ${count(error.has)} of ${count(error.wants)} characters arrived.`;
		case 'too-long':
			return `Something was added on the way: it has ${count(error.has)} characters, and should have ${count(error.wants)}.`;
		case 'altered':
			return 'It was changed on the way: its checksum does not fit.';
		case 'padding':
		case 'misshapen':
			return 'It arrived whole, and no version of this trainer writes such a link.';
		case 'wrong-kind':
			return `It holds ${KINDS[error.found].called}.`;
		case 'newer-kind':
			return 'It is whole; what it holds came with a later version of the trainer.';
		case 'newer-version':
			return 'It is whole, and comes from a later version of the trainer.';
		case 'other-edition':
			return `It answers edition ${error.edition} of the questions, which this copy does not know.`;
	}
}
