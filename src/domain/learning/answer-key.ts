import { hash } from './shuffled.ts';
import type { Check } from './types.ts';

/**
 * What counts as right, as a short text that changes exactly when it does. Wording may be mended freely; a stored answer
 * means the same as long as this stays.
 */
export function answerKey(check: Check): string {
	return hash(JSON.stringify([check.kind, rightOf(check)])).toString(36);
}

function rightOf(check: Check): unknown {
	switch (check.kind) {
		case 'single':
		case 'multiple':
			return check.options.map(({ id, correct }) => [id, correct]).sort();
		case 'order':
			return check.items.map(({ id }) => id);
		case 'fault':
			return check.artefact.parts.map(({ id, faulty }) => [id, faulty]).sort();
		case 'branch':
			return [
				check.nodes.map(({ id, choices }) => [
					id,
					choices.map((choice) => [choice.id, choice.to, choice.correct]).sort()
				]),
				check.endings.map(({ id, correct }) => [id, correct]).sort()
			];
		case 'match':
			return [check.pairs.map(({ id }) => id).sort(), check.others.map(({ id }) => id).sort()];
		case 'categorise':
			return check.items.map(({ id, bucket }) => [id, bucket]).sort();
		case 'number':
			return [check.solution, check.tolerance, check.unit];
		case 'fill':
			return check.blanks.map(({ id, options }) => [
				id,
				options.map((option) => [option.id, option.correct]).sort()
			]);
		case 'write':
			return check.criteria.map(({ id }) => id).sort();
	}
}
