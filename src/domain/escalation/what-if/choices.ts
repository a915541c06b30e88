import type { CaseFile } from '../case-types.ts';
import type { Instant } from '../types.ts';
import { castOf, silent, type Behaviour } from './behaviour.ts';
import { isAsleep } from '../measures.ts';
import { personName } from '../names.ts';
import { simulate } from '../simulate.ts';
import { homeZone, nightZone, startingAt, type Moment } from './moment.ts';
import { firstAt } from './story.ts';
import { dayAndClock, minuteFigure, placeOf } from './words.ts';

/** One segment of a choice: the short words on it, and the same at length. */
export type Choice<T> = { readonly value: T; readonly label: string; readonly title: string };

const MINUTE = 60_000;

/**
 * The behaviours that a case offers when its page arrives at an instant. The names are the case's own; with `roles` they
 * fit two cases at once.
 */
export function behavioursAt(
	file: CaseFile,
	at: Instant,
	after: number,
	roles = false
): readonly Choice<Behaviour>[] {
	const silence = simulate(silent(startingAt(file, at)));
	const { first, second } = castOf(silence);
	const asleep = first !== undefined && isAsleep(silence.plan, first.person, first.at);
	const name = (id: string) => (roles ? 'the next' : personName(file, id));
	const figure = minuteFigure(after * MINUTE);
	const choices: Choice<Behaviour>[] = [
		{ value: { is: 'silence' }, label: 'No answer', title: 'Nobody answers' }
	];
	if (first) {
		const who = roles ? 'First' : name(first.person);
		const minute = minuteFigure(first.at - at + after * MINUTE);
		choices.push({
			value: { is: 'answers', after },
			label: `${who} at ${minute}`,
			title: `${who} answers ${figure} min after the page`
		});
		if (second)
			choices.push({
				value: { is: 'sleeps', after },
				label: asleep ? `${who} sleeps` : `${who} misses it`,
				title: `${who} ${asleep ? 'sleeps through it' : 'misses it'}; ${name(second.person)} answers ${figure} min after being paged`
			});
		choices.push({
			value: { is: 'stuck', after },
			label: `${who} escalates`,
			title: `${who} acknowledges after ${figure} min, gets stuck, and asks for help by hand as many minutes later`
		});
	}
	if ((file.actions ?? []).length > 0)
		choices.push({
			value: { is: 'given' },
			label: 'As written',
			title: 'As the case’s own actions say'
		});
	return choices;
}

/** The moments that a case offers. */
export function momentsOf(file: CaseFile): readonly Choice<Moment['is']>[] {
	const zone = homeZone(file);
	const start = Date.parse(file.start);
	const night = placeOf(nightZone(file, firstAt(file)));
	return [
		{
			value: 'given',
			label: dayAndClock(zone, start),
			title: `The case’s own start, ${dayAndClock(zone, start)} in ${placeOf(zone)}`
		},
		{
			value: 'night',
			label: 'At 03:00',
			title: `The next night at 03:00 in ${night}, where the first to be paged lives`
		},
		{
			value: 'sunday',
			label: 'Sun 14:00',
			title: `On the next Sunday at 14:00 in ${placeOf(zone)}`
		},
		{
			value: 'typed',
			label: 'Other',
			title: `At a date and time of your own, in ${placeOf(zone)}`
		}
	];
}
