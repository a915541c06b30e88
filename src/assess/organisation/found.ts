import type { LinkError } from '../../domain/link/error.ts';
import type { LinkKind } from '../../domain/link/kinds.ts';
import type { TeamLink } from '../../domain/link/team-link.ts';
import type { Roster, RosterEntry } from '../../domain/maturity/roster.ts';
import type { Tier } from '../../domain/maturity/types.ts';

/** A readable result of a list, once, in the order of the text. */
export type Listed = {
	readonly payload: string;
	readonly line?: number;
	/** Its label; without one, where it stood. */
	readonly name: string;
	readonly labelled: boolean;
	/** The number by which a team’s links find one another; 0: none. */
	readonly team: number;
	/** As in `2026-Q4`. */
	readonly quarter: string;
	readonly tier: Tier;
	readonly members: number;
};

/** Several results under one team’s number and quarter. */
export type Rivals = { readonly key: string; readonly results: readonly Listed[] };

/** A link that is not counted, and why. */
export type Refused = { readonly line?: number; readonly text: string } & (
	| { readonly is: 'other-edition'; readonly edition: number }
	| { readonly is: 'not-a-team'; readonly kind: LinkKind }
	| { readonly is: 'unreadable'; readonly error: LinkError }
);

/** What a text of many links came to. */
export type Found = {
	/** How many links there were, read or not. */
	readonly all: number;
	readonly results: readonly Listed[];
	/** How many said, byte for byte, what another had said already. */
	readonly same: number;
	readonly rivals: readonly Rivals[];
	readonly refused: readonly Refused[];
	readonly left?: NonNullable<Roster['left']>;
};

/** Of each of `Rivals`, by its key: the payload that counts, or all of them, as teams of their own. */
export type Choices = Readonly<Record<string, string>>;
export const EVERY = 'all';

const SHOWN = 120;

export function foundIn({ entries, left }: Roster): Found {
	const good = entries.flatMap((entry) =>
		entry.is === 'team' || entry.is === 'differs' ? [entry] : []
	);
	const results = good.map(({ payload, link, line }, n) => listed(payload, link, n, line));
	return {
		all: entries.length,
		results,
		same: entries.filter(({ is }) => is === 'same').length,
		rivals: rivalsIn(results),
		refused: entries.flatMap(refused),
		...(left ? { left } : {})
	};
}

function listed(payload: string, link: TeamLink, n: number, line: number | undefined): Listed {
	const { label, team, quarter, tier, members } = link;
	const where = line === undefined ? `result ${n + 1}` : `line ${line}`;
	return {
		payload,
		...(line === undefined ? {} : { line }),
		name: label ?? `Unnamed, ${where}`,
		labelled: label !== undefined,
		team,
		quarter,
		tier,
		members
	};
}

export const keyOf = ({ team, quarter }: Pick<Listed, 'team' | 'quarter'>): string =>
	`${team}/${quarter}`;

function rivalsIn(results: readonly Listed[]): readonly Rivals[] {
	const groups = new Map<string, Listed[]>();
	for (const one of results) {
		const group = groups.get(keyOf(one));
		if (group) group.push(one);
		else groups.set(keyOf(one), [one]);
	}
	return [...groups].flatMap(([key, group]) => (group.length > 1 ? [{ key, results: group }] : []));
}

function refused(entry: RosterEntry): Refused[] {
	if (entry.is === 'team' || entry.is === 'same' || entry.is === 'differs') return [];
	return [{ ...entry, text: entry.text.slice(0, SHOWN) }];
}

/** Each bears another name: the number of a team is short, and in a long list two may have one by chance. */
export function areApart({ results }: Rivals): boolean {
	const names = new Set(results.map(({ name }) => name.toLowerCase()));
	return results.every(({ labelled }) => labelled) && names.size === results.length;
}

/** What counts until somebody chooses: the first; or all, where their names tell them apart. */
export function choiceOf(rivals: Rivals, choices: Choices): string {
	const chosen = choices[rivals.key];
	const { results } = rivals;
	const known = chosen === EVERY || results.some(({ payload }) => payload === chosen);
	if (chosen !== undefined && known) return chosen;
	return areApart(rivals) ? EVERY : (results[0]?.payload ?? EVERY);
}

/** The results that count, in the order of the text. */
export function counted({ results, rivals }: Found, choices: Choices): readonly Listed[] {
	const chosen = new Map(rivals.map((one) => [one.key, choiceOf(one, choices)]));
	return results.filter((one) => {
		const choice = chosen.get(keyOf(one));
		return choice === undefined || choice === EVERY || choice === one.payload;
	});
}
