import type { PathProgress } from './path.ts';
import { capital, inWords, list } from '../words/words.ts';

const RECENT = 4;

/** How far through the path, and how long the rest takes at the pace of the last four weeks. */
export function pathSentence(progress: PathProgress): string | undefined {
	const { weeks, done, total } = progress;
	if (weeks.length === 0) return undefined;
	const left = total.lessons + total.exercises - done.lessons - done.exercises;
	const parts = [
		...(total.lessons > 0 ? [`${of(done.lessons, total.lessons, 'lesson')} finished`] : []),
		...(total.exercises > 0 ? [`${of(done.exercises, total.exercises, 'exercise')} made`] : [])
	];
	if (left === 0) return `${capital(list(parts))}: the whole path is done.`;
	const modules =
		total.modules > 1 ? `, ${of(done.modules, total.modules, 'module')} complete` : '';
	return `${capital(list(parts))}${modules}. ${pace(progress, left)}`;
}

const of = (done: number, total: number, thing: string): string =>
	`${done === 0 ? 'none' : inWords(done)} of ${inWords(total)} ${thing}${total === 1 ? '' : 's'}`;

/** No forecast from the first two weeks, and none from weeks in which nothing happened. */
function pace({ weeks }: PathProgress, left: number): string {
	if (weeks.length === 1) return 'From the second week on, a line will show the pace.';
	const recent = weeks.slice(-RECENT);
	const steps = recent.reduce((sum, week) => sum + week.lessons + week.exercises, 0);
	if (steps === 0) return 'Nothing was added in the last four weeks.';
	if (weeks.length === 2) return 'Two weeks are too few to tell a pace.';
	const needs = Math.ceil((left * recent.length) / steps);
	return `At the pace of the last ${inWords(recent.length)} weeks the rest takes about ${needs === 1 ? 'one more week' : `${inWords(needs)} more weeks`}.`;
}
