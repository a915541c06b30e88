import { firstLevel } from '../policy/edit.ts';
import { LONGEST_TITLE, MOST_VERSIONS, type Lab, type LabVersion } from './lab-record.ts';

export const find = ({ versions }: Lab, at: number): LabVersion | undefined =>
	versions.find((one) => one.at === at);

export const canSave = ({ versions }: Lab): boolean => versions.length < MOST_VERSIONS;

/** `With gap`, or where that is taken, `With gap (2)`. */
function unlike(taken: readonly string[], name: string): string {
	const numbered = (n: number) => (n === 1 ? name : `${name} (${n})`);
	let n = 1;
	while (taken.includes(numbered(n))) n += 1;
	return numbered(n);
}

/** The lab with its draft kept under a name, too. A version is told by the moment it was saved at. */
export function save(lab: Lab, name: string, now: number): Lab {
	if (!canSave(lab)) return lab;
	const last = lab.versions.at(-1)?.at ?? 0;
	const version = {
		name: unlike(
			lab.versions.map((one) => one.name),
			name.trim().slice(0, LONGEST_TITLE - 5)
		),
		at: Math.max(now, last + 1),
		draft: lab.draft
	};
	return { ...lab, versions: [...lab.versions, version] };
}

export const remove = (lab: Lab, at: number): Lab => ({
	...lab,
	versions: lab.versions.filter((one) => one.at !== at)
});

/** The wait of the first level in the version saved last, to hold the present one against. */
export function comparedWith({
	versions
}: Lab): { readonly delay: number; readonly name: string } | undefined {
	const last = versions.at(-1);
	const delay = last?.draft.policy.levels[firstLevel(last.draft)]?.timeoutMin;
	return last && typeof delay === 'number' ? { delay, name: last.name } : undefined;
}
