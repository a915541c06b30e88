import type { Compared } from '../domain/record/merge.ts';
import type { KeptKind } from '../domain/record/survey.ts';
import type { TableSpec } from '../ui/chart/table.ts';
import { count } from '../ui/format.ts';

/** What a reader calls each kind of record. */
export const KIND_WORDS: Readonly<Record<KeptKind, string>> = {
	attempt: 'Attempts',
	event: 'Answers and decisions',
	outcome: 'Outcomes',
	artefact: 'Artefacts',
	card: 'Review cards',
	preference: 'Preferences',
	team: 'Teams',
	round: 'Rounds of an assessment',
	response: 'Responses collected',
	broken: 'Set aside, unreadable'
};

/** `12 kB`, for an idea of the size. */
export const roughly = (characters: number): string => `${count(Math.ceil(characters / 1000))} kB`;

const UNIT_WORDS: readonly (readonly [prefix: string, words: string])[] = [
	['attempt/', 'Lessons, drills, assessments and talks'],
	['artefact/', 'Artefacts'],
	['card/', 'Review cards'],
	['preference/', 'Preferences'],
	['team/', 'Teams'],
	['round/', 'Rounds of an assessment'],
	['response/', 'Responses collected'],
	['', 'Things set aside']
];

/** The dry run by kind: what a merge would add, take over and leave. */
export function dryRunTable(units: readonly Compared[]): TableSpec {
	const kinds = UNIT_WORDS.map(([prefix, words], i) => ({
		words,
		units: units.filter(({ key }) => UNIT_WORDS.findIndex(([one]) => key.startsWith(one)) === i),
		prefix
	}));
	const n = (
		of: readonly Compared[],
		state: Compared['state'],
		keeps?: Compared['keeps']
	): number =>
		of.filter((unit) => unit.state === state && (keeps ?? unit.keeps) === unit.keeps).length;
	return {
		columns: [
			{ label: 'What' },
			{ label: 'New in the file', numeric: true },
			{ label: 'The same', numeric: true },
			{ label: 'Newer in the file', numeric: true },
			{ label: 'Newer or different here', numeric: true },
			{ label: 'Only here', numeric: true }
		],
		rows: kinds
			.filter(({ units }) => units.length > 0)
			.map(({ words, units }) => [
				words,
				n(units, 'new'),
				n(units, 'same'),
				n(units, 'different', 'file'),
				n(units, 'different', 'here'),
				n(units, 'only-here')
			])
	};
}

/** What a merge would do, in a sentence. */
export function dryRunSentence(units: readonly Compared[]): string {
	const added = units.filter((unit) => unit.state === 'new').length;
	const taken = units.filter((unit) => unit.state === 'different' && unit.keeps === 'file').length;
	const left = units.filter((unit) => unit.state === 'different' && unit.keeps === 'here').length;
	if (added + taken + left === 0) return 'Everything in this file is here already, unchanged.';
	const parts = [
		...(added > 0 ? [`add ${count(added)}`] : []),
		...(taken > 0 ? [`bring ${count(taken)} up to date`] : [])
	];
	const does =
		parts.length > 0 ? `Merging would ${parts.join(' and ')}` : 'Merging would add nothing';
	return left > 0
		? `${does}, and leave ${count(left)} as ${left === 1 ? 'it is' : 'they are'} here.`
		: `${does}.`;
}
