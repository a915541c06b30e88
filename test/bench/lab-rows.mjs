import { LAB_BARS } from './bars.mjs';

const CLOSED = '100,000 trials of both closed models at 30 delays';

/** Rows of what the lab computes in Node, for the report. */
export function labRows({ timelineMs, entries, closedMs, policies }, judge, number) {
	const large = 'Timeline of 50 people on 10 levels over a month';
	return [
		[
			`${large}, ${number(entries)} entries`,
			`${judge(`${large}, ms`, timelineMs, LAB_BARS.timelineMs)} ms`
		],
		[CLOSED, `${number(closedMs)} ms`],
		...policies.map(({ title, pagesPerSecond }) => {
			const name = `${title}: pages played a second`;
			return [name, judge(name, pagesPerSecond, LAB_BARS.pages)];
		})
	];
}

/** Rows of what its worker computes in the browser. */
export function labWorkerRows({ closedMs, pagesPerSecond }, judge) {
	const pages = 'Pages played through the whole engine a second';
	return [
		[CLOSED, `${judge(`${CLOSED}, in the worker, ms`, closedMs, LAB_BARS.closedMs)} ms`],
		[pages, judge(`${pages}, in the worker`, pagesPerSecond, LAB_BARS.pages)]
	];
}
