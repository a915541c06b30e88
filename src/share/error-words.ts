import type { LinkError } from '../domain/link/error.ts';
import { KINDS, type LinkKind } from '../domain/link/kinds.ts';

/** A page's words for a link that does not open: what is the matter, how we know, what to do. */
export type ErrorWords = {
	readonly title: string;
	readonly how: string;
	readonly todo: readonly string[];
};

const AGAIN = 'Ask for the link once more, best by another way: a chat, a mail, or the QR code.';
const PASTE =
	'Paste the whole message under “Open a link”. Broken lines, brackets and full stops are mended there.';
const NEWEST =
	'Load this page again: that fetches the newest version. If it stays the same, ask whoever runs this site to update it, or open the link where it was made.';
const ANEW =
	'Ask whoever sent it for a link to the questions of today. Where it was made, they are fetched by loading the page again.';
const NOTHING = 'Nothing is shown, because half a result can look like a whole one.';

/** What a good link of other questions is, by the kind that its page shows. */
const OF_OTHERS: Partial<Record<LinkKind, string>> = {
	response: 'These are answers to other questions',
	invitation: 'This invitation is to other questions',
	team: 'This result is of other questions',
	history: 'This history is of other questions',
	organisation: 'This picture is of other questions'
};

/** Plain words for every failure. `wanted`: the kind that the page of the address shows. */
export function errorWords(error: LinkError, wanted?: LinkKind): ErrorWords {
	switch (error.name) {
		case 'empty':
			return {
				title: 'There is nothing in this link',
				how: 'The address stops where the result should begin.',
				todo: [PASTE, AGAIN]
			};
		case 'not-ours':
			return {
				title: 'This is not a link from this trainer',
				how: 'All of ours begin with the same letter after the address, and this one does not.',
				todo: ['Check whether you copied the right address, and all of it.', PASTE]
			};
		case 'stray-character':
			return {
				title: 'A character in this link does not belong',
				how: `Character ${error.at} is “${error.character}”, and no link contains that. ${NOTHING}`,
				todo: [PASTE, AGAIN]
			};
		case 'truncated':
			return {
				title: 'Part of this link is missing',
				how:
					error.wants === undefined
						? `Only ${characters(error.has)} arrived, too few even to say what it was.`
						: `It says it has ${characters(error.wants)}, and ${error.has} arrived. ${NOTHING}`,
				todo: [PASTE, AGAIN]
			};
		case 'too-long':
			return {
				title: 'There is more here than one link',
				how: `It has ${characters(error.has)}, and should have ${error.wants} at most. Something was added on the way.`,
				todo: ['Copy the address alone, without what follows it.', PASTE]
			};
		case 'altered':
			return {
				title: 'This link was changed on the way',
				how: `Its checksum does not fit, so at least one character is not the one that was sent. ${NOTHING}`,
				todo: [
					'If you typed it, compare it character by character; capital and small letters differ.',
					AGAIN
				]
			};
		case 'padding':
		case 'misshapen':
			return {
				title: 'This link was not made by this trainer',
				how: 'It arrived whole, and what it says makes no sense: no version of this trainer writes such a link.',
				todo: ['Ask whoever sent it where it comes from.']
			};
		case 'wrong-kind':
			return {
				title: `This link holds ${KINDS[error.found].called}`,
				how: `The address around it is meant for ${KINDS[error.wanted].called}. The link itself is whole.`,
				todo: []
			};
		case 'newer-kind':
			return {
				title: 'This copy of the trainer cannot show that yet',
				how: error.kind
					? `The link is whole. It holds ${KINDS[error.kind].called}, which came with a later version.`
					: 'The link is whole. What it holds came with a later version.',
				todo: [NEWEST]
			};
		case 'newer-version':
			return {
				title: 'This link comes from a newer version',
				how: `The link is whole. It is written in form ${error.version}, and this copy reads up to form ${error.known}.`,
				todo: [NEWEST]
			};
		case 'other-edition':
			return {
				title: (wanted && OF_OTHERS[wanted]) ?? 'This link is of other questions',
				how: `The link is whole. It goes by edition ${error.edition} of the assessment, and this copy has edition ${error.known}. The wording differs, so the levels would not mean the same.`,
				todo: [error.edition < error.known ? ANEW : NEWEST]
			};
	}
}

const characters = (n: number): string => (n === 1 ? '1 character' : `${n} characters`);
