import type { CaseFinding, CaseFix } from '../../domain/escalation/lint-case.ts';
import { list } from '../../domain/words/words.ts';
import { pathOf, type Editing } from '../fields/draft.ts';
import { nameOf } from '../fields/names.ts';
import { isWithin } from '../fields/typed.ts';
import type { Group } from './groups.ts';
import { rulesKeys } from './messages.ts';

/** A finding beside a row, with one button for everybody whom it is about. */
export type Told = {
	readonly id: string;
	readonly message: string;
	readonly severity: CaseFinding['severity'];
	/** Paths that it marks. */
	readonly paths: readonly string[];
	readonly fix?: CaseFix;
};

const placeOf = (person: string): string => pathOf(['people', person]);

/** The place of a finding within its person: what two people's findings have in common. */
const within = ({ rule, path }: CaseFinding, person: string): string =>
	`${rule}${path.slice(placeOf(person).length)}`;

/**
 * What the linter says of a row. People of one row have the same messages, so what is said of several is said once. There is
 * no fix while a field of theirs does not hold: the fix is made for the last case that held, and would write over the typing.
 */
export function toldOf({ draft, problems, findings }: Editing, group: Group): readonly Told[] {
	const kinds = new Map<string, { readonly person: string; readonly finding: CaseFinding }[]>();
	for (const person of group)
		for (const finding of findings) {
			if (!isWithin(finding.path, placeOf(person))) continue;
			const kind = within(finding, person);
			kinds.set(kind, [...(kinds.get(kind) ?? []), { person, finding }]);
		}
	const holds = (person: string) =>
		!problems.some(({ path }) => isWithin(path, pathOf(['people', person, 'rules'])));
	return [...kinds.values()].flatMap((about) => {
		const [first, ...more] = about;
		if (!first) return [];
		const { finding } = first;
		const others = more.map(({ person }) => nameOf(draft.people, person));
		const fixes = about.flatMap(({ finding: { fix } }) => fix ?? []);
		const [fix] = fixes;
		const canFix = fixes.length === about.length && about.every(({ person }) => holds(person));
		return [
			{
				id: `told-${finding.rule}-${finding.path.replace(/\W+/g, '-')}`,
				message:
					others.length > 0 ? `${finding.message} The same for ${list(others)}.` : finding.message,
				severity: finding.severity,
				paths: about.map((one) => one.finding.path),
				...(fix &&
					canFix && {
						fix: {
							label: fix.label,
							apply: (file) => fixes.reduce((now, one) => one.apply(now), file)
						}
					})
			}
		];
	});
}

/** What is told about one message of a person: about itself, or about all of theirs. */
export function toldAbout(told: readonly Told[], person: string, index?: number): readonly Told[] {
	const rules = pathOf(rulesKeys(person, 'high'));
	const own = index === undefined ? rules : `${rules}[${index}]`;
	return told.filter(({ paths }) => paths.some((path) => path === rules || isWithin(path, own)));
}
