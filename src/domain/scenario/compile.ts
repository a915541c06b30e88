import { compileInject, compileScene } from './compile-decision.ts';
import { compileDraws } from './compile-draws.ts';
import { compileEvidence } from './compile-evidence.ts';
import { names as namesOf } from './compile-names.ts';
import { compileResponse } from './compile-response.ts';
import { seconds, targets as targetsOf } from './compile-target.ts';
import { given } from './given.ts';
import { collector, type Problem, type Report } from './problem.ts';
import { rulesHashOf, textHashOf } from './rules-hash.ts';
import type { AuthoredScenario } from './schema.ts';
import type { Scenario, Seconds } from './types.ts';

/** Bit sets hold so many. */
const MOST = 30;

function checkSizes({ flags, injects, response }: AuthoredScenario, report: Report): void {
	const sizes = {
		flags: flags.length,
		injects: injects.length,
		response: Object.keys(response.people).length
	};
	for (const [key, size] of Object.entries(sizes))
		if (size > MOST) report([key], `${size} are more than the machine can hold`, `at most ${MOST}`);
}

const HOUR = 3600;

/** The longest wait, where it is not the usual one: in a story of weeks nobody waits five minutes. */
function waitOf({ wait }: AuthoredScenario, horizon: Seconds): Seconds | undefined {
	const slow = horizon > 72 * HOUR ? 24 * HOUR : horizon > 12 * HOUR ? HOUR : undefined;
	return wait === undefined ? slow : seconds(wait, slow ?? 0);
}

/**
 * The scenario that a machine can run, and every reference that does not resolve (K2). Where there are problems, the
 * scenario is not fit to be played or checked further.
 */
export function compileScenario(authored: AuthoredScenario): {
	scenario: Scenario;
	problems: Problem[];
} {
	const { problems, report } = collector();
	const names = namesOf(authored, report);
	const targets = targetsOf(authored, report);
	const tools = { authored, names, targets, report };
	const horizon = seconds(authored.horizon, 3600);
	const { id, version, title, summary, modes, teaches, service, flags, impact } = authored;
	names.person(authored.you, ['you']);
	targets.place(authored.start, ['start']);
	checkSizes(authored, report);

	const scenario = {
		...{ id, version, title, summary, modes, teaches, service, flags },
		length: seconds(authored.length, 0),
		horizon,
		briefing: given(authored.briefing),
		tz: authored.response.tz,
		place: authored.response.place,
		...compileResponse(authored, horizon, report),
		...given({ wait: waitOf(authored, horizon) }),
		draws: compileDraws(authored, report),
		impact: {
			population: impact.population,
			who: impact.who,
			curve: impact.curve.map(([at, value]) => [seconds(at, 0), value] as const),
			effects: impact.effects.map(({ when, slopePerMin }, i) => ({
				when: names.condition(when, ['impact', 'effects', i, 'when']),
				slope: slopePerMin / 60
			}))
		},
		cost: { page: authored.cost.page ?? 0.5, sleep: authored.cost.sleep ?? 1 },
		evidence: compileEvidence(authored.evidence),
		you: authored.you,
		start: authored.start,
		scenes: Object.fromEntries(
			Object.entries(authored.scenes).map(([key, from]) => [key, compileScene(tools, key, from)])
		),
		injects: authored.injects.map((from, i) => compileInject(tools, from, i)),
		expectations: Object.entries(authored.expectations).map(
			([key, { guide, name, met, missed }]) => ({ id: key, guide, name, met, missed })
		),
		yardsticks: authored.yardsticks,
		takeaway: authored.takeaway,
		debrief: authored.debrief,
		next: given(authored.next),
		marks: [...names.marks].sort((a, b) => a - b)
	};
	return {
		scenario: { ...scenario, rulesHash: rulesHashOf(scenario), textHash: textHashOf(scenario) },
		problems
	};
}
