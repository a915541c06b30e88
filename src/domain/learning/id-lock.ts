import * as v from 'valibot';
import { answerKey } from './answer-key.ts';
import { checksOf } from './checks-of.ts';
import type { Finding, LearningModule } from './types.ts';

/**
 * Every id that was ever released, `content/ids.lock.json`. Learners' answers lie under these ids: they never vanish,
 * and what counts as right never changes behind a revision's back.
 */
export const IdLockSchema = v.strictObject({
	/** `module/lesson`. */
	lessons: v.array(v.string()),
	/** `module/lesson/check` → its revision and what is right in it. */
	checks: v.record(
		v.string(),
		v.strictObject({ rev: v.pipe(v.number(), v.integer()), key: v.string() })
	),
	artefacts: v.array(v.string()),
	/** An id that is gone → the one that took its place. */
	aliases: v.record(v.string(), v.string())
});

export type IdLock = v.InferOutput<typeof IdLockSchema>;

type Released = {
	readonly modules: readonly LearningModule[];
	readonly artefacts: readonly { readonly artefact: string }[];
};

/** What a release of this content would lock; what was locked before stays. */
export function lockOf({ modules, artefacts }: Released, before: IdLock): IdLock {
	const lessons = modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })));
	const checks = lessons.flatMap(({ module, lesson }) =>
		checksOf(lesson).map(
			({ check }) =>
				[
					`${module.id}/${lesson.id}/${check.id}`,
					{ rev: check.rev, key: answerKey(check) }
				] as const
		)
	);
	return {
		lessons: merged(
			before.lessons,
			lessons.map(({ module, lesson }) => `${module.id}/${lesson.id}`)
		),
		checks: sorted({ ...before.checks, ...Object.fromEntries(checks) }),
		artefacts: merged(
			before.artefacts,
			artefacts.map(({ artefact }) => artefact)
		),
		aliases: before.aliases
	};
}

const merged = (some: readonly string[], others: readonly string[]): string[] =>
	[...new Set([...some, ...others])].sort();

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
	Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What content does to ids that were released. Paths lead into the lock file. */
export function checkLock(lock: IdLock, content: Released): Finding[] {
	const now = lockOf(content, { lessons: [], checks: {}, artefacts: [], aliases: {} });
	const gone = (kind: 'lessons' | 'artefacts'): Finding[] =>
		lock[kind].flatMap((id, i) =>
			now[kind].includes(aliasOf(lock, id))
				? []
				: [{ path: [kind, i], message: `the released id "${id}" is gone`, expected: 'an alias' }]
		);
	const checks = Object.entries(lock.checks).flatMap(([id, was]): Finding[] => {
		const is = now.checks[aliasOf(lock, id)];
		const path = ['checks', id];
		if (!is) return [{ path, message: `the released check "${id}" is gone`, expected: 'an alias' }];
		if (is.rev < was.rev)
			return [{ path, message: `"${id}" went back to revision ${is.rev} from ${was.rev}` }];
		if (is.rev === was.rev && is.key !== was.key)
			return [
				{
					path,
					message: `what is right in "${id}" changed`,
					expected: `rev ${was.rev + 1}`
				}
			];
		return [];
	});
	return [...gone('lessons'), ...gone('artefacts'), ...checks];
}

const aliasOf = (lock: IdLock, id: string): string => lock.aliases[id] ?? id;
