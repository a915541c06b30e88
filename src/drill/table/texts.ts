import type { Report } from '../../domain/scenario/table/report-schema.ts';
import type { ReportTexts } from '../../domain/scenario/table/report-text.ts';
import { dayMonthYear } from '../../ui/format.ts';
import type { Points } from '../cited.ts';
import { clockOf, endOf, verdictOf } from '../words.ts';
import { dueWords, ROLE_WORDS } from './words.ts';

/** The words of a report that belong to the screen's language: times, days, names of roles and verdicts. */
export const textsOf = (report: Report, points: Points): ReportTexts => ({
	clock: clockOf({ startsAt: report.storyAt, tz: report.tz, horizon: report.horizon }),
	day: dayMonthYear(report.startedAt),
	due: dueWords,
	role: (role) => ROLE_WORDS[role].name,
	verdict: (verdict) => (verdict ? verdictOf(verdict) : 'Something else'),
	end: report.end === 'stopped' ? 'stopped before the story’s end' : endOf(report.end),
	cite: (id) => {
		const point = points[id];
		return point ? { label: point.label, url: point.url } : null;
	}
});
