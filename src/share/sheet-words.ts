import type { Made, NoLink } from './made.ts';

/** What the sheet of a link says of it, by kind. */
export type SheetWords = { readonly title: string; readonly lead: string; readonly send?: string };

const HELD = 'The address itself holds';
const READ =
	'nothing is sent to any server. Whoever has the link can read it, pass it on and keep it. It cannot be called back.';

const WORDS: Readonly<Record<Made['kind'], SheetWords>> = {
	response: { title: 'A link that carries these answers', lead: `${HELD} them: ${READ}` },
	run: { title: 'A link that carries this run', lead: `${HELD} it: ${READ}` },
	invitation: {
		title: 'A link that asks the team',
		lead: `It asks; it collects nothing. Whoever has it can open it and answer, and an answer comes back only when its writer sends it. It cannot be called back.`,
		send: 'Send it to everybody in the team, and say where their answers should go: to you, in a chat or by mail.'
	},
	team: { title: 'A link that carries this result', lead: `${HELD} it: ${READ}` },
	history: { title: 'A link that carries this history', lead: `${HELD} it: ${READ}` },
	organisation: { title: 'A link that carries this picture', lead: `${HELD} it: ${READ}` }
};

export function sheetWords({ kind, invited = false }: Pick<Made, 'kind' | 'invited'>): SheetWords {
	const words = WORDS[kind];
	if (!invited) return words;
	return {
		...words,
		send: 'Now send it to whoever asked you. Until you do, nobody else has your answers.'
	};
}

export const WHY_NOT: Readonly<Record<NoLink, string>> = {
	missing: 'This browser has nothing of the kind. A link is made where the records are kept.',
	broken:
		'What is stored of it cannot be read, so no link is made from it. It is still there, under Records.',
	'not-for-links': 'A lesson has nothing to send: only answers and drill runs travel by link.',
	'nobody-yet':
		'Nobody has answered yet. Once the first response is in, its result can travel by link.',
	'no-milestone': 'A history begins with the first talk that a team finishes.'
};
