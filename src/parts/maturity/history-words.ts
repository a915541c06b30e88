import { changeSentence } from '../../domain/maturity/change-sentence.ts';
import type { Outline } from '../../domain/maturity/outline.ts';
import { quarterTitle } from '../../domain/maturity/quarter.ts';
import { changesBetween, type HistoryQuarter } from '../../domain/progress/history.ts';
import { ownOf } from './groups.ts';

/** What the last quarter says against the one before it; what one or none says of itself. */
export function historySentence(
	quarters: readonly HistoryQuarter[],
	outline: Pick<Outline, 'beyond_team'>
): string {
	const now = quarters.at(-1);
	const before = quarters.at(-2);
	if (!now) return 'Nothing is kept yet. Each quarter’s milestone becomes a point here.';
	if (!before)
		return `One quarter so far, the ${quarterTitle(now.quarter)}. The next will show what moved.`;
	const changes = changesBetween(before, now);
	return changes
		? changeSentence(
				{ ...changes, dimensions: ownOf(changes.dimensions, outline) },
				`the ${quarterTitle(before.quarter)}`
			)
		: `The questions changed between the ${quarterTitle(before.quarter)} and the ${quarterTitle(now.quarter)}, so whether a move means anything cannot be judged.`;
}
