import * as v from 'valibot';
import { bestFrom, makeMove } from './best-line.ts';
import { curveOf } from './curve.ts';
import { beginning, take } from './play.ts';
import { solve } from './solve.ts';
import type { Scenario } from './types.ts';
import type { CurvePoint } from './view-types.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const night = v.strictObject({ choice: words, name: words, short: words, why: words });

/** `content/today.yaml`: which drill, which luck, and the two first decisions to compare. */
export const twoNightsSchema = v.strictObject({
	drill: words,
	seed: v.pipe(v.number(), v.integer(), v.minValue(0)),
	unheard: night,
	heard: night,
	caption: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(160))
});
export type AuthoredNights = v.InferOutput<typeof twoNightsSchema>;

export type Night = Omit<AuthoredNights['heard'], 'choice'> & {
	readonly curve: readonly CurvePoint[];
	readonly customerMinutes: number;
};

/** Ready to draw. Times are seconds from `startsAt`, which is milliseconds since the epoch. */
export type TwoNights = {
	readonly drill: string;
	readonly who: string;
	readonly startsAt: number;
	readonly tz: string;
	readonly unheard: Night;
	readonly heard: Night;
	readonly caption: string;
};

/** Plays the drill twice with the same draws; the best line follows the first decision. */
export function twoNights(scenario: Scenario, authored: AuthoredNights): TwoNights {
	const solution = solve(scenario);
	const begun = take(scenario, null, beginning(scenario, authored.seed, 'solo'));
	if ('refused' in begun) throw new Error(begun.refused);
	const night = ({ choice, ...rest }: AuthoredNights['heard']): Night => {
		const run = bestFrom(scenario, solution, makeMove(scenario, begun, choice));
		return {
			...rest,
			curve: curveOf(run.happened),
			customerMinutes: run.state.spent.customerMinutes
		};
	};
	const unheard = night(authored.unheard);
	const heard = night(authored.heard);
	const { drill, caption } = authored;
	const { startsAt, tz } = scenario;
	return { drill, who: scenario.impact.who, startsAt, tz, unheard, heard, caption };
}
