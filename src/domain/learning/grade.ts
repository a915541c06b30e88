import * as v from 'valibot';
import { gradeNumber, gradePlaces, gradeWriting, PlacesSchema } from './grade-places.ts';
import type { Check, CheckOf } from './types.ts';

const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(48))), v.maxLength(16));

/** What a learner answered, by the ids of the content; outside bytes until parsed by this. */
export const AnswerSchema = v.variant('kind', [
	v.strictObject({ kind: v.literal('single'), option: v.pipe(v.string(), v.maxLength(48)) }),
	v.strictObject({ kind: v.literal('multiple'), options: ids }),
	v.strictObject({ kind: v.literal('order'), items: ids }),
	v.strictObject({ kind: v.literal('fault'), parts: ids }),
	/** The choices made, from the first node on. */
	v.strictObject({ kind: v.literal('branch'), path: ids }),
	/** What went where: a left side to a right one, an item to a bucket, an option into a gap. */
	v.strictObject({ kind: v.literal('match'), places: PlacesSchema }),
	v.strictObject({ kind: v.literal('categorise'), places: PlacesSchema }),
	v.strictObject({ kind: v.literal('fill'), places: PlacesSchema }),
	v.strictObject({ kind: v.literal('number'), value: v.pipe(v.number(), v.finite()) }),
	/** The learner's own words, and the criteria they found in them. */
	v.strictObject({
		kind: v.literal('write'),
		text: v.pipe(v.string(), v.maxLength(2000)),
		met: ids
	})
]);

export type Answer = v.InferOutput<typeof AnswerSchema>;

/** How one option, item, part or choice was treated. */
export type PartVerdict = {
	/** The option's id; for a branch `node/choice`. */
	readonly id: string;
	readonly chosen: boolean;
	readonly correct: boolean;
	/** Whether the learner did with it what should be done. */
	readonly right: boolean;
};

export type Verdict = { readonly right: boolean; readonly parts: readonly PartVerdict[] };

const verdict = (parts: readonly PartVerdict[]): Verdict => ({
	right: parts.length > 0 && parts.every((part) => part.right),
	parts
});

const picked = (
	parts: readonly { readonly id: string; readonly correct: boolean }[],
	chosen: readonly string[]
): Verdict =>
	verdict(
		parts.map(({ id, correct }) => {
			const was = chosen.includes(id);
			return { id, chosen: was, correct, right: was === correct };
		})
	);

export type BranchNode = CheckOf<'branch'>['nodes'][number];
export type BranchEnding = CheckOf<'branch'>['endings'][number];
export type BranchStep = {
	readonly node: BranchNode;
	readonly choice: BranchNode['choices'][number];
};

/** A story as far as the path leads: the steps taken, then the node one stands at, or the ending. */
export function walkBranch(
	check: CheckOf<'branch'>,
	path: readonly string[]
): {
	readonly steps: readonly BranchStep[];
	readonly node?: BranchNode;
	readonly ending?: BranchEnding;
} {
	const steps: BranchStep[] = [];
	let node = check.nodes[0];
	for (const id of path) {
		const choice = node?.choices.find((one) => one.id === id);
		if (!node || !choice) break;
		steps.push({ node, choice });
		const ending = check.endings.find((one) => one.id === choice.to);
		if (ending) return { steps, ending };
		node = check.nodes.find((one) => one.id === choice.to);
	}
	return node ? { steps, node } : { steps };
}

function gradeBranch(check: CheckOf<'branch'>, path: readonly string[]): Verdict {
	const { steps, ending } = walkBranch(check, path);
	const parts = steps.flatMap(({ node, choice: taken }) =>
		node.choices.map((choice) => {
			const chosen = choice === taken;
			return {
				id: `${node.id}/${choice.id}`,
				chosen,
				correct: choice.correct,
				right: chosen ? choice.correct : taken.correct || !choice.correct
			};
		})
	);
	return { right: ending?.correct === true && parts.every((part) => part.right), parts };
}

/**
 * Marks an answer, part by part. Total: an answer of another kind, or one that names what the check does not
 * have, is simply not right.
 */
export function grade(check: Check, answer: Answer): Verdict {
	switch (check.kind) {
		case 'single':
			return picked(check.options, answer.kind === 'single' ? [answer.option] : []);
		case 'multiple':
			return picked(check.options, answer.kind === 'multiple' ? answer.options : []);
		case 'fault':
			return picked(
				check.artefact.parts.map(({ id, faulty }) => ({ id, correct: faulty })),
				answer.kind === 'fault' ? answer.parts : []
			);
		case 'order':
			return verdict(
				check.items.map(({ id }, i) => {
					const right = answer.kind === 'order' && answer.items[i] === id;
					return { id, chosen: true, correct: true, right };
				})
			);
		case 'branch':
			return gradeBranch(check, answer.kind === 'branch' ? answer.path : []);
		case 'match':
		case 'categorise':
		case 'fill':
			return verdict(gradePlaces(check, answer.kind === check.kind ? answer.places : []));
		case 'number':
			return verdict(gradeNumber(check, answer.kind === 'number' ? answer.value : NaN));
		case 'write':
			return verdict(gradeWriting(check, answer.kind === 'write' ? answer.met : []));
	}
}

/** Where to begin again: what was right is kept, only the rest is asked anew. */
export function keepRight(check: Check, answer: Answer): Answer {
	const { parts } = grade(check, answer);
	const kept = parts.filter((part) => part.right && part.chosen).map((part) => part.id);
	switch (check.kind) {
		case 'single':
			return { kind: 'single', option: '' };
		case 'multiple':
			return { kind: 'multiple', options: kept };
		case 'fault':
			return { kind: 'fault', parts: kept };
		case 'order':
			return { kind: 'order', items: answer.kind === 'order' ? answer.items : [] };
		case 'branch': {
			const path = answer.kind === 'branch' ? answer.path : [];
			const { steps } = walkBranch(check, path);
			const wrong = steps.findIndex((step) => !step.choice.correct);
			return { kind: 'branch', path: wrong < 0 ? path : path.slice(0, wrong) };
		}
		case 'match':
		case 'categorise':
		case 'fill': {
			const places = answer.kind === check.kind ? answer.places : [];
			return { kind: check.kind, places: places.filter(({ item }) => kept.includes(item)) };
		}
		case 'number':
			return { kind: 'number', value: NaN };
		case 'write':
			return { kind: 'write', text: answer.kind === 'write' ? answer.text : '', met: kept };
	}
}
