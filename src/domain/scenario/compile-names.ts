import { parseCondition } from './condition.ts';
import { given } from './given.ts';
import type { Report } from './problem.ts';
import type { AuthoredScenario } from './schema.ts';
import type { Condition, Seconds } from './types.ts';

export type Path = readonly (string | number)[];
type Gate = { readonly if?: string | undefined; readonly unless?: string | undefined };

/** Resolves the names that a scenario uses: conditions, flags, people, evidence, expectations. */
export function names(authored: AuthoredScenario, report: Report) {
	const people = Object.keys(authored.response.people);
	const marks = new Set<Seconds>();

	function condition(text: string, path: Path): Condition {
		const parsed = parseCondition(text, { flags: authored.flags, people });
		if (typeof parsed === 'string') {
			report(path, parsed, 'such as "acknowledged and not mitigated and after 9m"');
			return [];
		}
		for (const term of parsed) if (term.is === 'before' || term.is === 'after') marks.add(term.at);
		return parsed;
	}

	const gate = (from: Gate, path: Path): { if: Condition; unless?: Condition } => ({
		if: from.if === undefined ? [] : condition(from.if, [...path, 'if']),
		...given({
			unless: from.unless === undefined ? undefined : condition(from.unless, [...path, 'unless'])
		})
	});

	/** Flags as a bit set. */
	const bits = (ids: readonly string[] | undefined, path: Path): number =>
		(ids ?? []).reduce((set, id, i) => {
			const bit = authored.flags.indexOf(id);
			if (bit < 0) report([...path, i], `"${id}" is no flag`, authored.flags.join(', '));
			return bit < 0 ? set : set | (1 << bit);
		}, 0);

	function person<T extends string | undefined>(id: T, path: Path): T {
		if (id !== undefined && !people.includes(id))
			report(path, `Nobody is called "${id}"`, people.join(', '));
		return id;
	}

	function evidence(ids: readonly string[] | undefined, path: Path): readonly string[] {
		ids?.forEach((id, i) => {
			if (!Object.hasOwn(authored.evidence, id))
				report([...path, i], `There is no evidence "${id}"`);
		});
		return ids ?? [];
	}

	return { marks, condition, gate, bits, person, evidence };
}

export type Names = ReturnType<typeof names>;
