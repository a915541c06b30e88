import type { CaseFile, CaseLevel } from '../case-types.ts';

/** Levels as they are called: by their numbers, those without in their place. */
export const levelsInOrder = ({ policy }: CaseFile): readonly CaseLevel[] =>
	policy.levels
		.map((level, i) => ({ level, number: level.number ?? i + 1 }))
		.sort((a, b) => a.number - b.number)
		.map(({ level }) => level);
