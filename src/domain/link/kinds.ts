/**
 * Every kind a link may have. `code` is 4 bits and stays for ever; `route` is the letter of its address (`#/r/…`).
 * A kind not yet readable has its code reserved here, so that an older copy can say by name what it was sent.
 */
export const KINDS = {
	response: { code: 1, route: 'r', called: 'one person’s answers' },
	run: { code: 2, route: 'd', called: 'a drill run' },
	invitation: { code: 3, route: 'i', called: 'an invitation to answer' },
	team: { code: 4, route: 't', called: 'a team’s result' },
	history: { code: 5, route: 'h', called: 'a team’s history' },
	completion: { code: 6, route: 'c', called: 'a finished path' },
	artefact: { code: 7, route: 'a', called: 'a worked page' },
	organisation: { code: 8, route: 'o', called: 'a picture of many teams' }
} as const;

export type LinkKind = keyof typeof KINDS;

const BY_CODE: ReadonlyMap<number, LinkKind> = new Map(
	(Object.keys(KINDS) as LinkKind[]).map((kind) => [KINDS[kind].code, kind])
);

export function kindOf(code: number): LinkKind | undefined {
	return BY_CODE.get(code);
}

export const ROUTE_LETTERS: string = Object.values(KINDS)
	.map(({ route }) => route)
	.join('');
