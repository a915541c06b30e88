import type { CaseLevel, CasePolicy } from '../../../../src/domain/escalation/case-types.ts';
import type { Snapshot } from './model-types.ts';

/** A policy as an incident keeps it (R1), levels in the order of their numbers. */
export const snapshot = (
	policy: CasePolicy,
	onEmpty: Snapshot['onEmpty'],
	afterEscalation: Snapshot['afterEscalation']
): Snapshot => ({
	repeat: policy.repeat ?? 0,
	onEmpty: policy.onEmpty ?? onEmpty,
	afterEscalation: policy.afterEscalation ?? afterEscalation,
	levels: policy.levels
		.map((level, index) => ({ level, order: level.number ?? index + 1 }))
		.sort((a, b) => a.order - b.order)
		.map(({ level }) => level),
	turns: policy.levels.map(() => 0)
});

/** Whom a level pages: all its targets, each person once, or the next in turn that has somebody (R2). */
export function targeted(
	level: CaseLevel,
	turns: number[],
	index: number,
	who: (target: string) => readonly string[]
): readonly string[] {
	if (level.assign !== 'roundRobin') return [...new Set(level.targets.flatMap(who))];
	const count = level.targets.length;
	for (let tried = 0; tried < count; tried++) {
		const turn = (turns[index]! + tried) % count;
		const people = who(level.targets[turn]!);
		if (people.length === 0) continue;
		turns[index] = (turn + 1) % count;
		return people;
	}
	return [];
}
