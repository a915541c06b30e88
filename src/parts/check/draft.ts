import { grade, keepRight, type Answer } from '../../domain/learning/grade.ts';
import type { CheckState } from '../../domain/learning/lesson-events.ts';
import { belongings } from '../../domain/learning/grade-places.ts';
import { disordered, shuffled } from '../../domain/learning/shuffled.ts';
import type { Check, CheckOf } from '../../domain/learning/types.ts';

/** An option of a check or a line of an artefact, as a list shows it. */
export type Pick = {
	readonly id: string;
	readonly text: string;
	readonly label?: string | undefined;
	readonly why: string;
};

/** The kinds whose views load only where a lesson or a card holds one. */
export type MoreKind = 'match' | 'categorise' | 'number' | 'fill' | 'write';
export type MoreCheck = CheckOf<MoreKind>;

const FEW: readonly string[] = ['single', 'multiple', 'order', 'fault', 'branch'];
export const isMore = (check: Check): check is MoreCheck => !FEW.includes(check.kind);

/** What there is to pick from. Options are shuffled; the lines of an artefact stand as they were written. */
export function picksOf(check: Check, seed: string): readonly Pick[] {
	if (check.kind === 'single' || check.kind === 'multiple') return shuffled(check.options, seed);
	return check.kind === 'fault' ? check.artefact.parts : [];
}

/** The picked ids of an answer. */
export function pickedOf(answer: Answer): readonly string[] {
	if (answer.kind === 'single') return answer.option ? [answer.option] : [];
	if (answer.kind === 'multiple') return answer.options;
	return answer.kind === 'fault' ? answer.parts : [];
}

/** An answer of the check's own kind with these picked. */
export function withPicked(kind: Check['kind'], picked: readonly string[]): Answer {
	if (kind === 'single') return { kind, option: picked[0] ?? '' };
	return kind === 'fault'
		? { kind, parts: [...picked] }
		: { kind: 'multiple', options: [...picked] };
}

const untouched = (check: Check, seed: string): Answer => {
	switch (check.kind) {
		case 'order':
			return { kind: 'order', items: disordered(check.items, seed).map(({ id }) => id) };
		case 'branch':
			return { kind: 'branch', path: [] };
		case 'match':
		case 'categorise':
		case 'fill':
			return { kind: check.kind, places: [] };
		case 'number':
			return { kind: 'number', value: NaN };
		case 'write':
			return { kind: 'write', text: check.starter ? `${check.starter} ` : '', met: [] };
		default:
			return withPicked(check.kind, []);
	}
};

/** What the learner starts from: nothing, or on another try what was right the last time. */
export const draftFor = (check: Check, seed: string, before: CheckState | undefined): Answer =>
	before ? keepRight(check, before.answer) : untouched(check, seed);

/** Ids that another try need not ask again. A single choice is asked whole. */
export const settledIds = (check: Check, before: CheckState | undefined): ReadonlySet<string> =>
	before && check.kind !== 'single'
		? new Set(
				grade(check, before.answer)
					.parts.filter((part) => part.right)
					.map((part) => part.id)
			)
		: new Set();

/** Whether there is something to mark. A story marks itself at its ending. */
export function isReady(check: Check, draft: Answer): boolean {
	switch (draft.kind) {
		case 'order':
		case 'write':
			return true;
		case 'branch':
			return false;
		case 'number':
			return Number.isFinite(draft.value);
		case 'match':
		case 'categorise':
		case 'fill':
			return (
				check.kind === draft.kind &&
				belongings(check).every(({ item }) => draft.places.some((one) => one.item === item))
			);
		default:
			return pickedOf(draft).length > 0;
	}
}

export const letter = (i: number): string => String.fromCharCode(65 + i);
