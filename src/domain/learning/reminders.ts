import type { CalendarEvent } from '../artefact/calendar.ts';
import { dayAt } from '../artefact/day.ts';
import type { ContentIndex } from '../guide/content-index.ts';
import type { CardRecord } from '../record/types.ts';
import { plural } from '../words/words.ts';
import { daysAhead } from './days-ahead.ts';
import { DAY_MINUTES, minutesFor } from './review-queue.ts';

/** `daily`: every day from the next one on. `due`: only days of the next two weeks on which cards are due. */
export type When = 'daily' | 'due';

const DAYS = 14;

export type Reminder = {
	readonly when: When;
	/** As `08:30`. */
	readonly from: string;
	/** Of the review page, for the note in the calendar. */
	readonly address: string;
};

/** Events of one's calendar that remind of reviews. None where nothing is due in the two weeks. */
export function reminders(
	cards: readonly CardRecord[],
	index: Pick<ContentIndex, 'modules'>,
	now: number,
	{ when, from, address }: Reminder
): readonly CalendarEvent[] {
	const [hours = 0, minutes = 0] = from.split(':').map(Number);
	const past = new Date(now).setHours(hours, minutes, 0, 0) <= now;
	const first = past ? new Date(now).setHours(24 + hours, minutes, 0, 0) : now;
	if (when === 'daily')
		return [
			{
				uid: 'review-daily@service-ownership-trainer',
				day: dayAt(first),
				title: 'Review: a few cards, ten minutes at most',
				text: address,
				every: 'day',
				time: { from, minutes: DAY_MINUTES }
			}
		];
	return daysAhead(cards, index, first, DAYS)
		.filter((day) => day.cards > 0)
		.map((day) => ({
			uid: `review-${dayAt(day.at)}@service-ownership-trainer`,
			day: dayAt(day.at),
			title: `Review: ${plural(day.cards, 'card')}, about ${plural(minutesFor(day.cards), 'minute')}`,
			text: address,
			time: { from, minutes: minutesFor(day.cards) }
		}));
}
