import { gradeAt, type Grade } from './evidence.ts';
import { quarterFromNumber, quarterNumber, quarterOf, quarterTitle } from './quarter.ts';
import type { EvidenceFact } from './team-records.ts';
import type { Level } from './types.ts';

/** What an answer rests on, as a reader sees it. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
	0: 'Asserted',
	1: 'There is something to look at',
	2: 'Seen working'
};

/** The highest level that an answer with such evidence can show. */
export const REACHES: Readonly<Record<Grade, Level>> = { 0: 2, 1: 3, 2: 4 };

type Dated = Pick<EvidenceFact, 'kind' | 'what' | 'at'>;

/** The last quarter whose talk it still counts in; undefined outside the years that a quarter can name. */
export function countsThrough(fact: Dated): string | undefined {
	const year = new Date(fact.at).getUTCFullYear();
	if (!(year >= 2020 && year <= 2080)) return undefined;
	let n = quarterNumber(quarterOf(fact.at));
	while (gradeAt([fact], quarterFromNumber(n + 1)) > 0) n += 1;
	return quarterFromNumber(n);
}

/** How long a fact counts, said in a talk about `quarter`; two ways in which it does not count are told apart. */
export function countsWords(fact: Dated, quarter: string): string {
	const through = countsThrough(fact);
	if (gradeAt([fact], quarter) > 0) {
		if (through === quarter) return 'It counts for the last time this quarter.';
		return through === undefined
			? 'It counts.'
			: `It counts up to the ${quarterTitle(through)}, and that one too.`;
	}
	return through !== undefined && through > quarter
		? 'It is of a later quarter, so it does not count yet.'
		: 'It is more than two quarters old, so it no longer counts.';
}
