import { list } from '../../words/words.ts';
import type { TradeOff } from '../trade-off.ts';
import { delayOf, justIn, minutesSaid, pagesIn, tenths } from '../trade-off-words.ts';
import type { Tally, WholePoint } from './whole.ts';

/** Below this many pages a share of them is luck. */
const FEW = 50;
/** Shares nearer than this are said to be the same, in hundredths. */
const NEAR = 5;

const partOf = ({ of, called }: Tally): number => called / of;

/** `after 4.5 minutes`; NaN where nobody ever does. */
const after = (minutes: number): string =>
	Number.isNaN(minutes)
		? 'nobody ever acknowledges'
		: `somebody acknowledges after ${minutesSaid(minutes)}`;

/** Within four standard errors: luck of the draw at most. Also where the draws were all alike, and near. */
const agrees = (mean: number, error: number, exact: number): boolean =>
	Math.abs(mean - exact) <= 4 * error + 0.005 * Math.max(1, exact);

function asleepMore({ awake, asleep }: WholePoint['began']): string | undefined {
	if (awake.of < FEW || asleep.of < FEW) return undefined;
	const [night, day] = [partOf(asleep), partOf(awake)];
	if (Math.abs(night - day) * 100 < NEAR) return undefined;
	const when = `Where the first person is asleep the second level is called for ${pagesIn(night)}`;
	return `${when}, else for ${justIn(day)}.`;
}

/**
 * Why the simulation and the simple model differ at one delay, from what was counted.
 * @param lost whether messages of the first level are due only after the delay, and so never go out
 */
function reasons(point: WholePoint, lost: boolean): readonly string[] {
	const { awake, asleep, nobody } = point.began;
	const none = nobody.of / (awake.of + asleep.of + nobody.of);
	const night = asleepMore(point.began);
	return [
		...(none >= 0.005 ? [`For ${pagesIn(none)} nobody is on call on the first level.`] : []),
		...(lost ? ['Some of the first level’s messages are due too late ever to go out.'] : []),
		...(night ? [night] : [])
	];
}

/** Where nothing that was counted stands out: which way it differs. */
function leaning({ called, minutes }: WholePoint, exact: TradeOff): string {
	if (!agrees(called.mean, called.error, exact.called))
		return called.mean < exact.called
			? 'The first level misses fewer pages, or answers sooner, than the simple model assumes.'
			: 'The first level misses more pages, or answers later, than the simple model assumes: messages come one after another, and each may be missed.';
	return minutes.mean < exact.minutes
		? 'People answer sooner than the simple model assumes.'
		: 'People answer later than the simple model assumes, or miss pages on later levels too.';
}

/**
 * What the simulation says beside the simple model, in one to three sentences: the figures at the delay, why they differ,
 * and what stands in no mean.
 */
export function sayWhole(point: WholePoint, exact: TradeOff, lost: boolean): string {
	const { called, minutes, unanswered, delay } = point;
	const head = `At ${delayOf(delay)}, with your schedules and phones, the second level is called for ${pagesIn(called.mean)} and ${after(minutes.mean)}`;
	const same =
		agrees(called.mean, called.error, exact.called) &&
		agrees(minutes.mean, minutes.error, exact.minutes);
	const found = reasons(point, lost);
	const silent =
		unanswered >= 0.0005 && unanswered < 0.9995
			? ` Nobody ever acknowledges ${pagesIn(unanswered)}; no mean holds ${unanswered >= 0.015 ? 'those' : 'such a page'}.`
			: '';
	if (same) return `${head}: the simple model agrees.${silent}`;
	const model = `the simple model says ${pagesIn(exact.called)} and ${tenths(exact.minutes)}`;
	return `${head}; ${model}. ${(found.length > 0 ? found : [leaning(point, exact)]).join(' ')}${silent}`;
}

const LEVELS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Whom it wakes: pages in sleep hours for 100 incidents, by level; levels that hardly wake anybody are left out. */
export function sayAsleep({ asleep }: WholePoint): string {
	const parts = asleep.flatMap((pages, i) => {
		const whole = Math.round(pages);
		const level = `level ${LEVELS[i] ?? i + 1}`;
		return whole < 1 ? [] : [`${whole} on ${level}`];
	});
	if (parts.length === 0) return 'Hardly any page comes in somebody’s sleep hours.';
	return `Pages in sleep hours, for 100 incidents: ${list(parts)}.`;
}
