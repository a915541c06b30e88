import type { Channel } from '../types.ts';

/** One figure by day and one for sleep hours. */
export type Hours = { readonly awake: number; readonly asleep: number };

/**
 * How people take messages. Nobody has measured these for you: they are assumptions to be edited, and the lab says so.
 * Every message is noticed, or not, by itself; an answer follows after an exponential time.
 */
export type Behaviour = {
	/** Chance that a message is noticed, 0 to 1. */
	readonly notice: Readonly<Record<Channel, Hours>>;
	/** Mean minutes from noticing to acknowledging; above 0. */
	readonly answer: Hours;
	/** Chance that a person is out of reach for the whole incident, whatever the channel: a flat battery, a tunnel. */
	readonly away: number;
};

/** Loud enough to wake somebody is likelier noticed; mail and chat are read when somebody looks. */
export const BEHAVIOUR: Behaviour = {
	notice: {
		push: { awake: 0.6, asleep: 0.3 },
		sms: { awake: 0.6, asleep: 0.3 },
		phone: { awake: 0.85, asleep: 0.7 },
		email: { awake: 0.2, asleep: 0.01 },
		chat: { awake: 0.3, asleep: 0.01 }
	},
	answer: { awake: 3, asleep: 5 },
	away: 0.03
};
