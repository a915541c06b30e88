import type { ModelProblem } from './check.ts';
import type { Model } from './types.ts';

const LEVELS = ['responsive', 'proactive', 'preventative'] as const;
type StepName = (typeof LEVELS)[number];
/** A step as its author wrote it, and where. */
type Node = {
	readonly question: string;
	readonly level: StepName;
	readonly at: readonly (string | number)[];
	readonly after: readonly { readonly question: string; readonly level: StepName }[];
};
/** `written`: where the author said so; without it, a step presupposes the lower one of its question. */
type Edge = { readonly from: Node; readonly to: Node; readonly written?: ModelProblem['path'] };

const nameOf = ({ question, level }: Pick<Node, 'question' | 'level'>): string =>
	`${question} to ${level}`;

/**
 * What the shape of a model cannot say of its steps: that each prerequisite exists, stands in another
 * question and is named once, and that no steps wait for each other in a circle.
 */
export function checkSteps(model: Pick<Model, 'dimensions'>): ModelProblem[] {
	const nodes = nodesOf(model);
	const byName = new Map(nodes.map((node) => [nameOf(node), node]));
	const questions = new Set(model.dimensions.flatMap((d) => d.questions.map(({ id }) => id)));
	const problems: ModelProblem[] = [];
	const edges = new Map<Node, Edge[]>();

	for (const node of nodes) {
		const found: Edge[] = [];
		const below = LEVELS[LEVELS.indexOf(node.level) - 1];
		const lower = below && byName.get(nameOf({ ...node, level: below }));
		if (lower) found.push({ from: node, to: lower });
		node.after.forEach((needed, i) => {
			const path = [...node.at, 'after', i];
			const fault = faultOf(node, i, questions);
			if (fault) {
				problems.push({ path: [...path, 'question'], ...fault });
				return;
			}
			const to = byName.get(nameOf(needed));
			if (to) found.push({ from: node, to, written: path });
			else {
				problems.push({
					path: [...path, 'level'],
					message: `"${needed.question}" has no step to ${needed.level}`
				});
			}
		});
		edges.set(node, found);
	}
	return [...problems, ...circlesOf(nodes, edges)];
}

function nodesOf({ dimensions }: Pick<Model, 'dimensions'>): Node[] {
	return dimensions.flatMap((dimension, d) =>
		dimension.questions.flatMap(({ id: question, steps }, q) =>
			LEVELS.flatMap((level) => {
				const step = steps?.[level];
				if (!step) return [];
				const at = ['dimensions', d, 'questions', q, 'steps', level];
				return [{ question, level, at, after: step.after ?? [] }];
			})
		)
	);
}

function faultOf(
	node: Node,
	i: number,
	questions: ReadonlySet<string>
): Pick<ModelProblem, 'message' | 'expected'> | undefined {
	const needed = node.after[i];
	if (!needed) return undefined;
	const { question, level } = needed;
	if (!questions.has(question)) return { message: `there is no question "${question}"` };
	if (question === node.question) {
		return level === node.level
			? { message: `the step ${nameOf(node)} waits for itself` }
			: {
					message: `"${question}" is the question of this step, whose levels follow each other anyway`,
					expected: 'a step of another question'
				};
	}
	if (node.after.findIndex((other) => other.question === question) < i) {
		return {
			message: `the step ${nameOf(node)} names "${question}" twice`,
			expected: 'the higher level alone, which contains the lower'
		};
	}
	return undefined;
}

/** Every circle that a walk along the prerequisites closes, named from its first written step on. */
function circlesOf(
	nodes: readonly Node[],
	edges: ReadonlyMap<Node, readonly Edge[]>
): ModelProblem[] {
	const problems: ModelProblem[] = [];
	const done = new Set<Node>();
	const path: Edge[] = [];

	function walk(node: Node): void {
		for (const edge of edges.get(node) ?? []) {
			path.push(edge);
			const start = path.findIndex(({ from }) => from === edge.to);
			if (start >= 0) problems.push(circle(path.slice(start)));
			else if (!done.has(edge.to)) walk(edge.to);
			path.pop();
		}
		done.add(node);
	}
	for (const node of nodes) if (!done.has(node)) walk(node);
	return problems;
}

/** Steps of one question only lead down, so at least one edge of every circle was written. */
function circle(edges: readonly Edge[]): ModelProblem {
	const first = edges.findIndex(({ written }) => written);
	const turned = [...edges.slice(first), ...edges.slice(0, first)];
	const names = turned.map(({ from }) => nameOf(from));
	return {
		path: turned[0]?.written ?? [],
		message: `these steps wait for each other: ${[...names, names[0] ?? ''].join(', which needs ')}`,
		expected: 'steps of which one can be taken first'
	};
}
