import * as v from 'valibot';
import { type Behaviour, BEHAVIOUR } from '../../domain/escalation/monte-carlo/behaviour.ts';

/** What the trade-off panel was told; plain data, so that a session can keep it. */
export type TradeSettings = {
	/** Times in 100 that the first page is missed. */
	readonly missed: number;
	/** Mean minutes to an answer of the first person. */
	readonly answer: number;
	/** Of the second person; null where it is the same. */
	readonly second: number | null;
	/** What the simulation draws from: a whole number. */
	readonly seed: number;
	/** How people take messages in the simulation; absent: as it is assumed to begin with. */
	readonly behaviour?: Behaviour;
};

export const DEFAULTS: TradeSettings = { missed: 10, answer: 4, second: null, seed: 7 };

/** The least and the most that each field takes. */
export const LIMITS = {
	missed: [0, 100],
	answer: [0.1, 240],
	delay: [1, 1440],
	seed: [0, 999_999],
	percent: [0, 100]
} as const;

const between = ([least, most]: readonly [number, number]) =>
	v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const chance = between([0, 1]);
const hours = <S extends v.GenericSchema>(one: S) => v.strictObject({ awake: one, asleep: one });
const Settings = v.strictObject({
	missed: between(LIMITS.missed),
	answer: between(LIMITS.answer),
	second: v.nullable(between(LIMITS.answer)),
	seed: v.pipe(between(LIMITS.seed), v.integer()),
	behaviour: v.exactOptional(
		v.strictObject({
			notice: v.strictObject({
				push: hours(chance),
				sms: hours(chance),
				phone: hours(chance),
				email: hours(chance),
				chat: hours(chance)
			}),
			answer: hours(between(LIMITS.answer)),
			away: chance
		})
	)
});

/** Reads what was kept; undefined where it does not hold, and the panel begins with its own figures. */
export function readSettings(raw: unknown): TradeSettings | undefined {
	const read = v.safeParse(Settings, raw);
	return read.success ? read.output : undefined;
}

export const behaviourOf = ({ behaviour = BEHAVIOUR }: TradeSettings): Behaviour => behaviour;
