import { askedAt } from '../asked.ts';
import { type Gate, isOpen, isShut } from '../condition.ts';
import { planOf, sceneOf } from '../named.ts';
import type { Run } from '../run-types.ts';
import type { Condition, Scenario, Seconds, Term } from '../types.ts';
import { firstSentence } from './timeline.ts';
import type { Table } from './types.ts';

/** What the facilitator reads at a scene or an inject. Never for the room. */
export type Script = {
	readonly facilitator: string;
	/** What good looks like here: expectations that a choice would meet. */
	readonly good: readonly {
		readonly id: string;
		readonly name: string;
		readonly met: string;
		readonly guide: string;
	}[];
};

export function scriptOf({ scenario }: Table, run: Run): Script {
	const asked = askedAt(scenario, run.state);
	const here = asked ?? (run.state.scene === null ? null : sceneOf(scenario, run.state.scene));
	const met = new Set(
		(here?.choices ?? []).flatMap(({ score }) =>
			Object.entries(score).flatMap(([id, result]) => (result === 'met' ? [id] : []))
		)
	);
	return {
		facilitator: here?.facilitator?.trim() ?? '',
		good: scenario.expectations
			.filter(({ id }) => met.has(id))
			.map(({ id, name, met: says, guide }) => ({ id, name, met: says, guide }))
	};
}

export type Coming = {
	readonly id: string;
	readonly at: Seconds;
	/** In how many seconds; null where it waits for its condition. */
	readonly in: Seconds | null;
	/** "if acknowledged, unless mitigated"; empty where it comes by the clock alone. */
	readonly condition: string;
	readonly title: string;
	readonly facilitator: string;
	readonly asks: boolean;
};

const clockless = (seconds: Seconds): string => `${Math.round(seconds / 60)} minutes`;

function termWords(scenario: Scenario, term: Term): string {
	const not = term.not ? 'not ' : '';
	switch (term.is) {
		case 'flag':
			return `${not}${scenario.flags[term.bit] ?? 'so'}`.replaceAll('-', ' ');
		case 'before':
		case 'after':
			return `${not}${term.is} ${clockless(term.at)}`;
		case 'acknowledged':
			return `${not}acknowledged`;
		case 'unowned':
			return `${not}owned by nobody`;
		case 'low':
			return `${not}of low urgency`;
		case 'paged':
		case 'assigned':
			return `${planOf(scenario, scenario.phones).people[term.person]?.name ?? term.person} is ${not}${term.is}`;
	}
}
const words = (scenario: Scenario, condition: Condition): string =>
	condition.map((term) => termWords(scenario, term)).join(' and ');

function conditionOf(scenario: Scenario, gate: Gate): string {
	const when = gate.if.length > 0 ? `if ${words(scenario, gate.if)}` : '';
	const unless = gate.unless ? `unless ${words(scenario, gate.unless)}` : '';
	return [when, unless].filter(Boolean).join(', ');
}

/** Injects that may still come, by their time; one that can never come any more is left out. */
export function comingOf({ scenario }: Table, run: Run): readonly Coming[] {
	const { state } = run;
	return scenario.injects
		.flatMap((inject, i): Coming[] => {
			if (state.fired & (1 << i) || isShut(inject, state)) return [];
			const pending = inject.at > state.t && isOpen(inject, { ...state, t: inject.at });
			return [
				{
					id: inject.id,
					at: inject.at,
					in: pending ? inject.at - Math.max(0, state.t) : null,
					condition: conditionOf(scenario, inject),
					title: firstSentence(inject.room),
					facilitator: inject.facilitator?.trim() ?? '',
					asks: inject.choices.length > 0
				}
			];
		})
		.sort((a, b) => a.at - b.at);
}

/** Scenes to which a facilitator may lead the room: all but the one it stands in, ends last. */
export function scenesFrom({ scenario }: Table, run: Run): readonly { id: string; text: string }[] {
	return Object.values(scenario.scenes)
		.filter(({ id, before }) => id !== run.state.scene && before === undefined)
		.sort((a, b) => Number(a.end !== undefined) - Number(b.end !== undefined))
		.map(({ id, room, end }) => ({ id, text: `${end ? 'The end: ' : ''}${firstSentence(room)}` }));
}
