import type { WholePoint } from '../../domain/escalation/monte-carlo/whole.ts';
import { type Assumptions, type Model, tradeOff } from '../../domain/escalation/trade-off.ts';
import { delayOf, minutesSaid, pagesIn } from '../../domain/escalation/trade-off-words.ts';
import type { Column, TableSpec } from '../../ui/chart/table.ts';
import type { Spotted } from './view.ts';

/** A simulated point as it is drawn: two standard errors either way. */
export type Drawn = Spotted & { readonly spread: number };

export const calledDrawn = (points: readonly WholePoint[], last: number): readonly Drawn[] =>
	points
		.filter(({ delay }) => delay <= last)
		.map(({ delay, called }) => ({
			at: delay,
			value: called.mean * 100,
			spread: called.error * 200
		}));

/** Without delays at which nobody ever acknowledged. */
export const minutesDrawn = (points: readonly WholePoint[], last: number): readonly Drawn[] =>
	points
		.filter(({ delay, minutes }) => delay <= last && !Number.isNaN(minutes.mean))
		.map(({ delay, minutes }) => ({
			at: delay,
			value: minutes.mean,
			spread: minutes.error * 2
		}));

/** The point played at a delay, or at the next shorter one that was played. */
export const pointAt = (points: readonly WholePoint[], delay: number): WholePoint | undefined =>
	points.findLast((point) => point.delay <= delay) ?? points[0];

export type Reading = Spotted & { readonly text: string };

/** What the arrow keys read on each plot. */
export function readingsOf(
	stops: readonly number[],
	model: Model,
	assumptions: Assumptions,
	points: readonly WholePoint[]
): { readonly called: readonly Reading[]; readonly minutes: readonly Reading[] } {
	const each = stops.map((at) => {
		const exact = tradeOff(model, assumptions, at);
		const played = points.find(({ delay }) => delay === at);
		const calls = played ? `; simulated ${pagesIn(played.called.mean)}` : '';
		const mean = played?.minutes.mean;
		const takes =
			mean === undefined || Number.isNaN(mean) ? '' : `; simulated ${minutesSaid(mean)}`;
		return {
			called: {
				at,
				value: exact.called * 100,
				text: `After ${delayOf(at)}: ${pagesIn(exact.called)}${calls}`
			},
			minutes: {
				at,
				value: exact.minutes,
				text: `After ${delayOf(at)}: ${minutesSaid(exact.minutes)}${takes}`
			}
		};
	});
	return { called: each.map(({ called }) => called), minutes: each.map(({ minutes }) => minutes) };
}

const figure = (label: string, digits = 0): Column => ({ label, numeric: true, digits });

/** The figures behind both plots; with a simulation also its own, and whom it wakes. */
export function tableOf(
	stops: readonly number[],
	model: Model,
	assumptions: Assumptions,
	points: readonly WholePoint[]
): TableSpec {
	const levels = points[0]?.asleep.length ?? 0;
	const simulated: readonly Column[] =
		points.length === 0
			? []
			: [
					figure('Simulated: called', 1),
					figure('give or take', 1),
					figure('Simulated: minutes', 1),
					figure('give or take', 1),
					figure('Never acknowledged', 1),
					...Array.from({ length: levels }, (_, i) => figure(`Asleep, level ${i + 1}`, 1))
				];
	return {
		columns: [
			figure('Delay, min', Number.isInteger(stops[0]) ? 0 : 1),
			figure('Called, of 100', 1),
			figure('Minutes', 1),
			...simulated
		],
		rows: stops.map((at) => {
			const { called, minutes } = tradeOff(model, assumptions, at);
			const one = points.find(({ delay }) => delay === at);
			const more = one
				? [
						one.called.mean * 100,
						one.called.error * 200,
						one.minutes.mean,
						one.minutes.error * 2,
						one.unanswered * 100,
						...one.asleep
					]
				: simulated.map(() => null);
			return [at, called * 100, minutes, ...more.map((x) => (Number.isNaN(x) ? null : x))];
		})
	};
}
