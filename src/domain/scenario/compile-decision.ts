import { setupNames } from './case-files.ts';
import type { Names, Path } from './compile-names.ts';
import { seconds, type Targets } from './compile-target.ts';
import { given } from './given.ts';
import type { Report } from './problem.ts';
import type {
	AuthoredChoice,
	AuthoredInject,
	AuthoredPlace,
	AuthoredScenario,
	AuthoredScene
} from './schema.ts';
import type { Choice, Deed, Inject, Scene } from './types.ts';

type Tools = {
	readonly authored: AuthoredScenario;
	readonly names: Names;
	readonly targets: Targets;
	readonly report: Report;
};

/** What a choice does, with its people looked up. */
function compileDeed(names: Names, from: AuthoredChoice['do'], path: Path): Deed | undefined {
	if (from === undefined || typeof from === 'string') return from;
	if ('reassign' in from) names.person(from.reassign, [...path, 'reassign']);
	if ('handOver' in from) names.person(from.handOver, [...path, 'handOver']);
	return 'snooze' in from ? { snooze: seconds(from.snooze, 0) } : from;
}

function compileChoice(
	{ authored, names, targets, report }: Tools,
	from: AuthoredChoice,
	path: Path
): Choice {
	const { expectations, response } = authored;
	const setups = setupNames(response);
	for (const id of Object.keys(from.score ?? {}))
		if (!Object.hasOwn(expectations, id))
			report([...path, 'score', id], `There is no expectation "${id}"`);
	if (from.phones !== undefined && !Object.hasOwn(response.phones, from.phones)) {
		const known = Object.keys(response.phones).join(', ');
		report([...path, 'phones'], `There are no phones "${from.phones}"`, known);
	}
	if (from.setup !== undefined && !setups.includes(from.setup))
		report([...path, 'setup'], `There is no setup "${from.setup}"`, setups.join(', '));
	const { id, text, did, why, takeaway, phones, setup } = from;
	const deed = compileDeed(names, from.do, [...path, 'do']);
	return {
		...given({ id, text, did, why, takeaway, phones, setup, do: deed }),
		takes: seconds(from.takes, 60),
		...names.gate(from, path),
		set: names.bits(from.set, [...path, 'set']),
		score: from.score ?? {},
		...given({
			by: names.person(from.by, [...path, 'by']),
			to: from.to === undefined ? undefined : targets.target(from.to, [...path, 'to'])
		})
	};
}

/** What a scene and an inject have in common. */
function decision(tools: Tools, from: AuthoredScene | AuthoredInject, path: Path) {
	const { names, report } = tools;
	const seen = new Set(['wait']);
	const choices = (from.choices ?? []).map((each, i) => {
		const place = [...path, 'choices', i];
		if (seen.has(each.id))
			report([...place, 'id'], `"${each.id}" is taken: ids of choices are unique in a scene`);
		seen.add(each.id);
		return compileChoice(tools, each, place);
	});
	const { room, facilitator, ask, takeaway, dilemma } = from;
	return {
		...given({ room, facilitator, ask, takeaway, dilemma }),
		...given({ you: names.person(from.you, [...path, 'you']) }),
		evidence: names.evidence(from.evidence, [...path, 'evidence']),
		set: names.bits(from.set, [...path, 'set']),
		choices
	};
}

export function compileScene(tools: Tools, id: string, from: AuthoredScene): Scene {
	const { names, targets, report } = tools;
	const path = ['scenes', id];
	const { paged, exhausted, unowned, raised, retriggered } = from.on ?? {};
	const heard = (on: { to: AuthoredPlace } | undefined, as: string) =>
		on && { to: targets.place(on.to, [...path, 'on', as, 'to']) };
	from.choices?.forEach(({ to }, i) => {
		if (to === undefined) report([...path, 'choices', i], 'This choice leads nowhere', 'a "to"');
	});
	return {
		id,
		...decision(tools, from, path),
		...given({
			before: from.before === undefined ? undefined : seconds(from.before, 0),
			timer: from.timer && {
				after: seconds(from.timer.after, 0),
				to: targets.target(from.timer.to, [...path, 'timer', 'to'])
			},
			onPaged: paged && {
				person: names.person(paged.person, [...path, 'on', 'paged', 'person']),
				to: targets.place(paged.to, [...path, 'on', 'paged', 'to'])
			},
			onExhausted: heard(exhausted, 'exhausted'),
			onUnowned: heard(unowned, 'unowned'),
			onRaised: heard(raised, 'raised'),
			onRetriggered: heard(retriggered, 'retriggered'),
			end: from.end
		})
	};
}

export function compileInject(tools: Tools, from: AuthoredInject, index: number): Inject {
	const { authored, names, targets, report } = tools;
	const path = ['injects', index];
	const others = authored.injects.slice(0, index).map(({ id }) => id);
	if (Object.hasOwn(authored.scenes, from.id) || others.includes(from.id))
		report([...path, 'id'], `"${from.id}" is taken by a scene or another inject`);
	return {
		id: from.id,
		...decision(tools, from, path),
		at: seconds(from.at, 0),
		...names.gate(from, path),
		...given({ to: from.to === undefined ? undefined : targets.target(from.to, [...path, 'to']) })
	};
}
