import { parseCondition } from './condition.ts';
import { compileEvidence } from './compile-evidence.ts';
import { compileResponse } from './compile-response.ts';
import { seconds, targets } from './compile-target.ts';
import { collector, type Problem } from './problem.ts';
import { rulesHashOf, textHashOf } from './rules-hash.ts';
import type { AuthoredChoice, AuthoredInject, AuthoredScenario, AuthoredScene } from './schema.ts';
import type { Choice, Condition, Inject, Scenario, Scene } from './types.ts';

type Path = readonly (string | number)[];

/**
 * The scenario a machine can run, and every reference that does not resolve (K2). Where there are problems, the scenario
 * is not fit to be played or checked further.
 */
export function compileScenario(authored: AuthoredScenario): {
	scenario: Scenario;
	problems: Problem[];
} {
	const { problems, report } = collector();
	const people = Object.keys(authored.response.people);
	const horizon = seconds(authored.horizon, 3600);
	const { place, target } = targets(authored, report);
	const { startsAt, plans, phones } = compileResponse(authored.response, horizon, report);

	const marks = new Set<number>();
	function condition(text: string | undefined, path: Path): Condition {
		if (text === undefined) return [];
		const parsed = parseCondition(text, { flags: authored.flags, people });
		if (typeof parsed === 'string') {
			report(path, parsed, 'such as "acknowledged and not mitigated and after 9m"');
			return [];
		}
		for (const term of parsed) if (term.is === 'before' || term.is === 'after') marks.add(term.at);
		return parsed;
	}
	const gate = (from: { if?: string | undefined; unless?: string | undefined }, path: Path) => ({
		if: condition(from.if, [...path, 'if']),
		...(from.unless === undefined
			? undefined
			: { unless: condition(from.unless, [...path, 'unless']) })
	});
	function bits(ids: readonly string[] | undefined, path: Path): number {
		return (ids ?? []).reduce((set, id, i) => {
			const bit = authored.flags.indexOf(id);
			if (bit < 0) report([...path, i], `"${id}" is no flag`, authored.flags.join(', '));
			return bit < 0 ? set : set | (1 << bit);
		}, 0);
	}
	function person(id: string | undefined, path: Path): string | undefined {
		if (id !== undefined && !people.includes(id))
			report(path, `Nobody is called "${id}"`, people.join(', '));
		return id;
	}

	function choice(from: AuthoredChoice, path: Path, leadsSomewhere: boolean): Choice {
		for (const id of Object.keys(from.score ?? {}))
			if (!Object.hasOwn(authored.expectations, id))
				report([...path, 'score', id], `There is no expectation "${id}"`);
		if (from.phones !== undefined && !Object.hasOwn(plans, from.phones))
			report(
				[...path, 'phones'],
				`There are no phones "${from.phones}"`,
				Object.keys(plans).join(', ')
			);
		if (leadsSomewhere && from.to === undefined)
			report(path, 'This choice leads nowhere', 'a "to"');
		return {
			id: from.id,
			text: from.text,
			did: from.did,
			why: from.why,
			takes: seconds(from.takes, 60),
			...gate(from, path),
			set: bits(from.set, [...path, 'set']),
			...(from.do && { do: from.do }),
			...(from.by !== undefined && { by: person(from.by, [...path, 'by']) ?? '' }),
			...(from.phones !== undefined && { phones: from.phones }),
			score: from.score ?? {},
			...(from.takeaway !== undefined && { takeaway: from.takeaway }),
			...(from.to !== undefined && { to: target(from.to, [...path, 'to']) })
		};
	}

	function decision(from: AuthoredScene | AuthoredInject, path: Path, leadsSomewhere: boolean) {
		const seen = new Set<string>();
		from.choices?.forEach(({ id }, i) => {
			if (seen.has(id) || id === 'wait')
				report(
					[...path, 'choices', i, 'id'],
					`"${id}" is taken: ids of choices are unique in a scene`
				);
			seen.add(id);
		});
		from.evidence?.forEach((id, i) => {
			if (!Object.hasOwn(authored.evidence, id))
				report([...path, 'evidence', i], `There is no evidence "${id}"`);
		});
		const you = person(from.you, [...path, 'you']);
		return {
			...(you !== undefined && { you }),
			room: from.room,
			...(from.facilitator !== undefined && { facilitator: from.facilitator }),
			...(from.ask !== undefined && { ask: from.ask }),
			evidence: from.evidence ?? [],
			choices: (from.choices ?? []).map((each, i) =>
				choice(each, [...path, 'choices', i], leadsSomewhere)
			),
			...(from.takeaway !== undefined && { takeaway: from.takeaway }),
			...(from.dilemma !== undefined && { dilemma: from.dilemma })
		};
	}

	function scene(id: string, from: AuthoredScene): Scene {
		const path = ['scenes', id];
		const { paged, exhausted } = from.on ?? {};
		return {
			id,
			...decision(from, path, true),
			set: bits(from.set, [...path, 'set']),
			...(from.before !== undefined && { before: seconds(from.before, 0) }),
			...(from.timer && {
				timer: {
					after: seconds(from.timer.after, 0),
					to: target(from.timer.to, [...path, 'timer', 'to'])
				}
			}),
			...(paged && {
				onPaged: {
					person: person(paged.person, [...path, 'on', 'paged', 'person']) ?? '',
					to: place(paged.to, [...path, 'on', 'paged', 'to'])
				}
			}),
			...(exhausted && {
				onExhausted: { to: place(exhausted.to, [...path, 'on', 'exhausted', 'to']) }
			}),
			...(from.end && { end: from.end })
		};
	}

	const taken = new Set(Object.keys(authored.scenes));
	function inject(from: AuthoredInject, i: number): Inject {
		const path = ['injects', i];
		if (taken.has(from.id))
			report([...path, 'id'], `"${from.id}" is taken by a scene or another inject`);
		taken.add(from.id);
		return {
			id: from.id,
			...decision(from, path, false),
			at: seconds(from.at, 0),
			...gate(from, path),
			set: bits(from.set, [...path, 'set']),
			...(from.to !== undefined && { to: target(from.to, [...path, 'to']) })
		};
	}

	for (const [draw, outcomes] of Object.entries(authored.draws))
		for (const outcome of Object.keys(outcomes))
			if (authored.tales[draw]?.[outcome] === undefined)
				report(['draws', draw, outcome], 'No sentence under "tales" says how this turned out');
	for (const [draw, outcomes] of Object.entries(authored.tales))
		for (const outcome of Object.keys(outcomes))
			if (authored.draws[draw]?.[outcome] === undefined)
				report(['tales', draw, outcome], `There is no draw "${draw}" with an outcome "${outcome}"`);
	person(authored.you, ['you']);
	place(authored.start, ['start']);
	for (const [key, count] of [
		['flags', authored.flags.length],
		['injects', authored.injects.length],
		['response', people.length]
	] as const)
		if (count > 30) report([key], `${count} are more than the machine can hold`, 'at most 30');

	const scenario = {
		id: authored.id,
		version: authored.version,
		title: authored.title,
		summary: authored.summary,
		modes: authored.modes,
		length: seconds(authored.length, 0),
		horizon,
		teaches: authored.teaches,
		service: authored.service,
		briefing: {
			room: authored.briefing.room,
			...(authored.briefing.facilitator !== undefined && {
				facilitator: authored.briefing.facilitator
			})
		},
		startsAt,
		tz: authored.response.tz,
		place: authored.response.place,
		plans,
		phones,
		flags: authored.flags,
		draws: Object.entries(authored.draws).map(([id, weights]) => ({
			id,
			outcomes: Object.entries(weights).map(([outcome, weight]) => ({
				id: outcome,
				weight,
				text: authored.tales[id]?.[outcome] ?? ''
			}))
		})),
		impact: {
			population: authored.impact.population,
			who: authored.impact.who,
			curve: authored.impact.curve.map(([at, value]) => [seconds(at, 0), value] as const),
			effects: authored.impact.effects.map(({ when, slopePerMin }, i) => ({
				when: condition(when, ['impact', 'effects', i, 'when']),
				slope: slopePerMin / 60
			}))
		},
		cost: { page: authored.cost.page ?? 0.5, sleep: authored.cost.sleep ?? 1 },
		evidence: compileEvidence(authored.evidence),
		you: authored.you,
		start: authored.start,
		scenes: Object.fromEntries(
			Object.entries(authored.scenes).map(([id, from]) => [id, scene(id, from)])
		),
		injects: authored.injects.map(inject),
		expectations: Object.entries(authored.expectations).map(([id, expectation]) => ({
			id,
			...expectation
		})),
		yardsticks: authored.yardsticks,
		takeaway: authored.takeaway,
		debrief: authored.debrief,
		next: {
			why: authored.next.why,
			...(authored.next.module !== undefined && { module: authored.next.module }),
			...(authored.next.drill !== undefined && { drill: authored.next.drill })
		},
		marks: [...marks].sort((a, b) => a - b)
	};
	const hashed = { ...scenario, marks: scenario.marks };
	return {
		scenario: { ...hashed, rulesHash: rulesHashOf(hashed), textHash: textHashOf(hashed) },
		problems
	};
}
