import type { BestLine } from './best-lines.ts';
import type { Problem } from './problem.ts';
import { decisionsIn, pathOf, type Survey } from './survey.ts';

/** Checks over every line that can be played. `best`: every way that the best line takes. */
export type LineCheck = (survey: Survey, best: readonly BestLine[]) => Problem[];

/** K3. Every scene is reached on some line. */
const checkScenesReached: LineCheck = ({ scenario, facts }) =>
	Object.keys(scenario.scenes)
		.filter((id) => !facts.scenes.has(id))
		.map((id) => ({ path: ['scenes', id], message: 'No line leads to this scene' }));

/** K4. From every scene some line leads to an end that was written; the horizon alone is none. */
function checkEndsReached({ scenario, solution }: Survey): Problem[] {
	const ends: boolean[] = [];
	const [ending, stuck] = [new Set<string>(), new Set<string>()];
	for (const { state, moves } of solution.positions.all) {
		const can =
			(state.end !== null && state.end !== 'timed-out') ||
			moves.some(({ outcomes }) => outcomes.some(({ to }) => ends[to]));
		ends.push(can);
		if (state.scene !== null && state.end === null) (can ? ending : stuck).add(state.scene);
	}
	return [...stuck]
		.filter((id) => !ending.has(id))
		.map((id) => ({
			path: pathOf(scenario, id),
			message: 'From here no line leads to an end',
			expected: 'a way to a scene with an "end"'
		}));
}

/** K6. Every inject arrives on some line, and before it is over. */
const checkInjectsArrive: LineCheck = ({ scenario, facts }) =>
	scenario.injects.flatMap(({ id }, i) => {
		const path = ['injects', i];
		if (!facts.injects.has(id)) return [{ path, message: 'This inject arrives on no line' }];
		return facts.tooLate.has(id) ? [{ path, message: 'This inject arrives after an end' }] : [];
	});

/** K7, its first half. Every choice is open on some line. */
function checkChoicesOpen(survey: Survey): Problem[] {
	const { scenario } = survey;
	const open = new Set<string>();
	for (const { asked, position } of decisionsIn(survey))
		for (const { id } of position.moves) open.add(`${asked.id}/${id}`);
	return [...Object.values(scenario.scenes), ...scenario.injects].flatMap((asked) =>
		asked.choices.flatMap(({ id }, i) =>
			open.has(`${asked.id}/${id}`)
				? []
				: [
						{
							path: [...pathOf(scenario, asked.id), 'choices', i],
							message: 'This choice is open on no line'
						}
					]
		)
	);
}

/** K10. Every draw is read on some line, and each of its outcomes comes of it. */
const checkDrawsRead: LineCheck = ({ scenario, facts }) =>
	scenario.draws.flatMap(({ id, outcomes }) =>
		outcomes.flatMap((outcome, i) =>
			(facts.drawn.get(id) ?? 0) & (1 << i)
				? []
				: [{ path: ['draws', id, outcome.id], message: 'This outcome comes about on no line' }]
		)
	);

/** K8. Every expectation can be met and missed; the best line misses none, whatever the draws. */
function checkExpectations({ scenario, facts }: Survey, best: readonly BestLine[]): Problem[] {
	const problems: Problem[] = scenario.expectations.flatMap(({ id }) =>
		(['met', 'missed'] as const)
			.filter((result) => !facts.scored.has(`${id} ${result}`))
			.map((result) => ({ path: ['expectations', id], message: `This can never be ${result}` }))
	);
	const missed = new Set<string>();
	for (const { steps } of best)
		for (const { happened } of steps)
			for (const each of happened)
				if (each.type === 'scored' && each.result === 'missed') missed.add(each.expectation);
	for (const id of missed)
		problems.push({ path: ['expectations', id], message: 'The best line misses this' });
	return problems;
}

/** K12, after the curve: the service is mending, or mended, where a run ends well, and customers stay who there are. */
function checkGoodEnds({ scenario, facts }: Survey): Problem[] {
	const { population } = scenario.impact;
	const problems: Problem[] = [...facts.unmended].map((id) => ({
		path: ['scenes', id, 'end'],
		message: 'A line ends well here while the service does not recover',
		expected: 'an effect that brings customers to zero'
	}));
	if (facts.customers.least < 0 || facts.customers.most > population)
		problems.push({
			path: ['impact'],
			message: `Customers run from ${facts.customers.least} to ${facts.customers.most}`,
			expected: `0 to ${population}`
		});
	return problems;
}

export const lineChecks: readonly LineCheck[] = [
	checkScenesReached,
	checkEndsReached,
	checkInjectsArrive,
	checkChoicesOpen,
	checkDrawsRead,
	checkExpectations,
	checkGoodEnds
];
