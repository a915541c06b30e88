import type { Choice, Condition, Inject, Scenario, Scene, SceneId, Seconds } from '../types.ts';

/**
 * What a facilitator changed about the story. The run stays an ordinary one: it is a run of the scenario so amended, by
 * the same step function, and the solver may be asked about it like about any other.
 */
export type Amendment =
	| { readonly is: 'skipped'; readonly inject: string }
	| { readonly is: 'fired'; readonly inject: string; readonly at: Seconds }
	/** The room did something that no option names. `to` null: back to where it was, for an inject. */
	| {
			readonly is: 'instead';
			readonly at: string;
			readonly choice: string;
			readonly text: string;
			readonly takes: Seconds;
			readonly to: SceneId | null;
	  };

/** Where a table goes that stops before the story ends. */
export const STOPPED = 'table-stopped';
const stopped: Scene = {
	id: STOPPED,
	room: 'The room stopped here.',
	evidence: [],
	choices: [],
	set: 0,
	end: 'unresolved'
};

const NEVER: Condition = [{ not: false, is: 'before', at: 0 }];

const withInject = (
	scenario: Scenario,
	id: string,
	change: (inject: Inject) => Inject
): Scenario => ({
	...scenario,
	injects: scenario.injects.map((inject) => (inject.id === id ? change(inject) : inject))
});

function instead({ choice, text, takes, to }: Extract<Amendment, { is: 'instead' }>): Choice {
	const target = to === null ? {} : { to: { scene: to, after: 0 } };
	return {
		id: choice,
		text,
		did: text,
		why: 'The room found a way of its own; the facilitator chose what followed.',
		takes,
		if: [],
		set: 0,
		score: {},
		...target
	};
}

/** The scenario as it is from here on; everything before plays as it did. */
export function amend(scenario: Scenario, amendment: Amendment): Scenario {
	switch (amendment.is) {
		case 'skipped':
			return withInject(scenario, amendment.inject, (inject) => ({ ...inject, if: NEVER }));
		case 'fired':
			return withInject(scenario, amendment.inject, (inject) => {
				const now: { -readonly [K in keyof Inject]: Inject[K] } = {
					...inject,
					at: amendment.at,
					if: []
				};
				delete now.unless;
				return now;
			});
		case 'instead': {
			const { at, to } = amendment;
			const choice = instead(amendment);
			const more = <T extends Scene | Inject>(one: T): T =>
				one.id === at ? { ...one, choices: [...one.choices, choice] } : one;
			const scenes = to === STOPPED ? { ...scenario.scenes, [STOPPED]: stopped } : scenario.scenes;
			return {
				...scenario,
				scenes: Object.fromEntries(Object.entries(scenes).map(([id, scene]) => [id, more(scene)])),
				injects: scenario.injects.map(more)
			};
		}
	}
}
