import { list } from '../../words/words.ts';
import type { CaseFile, ClockTime, Day } from '../case-types.ts';
import type { Proposal } from './finding.ts';
import type { LintContext } from './lint-context.ts';

const WEEK: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NAME: Record<Day, string> = {
	mon: 'Monday',
	tue: 'Tuesday',
	wed: 'Wednesday',
	thu: 'Thursday',
	fri: 'Friday',
	sat: 'Saturday',
	sun: 'Sunday'
};

const after = (day: Day): Day => WEEK[(WEEK.indexOf(day) + 1) % 7] ?? 'mon';

/** From a time of the day until midnight: nothing is left over for the morning after. */
const from =
	(start: ClockTime) =>
	(file: CaseFile): CaseFile => {
		const { supportHours } = file.service;
		if (supportHours === undefined) return file;
		const hours = { ...supportHours, from: start, to: '00:00' };
		return { ...file, service: { ...file.service, supportHours: hours } };
	};

/** L12: support hours that run past midnight into a day that is not among theirs (R21). */
export function pastMidnight({ file }: LintContext): readonly Proposal[] {
	const hours = file.service.supportHours;
	if (hours === undefined || hours.to > hours.from || hours.to === '00:00') return [];
	const last = WEEK.filter((day) => hours.days.includes(day) && !hours.days.includes(after(day)));
	if (last.length === 0) return [];
	const nights = list(last.map((day) => NAME[day]));
	const mornings = list(last.map((day) => NAME[after(day)]));
	const many = last.length > 1;
	return [
		{
			rule: 'L12',
			path: 'service.supportHours',
			severity: 'finding',
			message: `The hours of ${nights} run on until ${mornings}, ${hours.to}, though ${mornings} ${many ? 'are' : 'is'} not among the days. An incident of that night still counts as inside.`,
			points: ['fso.functions.27'],
			fix:
				hours.from === hours.to
					? { label: 'Use whole days', apply: from('00:00') }
					: { label: 'End at midnight', apply: from(hours.from) }
		}
	];
}
