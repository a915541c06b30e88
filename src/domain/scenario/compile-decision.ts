import type { Names, Path } from './compile-names.ts';
import { seconds, type Targets } from './compile-target.ts';
import { given } from './given.ts';
import type { Report } from './problem.ts';
import type { AuthoredChoice, AuthoredInject, AuthoredScenario, AuthoredScene } from './schema.ts';
import type { Choice, Inject, Scene } from './types.ts';

type Tools = {
	readonly authored: AuthoredScenario;
	readonly names: Names;
	readonly targets: Targets;
	readonly report: Report;
};

function compileChoice(
	{ authored, names, targets, report }: Tools,
	from: AuthoredChoice,
	path: Path
): Choice {
	const { expectations, response } = authored;
	for (const id of Object.keys(from.score ?? {}))
		if (!Object.hasOwn(expectations, id))
			report([...path, 'score', id], `There is no expectation "${id}"`);
	if (from.phones !== undefined && !Object.hasOwn(response.phones, from.phones)) {
		const known = Object.keys(response.phones).join(', ');
		report([...path, 'phones'], `There are no phones "${from.phones}"`, known);
	}
	const { id, text, did, why, takeaway, phones } = from;
	return {
		...given({ id, text, did, why, takeaway, phones, do: from.do }),
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
	const { paged, exhausted } = from.on ?? {};
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
			onExhausted: exhausted && {
				to: targets.place(exhausted.to, [...path, 'on', 'exhausted', 'to'])
			},
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
