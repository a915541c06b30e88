import { explain } from '../escalation/explain.ts';
import { type Lane, lanesOf } from '../escalation/lanes.ts';
import type { Entry, Plan } from '../escalation/types.ts';
import { askedAt, canWait, openChoices, waitOf } from './asked.ts';
import { curveOf } from './curve.ts';
import { advanceAll } from './deadlines.ts';
import { slopeAt, slopeOfEffects } from './impact.ts';
import { planOf, sceneOf } from './named.ts';
import type { Happening, Run } from './run-types.ts';
import type { Scenario } from './types.ts';
import { evidenceOf } from './view-evidence.ts';
import type { View } from './view-types.ts';

const paragraphs = (text: string): string[] => text.trim().split(/\n\s*\n/);

/** News worth a line when it comes by itself; single messages are drawn on the lanes instead. */
const TOLD = new Set<Entry['type']>([
	'page',
	'unnotified',
	'ack',
	'unack',
	'escalate',
	'reassign',
	'handOver',
	'snooze',
	'retrigger',
	'raise',
	'suspended',
	'held',
	'nobody',
	'unowned',
	'exhausted',
	'refused'
]);

function newsOf(scenario: Scenario, plan: Plan, happened: readonly Happening[]): View['news'] {
	return happened.flatMap((happening) => {
		if (happening.type === 'engine' && TOLD.has(happening.entry.type))
			return [{ at: happening.at, text: `${explain(plan, happening.entry)}.` }];
		if (happening.type !== 'inject') return [];
		const inject = scenario.injects.find(({ id }) => id === happening.inject);
		if (!inject || inject.choices.length > 0) return [];
		return paragraphs(inject.room).map((text) => ({ at: happening.at, text }));
	});
}

/** The scene in which the player last stood: the one that asks, is interrupted, or was just left. */
function standing(scenario: Scenario, run: Run): string {
	const last = run.happened.findLast((happening) => happening.type === 'scene');
	return run.state.scene ?? last?.scene ?? scenario.start;
}

/** What has been on everybody's line until now, and only the beginning of what is to come. */
function lanesAt(
	plan: Plan,
	entries: readonly Entry[],
	foreseen: readonly Entry[],
	from: number,
	now: number,
	to: number
): readonly Lane[] {
	const past = lanesOf(plan, entries, from, now);
	return lanesOf(plan, entries, from, to, foreseen).map((lane) => ({
		...lane,
		marks: [
			...(past.find(({ id }) => id === lane.id)?.marks ?? []),
			...lane.marks.filter(({ is }) => is === 'will')
		]
	}));
}

/** What the screen draws at a position of a run. */
export function viewOf(scenario: Scenario, run: Run): View {
	const { state } = run;
	const asked = askedAt(scenario, state);
	const scene = sceneOf(scenario, standing(scenario, run));
	const shown = asked ?? scene;
	const you = shown.you ?? state.you;
	const plan = planOf(scenario, state.setup);
	const last = run.cuts.at(-1) ?? 0;
	const before = state.incident === null;
	const seconds = before ? -(scene.before ?? 0) : state.t;
	const instant = scenario.startsAt + seconds * 1000;
	const entries = run.happened.flatMap((each) => (each.type === 'engine' ? [each.entry] : []));
	const horizonAt = scenario.startsAt + scenario.horizon * 1000;
	const { incident, quiet } = state;
	const foreseen = incident ? advanceAll(plan, incident, quiet, instant, horizonAt).entries : [];
	const upcoming = foreseen.find(({ type }) => type === 'level');
	const effects = slopeOfEffects(scenario, state);
	return {
		kind: asked === null ? 'end' : asked === scene ? 'scene' : 'inject',
		at: shown.id,
		number: run.events.length,
		seconds,
		instant,
		tz: scenario.tz,
		place: scenario.place,
		before,
		you: { id: you, name: plan.people[you]?.name ?? you },
		service: scenario.service,
		room: paragraphs(shown.room),
		ask: shown.ask ?? null,
		options: openChoices(scenario, state).map(({ id, text, takes }, i) => ({
			key: String.fromCharCode(65 + i),
			id,
			text,
			takes
		})),
		wait: canWait(scenario, state)
			? {
					key: 'W',
					upTo: waitOf(scenario),
					until: Math.min(state.t + waitOf(scenario), scenario.horizon)
				}
			: null,
		evidence: evidenceOf(scenario, run, seconds, [...shown.evidence, ...scene.evidence]),
		news: newsOf(scenario, plan, run.happened.slice(last)),
		status: state.incident?.status ?? 'quiet',
		acknowledgedBy: acknowledger(plan, state.incident?.acknowledger),
		lanes: lanesAt(plan, entries, foreseen, scenario.startsAt, instant, horizonAt),
		customers: {
			who: scenario.impact.who,
			population: scenario.impact.population,
			now: before ? 0 : state.customers,
			slopePerMin: before ? 0 : slopeAt(scenario, state.baseAt, effects) * 60,
			curve: curveOf(run.happened).filter(({ at }) => at <= state.t)
		},
		due: upcoming
			? {
					at: (upcoming.at - scenario.startsAt) / 1000,
					level: upcoming.level ?? 0,
					people: pagedWith(plan, foreseen, upcoming)
				}
			: null,
		horizon: scenario.horizon,
		end: state.end
	};
}

const acknowledger = (plan: Plan, id: string | null | undefined): string | null =>
	id === null || id === undefined ? null : (plan.people[id]?.name ?? id);

const pagedWith = (plan: Plan, entries: readonly Entry[], level: Entry): string[] =>
	entries
		.filter(({ type, at, shadow }) => type === 'page' && at === level.at && !shadow)
		.flatMap(({ people }) => (people ?? []).map((id) => plan.people[id]?.name ?? id));
