import type { Merged } from './merge.ts';
import type { Level } from './types.ts';

/** One question that keeps a dimension from its next level. */
export type Reason = {
	readonly question: string;
	readonly has: Level;
	readonly needs: Level;
	/** `core`: nothing rises above it. `floor`: too far behind the rest. `one-of`: any one of these would do. */
	readonly rule: 'core' | 'floor' | 'one-of';
	/** It may be there already: only don't-knows keep it low. */
	readonly hidden: boolean;
};

/** What the asked questions of a dimension lack for the level after `soFar`; none at the top. */
export function reasonsFor(asked: readonly Merged[], soFar: Level): Reason[] {
	if (soFar === 4) return [];
	const next = (soFar + 1) as Level;
	const reasons: Reason[] = [];
	let others = 0;
	let atNext = 0;
	for (const question of asked) {
		if (question.core) {
			if (question.lo < next) reasons.unshift(lacks(question, next, 'core'));
			continue;
		}
		others += 1;
		if (question.lo >= next) atNext += 1;
		if (question.lo < soFar) reasons.push(lacks(question, soFar, 'floor'));
	}
	if (others >= 2 && atNext === 0) {
		for (const question of asked) {
			if (!question.core) reasons.push(lacks(question, next, 'one-of'));
		}
	}
	return reasons;
}

function lacks({ id, lo, hi }: Merged, needs: Level, rule: Reason['rule']): Reason {
	return { question: id, has: lo, needs, rule, hidden: hi >= needs };
}
