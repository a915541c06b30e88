import type { LayerRule } from '../case-types.ts';
import type { Instant, PersonId, Shift } from '../types.ts';
import type { Stretch } from './spans.ts';

/** Who is on call over a bounded span, in order of id. */
export type Duty = Shift & Stretch;
/** Spans of one source, sorted, without overlaps: a layer, an override, a shift of a temporary schedule. */
export type Held = Stretch & { readonly person: PersonId };

/** Who of one layer is on call, and how the layer ranks under `priority`. */
export type LayerTurns = { readonly priority: number; readonly turns: readonly Held[] };
/** Replace, remove or add, while it lasts (R23). */
export type Change = Stretch & { readonly remove?: PersonId; readonly add?: PersonId };
/** What hides everything else while it lasts; its shifts in the order of the file. */
export type Hiding = Stretch & { readonly shifts: readonly Held[] };

export type Sources = {
	readonly layers: readonly LayerTurns[];
	readonly changes: readonly Change[];
	readonly hiding: readonly Hiding[];
};

const holds = ({ from, to }: Stretch, at: Instant): boolean => from <= at && at < to;

/** One layer rule over who of each source has somebody now (R22). */
function combine(rule: LayerRule, having: readonly { priority: number; person: PersonId }[]) {
	if (rule === 'last-wins') return having.slice(-1).map(({ person }) => person);
	const top = Math.max(...having.map(({ priority }) => priority));
	return having
		.filter(({ priority }) => rule === 'union' || priority === top)
		.map(({ person }) => person);
}

/**
 * Replace and remove act only while that person is on call; add always, taking the place of whoever is where a schedule has
 * one person at a time, joining them where it may have several (R22, R23).
 */
function changed(
	people: readonly PersonId[],
	{ remove, add }: Change,
	rule: LayerRule
): readonly PersonId[] {
	if (remove === undefined) {
		if (add === undefined) return people;
		return rule === 'last-wins' ? [add] : [...people, add];
	}
	if (!people.includes(remove)) return people;
	const others = people.filter((person) => person !== remove);
	return add === undefined ? others : [...others, add];
}

const canonical = (people: readonly PersonId[]): PersonId[] =>
	people.length < 2 ? [...people] : [...new Set(people)].sort();

const same = (a: readonly PersonId[], b: readonly PersonId[]): boolean =>
	a.length === b.length && a.every((person, index) => person === b[index]);

/** Every instant at which something may change, sorted, the ends of the range first and last. */
function cutsOf({ layers, changes, hiding }: Sources, range: Stretch): Instant[] {
	const cuts = new Set([range.from, range.to]);
	const cut = (span: Stretch) => {
		if (range.from < span.from && span.from < range.to) cuts.add(span.from);
		if (range.from < span.to && span.to < range.to) cuts.add(span.to);
	};
	for (const { turns } of layers) turns.forEach(cut);
	changes.forEach(cut);
	for (const temporary of hiding) {
		cut(temporary);
		temporary.shifts.forEach(cut);
	}
	return [...cuts].sort((a, b) => a - b);
}

/** A layer read from left to right. */
function reader({ priority, turns }: LayerTurns) {
	let next = 0;
	return (at: Instant) => {
		while (next < turns.length && (turns[next] as Held).to <= at) next += 1;
		const turn = turns[next];
		return turn !== undefined && turn.from <= at ? [{ priority, person: turn.person }] : [];
	};
}

/** Who is on call over a range: gaps left out, neighbours with the same people joined. */
export function dutiesOf(sources: Sources, rule: LayerRule, range: Stretch): Duty[] {
	const readers = sources.layers.map(reader);
	const peopleAt = (at: Instant): readonly PersonId[] => {
		const temporary = sources.hiding.findLast((span) => holds(span, at));
		const having = readers.flatMap((read) => read(at));
		if (temporary !== undefined)
			return combine(
				rule,
				temporary.shifts
					.filter((span) => holds(span, at))
					.map(({ person }) => ({ priority: 0, person }))
			);
		return sources.changes
			.filter((span) => holds(span, at))
			.reduce<readonly PersonId[]>(
				(people, change) => changed(people, change, rule),
				combine(rule, having)
			);
	};
	const duties: Duty[] = [];
	const cuts = cutsOf(sources, range);
	for (const [index, from] of cuts.entries()) {
		const to = cuts[index + 1];
		if (to === undefined) break;
		const people = canonical(peopleAt(from));
		if (people.length === 0) continue;
		const last = duties.at(-1);
		if (last?.to === from && same(last.people, people)) duties[duties.length - 1] = { ...last, to };
		else duties.push({ from, to, people });
	}
	return duties;
}
