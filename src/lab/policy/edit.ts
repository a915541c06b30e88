import type {
	CaseDraft,
	CaseLevel,
	CasePolicy,
	CaseService,
	Draft
} from '../../domain/escalation/case-types.ts';

export type DraftLevel = Draft<CaseLevel>;
export type DraftPolicy = Draft<CasePolicy>;
export type DraftService = Draft<CaseService>;

/** Changes to a draft: keys set to `undefined` are left out of it. */
export type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** An object with some keys changed. */
export const changed = <T extends object>(object: T, change: Change<T>): T =>
	Object.fromEntries(
		Object.entries({ ...object, ...change }).filter(([, value]) => value !== undefined)
	) as T;

export const setPolicy = (draft: CaseDraft, change: Change<DraftPolicy>): CaseDraft => ({
	...draft,
	policy: changed(draft.policy, change)
});

export const setService = (draft: CaseDraft, change: Change<DraftService>): CaseDraft => ({
	...draft,
	service: changed(draft.service, change)
});

const setLevels = (draft: CaseDraft, levels: readonly DraftLevel[]): CaseDraft =>
	setPolicy(draft, { levels });

export const setLevel = (draft: CaseDraft, at: number, change: Change<DraftLevel>): CaseDraft =>
	setLevels(
		draft,
		draft.policy.levels.map((level, i) => (i === at ? changed(level, change) : level))
	);

/** The place in the list of the level that is called first; -1 where there is none. A number decides before the place. */
export function firstLevel({ policy: { levels } }: CaseDraft): number {
	const at = levels.map(({ number }, i) => (typeof number === 'number' ? number : i + 1));
	return at.indexOf(Math.min(...at));
}

/** The lab draws a page a person can read; the engine takes more. */
export const MOST_LEVELS = 20;

/** Whom a level may call: every schedule, then every person. */
export const targetsOf = ({ schedules = {}, people }: CaseDraft): readonly string[] => [
	...Object.keys(schedules),
	...Object.keys(people)
];

/** A further level: it calls the first that no level calls yet, and waits as long as the one before. */
export function addLevel(draft: CaseDraft): CaseDraft {
	const { levels } = draft.policy;
	const called = new Set(levels.flatMap(({ targets }) => targets));
	const all = targetsOf(draft);
	const target = all.find((one) => !called.has(one)) ?? all[0];
	const level: DraftLevel = {
		timeoutMin: levels.at(-1)?.timeoutMin ?? 15,
		targets: target === undefined ? [] : [target]
	};
	return setLevels(draft, [...levels, level]);
}

export const removeLevel = (draft: CaseDraft, at: number): CaseDraft =>
	setLevels(
		draft,
		draft.policy.levels.filter((_, i) => i !== at)
	);

/** The level one place up (-1) or down (1). */
export function moveLevel(draft: CaseDraft, at: number, by: -1 | 1): CaseDraft {
	const levels = [...draft.policy.levels];
	const [level] = levels.splice(at, 1);
	if (level) levels.splice(at + by, 0, level);
	return setLevels(draft, levels);
}

/** One of a level's targets is another one, or with `undefined` none. */
export function setTarget(
	draft: CaseDraft,
	at: number,
	which: number,
	target: string | undefined
): CaseDraft {
	const targets = [...(draft.policy.levels[at]?.targets ?? [])];
	targets.splice(which, 1, ...(target === undefined ? [] : [target]));
	return setLevel(draft, at, {
		targets,
		// To take turns takes two.
		...(targets.length < 2 ? { assign: undefined } : {})
	});
}

/** Somebody else whom the level may call, for its next target; undefined when all are called. */
export function nextTarget(draft: CaseDraft, at: number): string | undefined {
	const targets = draft.policy.levels[at]?.targets ?? [];
	return targetsOf(draft).find((one) => !targets.includes(one));
}
