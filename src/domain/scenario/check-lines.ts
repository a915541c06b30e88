import type { Problem } from './problem.ts';
import { fineWithin } from './review.ts';
import {
	bestLineUnder,
	combinations,
	decisionsIn,
	happeningsIn,
	lossesAt,
	outcomesIn,
	pathOf,
	type Survey
} from './survey.ts';

/** Checks over every line that can be played. */

/** K3. Every scene is reached on some line. */
function checkScenesReached({ scenario, solution }: Survey): Problem[] {
	const reached = new Set<string>();
	for (const each of happeningsIn(solution)) if (each.type === 'scene') reached.add(each.scene);
	return Object.keys(scenario.scenes)
		.filter((id) => !reached.has(id))
		.map((id) => ({ path: ['scenes', id], message: 'No line leads to this scene' }));
}

/** K6. Every inject arrives on some line. */
function checkInjectsArrive({ scenario, solution }: Survey): Problem[] {
	const arrived = new Set<string>();
	for (const each of happeningsIn(solution)) if (each.type === 'inject') arrived.add(each.inject);
	return scenario.injects.flatMap(({ id }, i) =>
		arrived.has(id) ? [] : [{ path: ['injects', i], message: 'This inject arrives on no line' }]
	);
}

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
function checkDrawsRead({ scenario, solution }: Survey): Problem[] {
	const read = new Map<string, number>();
	for (const each of happeningsIn(solution))
		if (each.type === 'drawn')
			read.set(each.draw, (read.get(each.draw) ?? 0) | (each.of[each.branch]?.outcomes ?? 0));
	return scenario.draws.flatMap(({ id, outcomes }) =>
		outcomes.flatMap((outcome, i) =>
			(read.get(id) ?? 0) & (1 << i)
				? []
				: [{ path: ['draws', id, outcome.id], message: 'This outcome comes about on no line' }]
		)
	);
}

/** K8. Every expectation can be met and missed; the best line misses none, whatever the draws. */
function checkExpectations(survey: Survey): Problem[] {
	const { scenario, solution } = survey;
	const can = new Set<string>();
	for (const each of happeningsIn(solution))
		if (each.type === 'scored') can.add(`${each.expectation} ${each.result}`);
	const problems: Problem[] = scenario.expectations.flatMap(({ id }) =>
		(['met', 'missed'] as const)
			.filter((result) => !can.has(`${id} ${result}`))
			.map((result) => ({ path: ['expectations', id], message: `This can never be ${result}` }))
	);
	const missed = new Set<string>();
	for (const drawn of combinations(scenario))
		for (const { happened } of bestLineUnder(survey, drawn))
			for (const each of happened)
				if (each.type === 'scored' && each.result === 'missed') missed.add(each.expectation);
	for (const id of missed)
		problems.push({ path: ['expectations', id], message: 'The best line misses this' });
	return problems;
}

/** The service is mending, or mended, where a run ends well. */
function checkGoodEnds(survey: Survey): Problem[] {
	const { solution } = survey;
	const broken = new Set<string>();
	for (const { happened } of outcomesIn(solution)) {
		const end = happened.findLast((each) => each.type === 'end');
		const scene = happened.findLast((each) => each.type === 'scene');
		const last = happened.findLast((each) => each.type === 'customers');
		if ((end?.end === 'resolved' || end?.end === 'handed-over') && scene && last && last.value > 0)
			broken.add(scene.scene);
	}
	return [...broken].map((id) => ({
		path: ['scenes', id, 'end'],
		message: 'A line ends well here while the service does not recover',
		expected: 'an effect that brings customers to zero'
	}));
}

/** K19. Practice agrees with outcome: the cheapest choice that scores only "met" is fine wherever there is one. */
function checkAgreement(survey: Survey): Problem[] {
	const { scenario, solution } = survey;
	const within = fineWithin(solution.range);
	const worst = new Map<string, { loss: number; choice: string; t: number }>();
	for (const { position, asked } of decisionsIn(survey)) {
		if (asked.dilemma !== undefined) continue;
		const losses = lossesAt(solution, position);
		const favoured = asked.choices
			.filter(({ id, score }) => {
				const results = Object.values(score);
				return losses.has(id) && results.length > 0 && !results.includes('missed');
			})
			.map(({ id }) => ({ choice: id, loss: losses.get(id) ?? 0, t: position.state.t }))
			.sort((a, b) => a.loss - b.loss);
		const [cheapest] = favoured;
		if (cheapest && cheapest.loss > within && cheapest.loss > (worst.get(asked.id)?.loss ?? 0))
			worst.set(asked.id, cheapest);
	}
	return [...worst].map(([id, { loss, choice, t }]) => ({
		path: pathOf(scenario, id),
		message: `What the guide favours, "${choice}", costs ${loss.toFixed(2)} more than the best choice at ${t} s`,
		expected: `at most ${within.toFixed(2)}, or a "dilemma" that says why`
	}));
}

/** K19, its limit: a dilemma is the exception. */
function checkDilemmas({ scenario }: Survey): Problem[] {
	const asked = [...Object.values(scenario.scenes), ...scenario.injects].filter(
		({ choices }) => choices.length > 0
	);
	const dilemmas = asked.filter(({ dilemma }) => dilemma !== undefined);
	return dilemmas.length * 5 > asked.length
		? [
				{
					path: pathOf(scenario, dilemmas.at(-1)?.id ?? ''),
					message: `${dilemmas.length} dilemmas`,
					expected: 'at most one decision in five'
				}
			]
		: [];
}

export const lineChecks = [
	checkScenesReached,
	checkInjectsArrive,
	checkChoicesOpen,
	checkDrawsRead,
	checkExpectations,
	checkGoodEnds,
	checkAgreement,
	checkDilemmas
];
