import type { CaseFile } from '../../domain/escalation/case-types.ts';
import { shiftsOf } from '../../domain/escalation/schedule/shifts.ts';
import { list } from '../../domain/words/words.ts';
import { nameOf } from '../fields/names.ts';
import type { DraftLevel } from './edit.ts';

/** Who is on call for a target at the moment the case begins; undefined where the case does not know the target. */
function peopleOf(file: CaseFile, target: string): readonly string[] | undefined {
	if (file.schedules && Object.hasOwn(file.schedules, target)) {
		const from = Date.parse(file.start);
		return shiftsOf(file, target, { from, to: from + 1 }).flatMap(({ people }) => people);
	}
	return Object.hasOwn(file.people, target) ? [target] : undefined;
}

/** "Eva and Raj when the page comes": whom a level would call; empty where that is not known. */
export function onNow(file: CaseFile, { targets, assign }: DraftLevel): string {
	const found = targets.map((target) => peopleOf(file, target));
	if (targets.length === 0 || found.some((people) => people === undefined)) return '';
	const names = [...new Set(found.flat())].map((id) => nameOf(file.people, id ?? ''));
	if (names.length === 0) return 'Nobody when the page comes';
	if (assign === 'roundRobin' && names.length > 1) return `${names[0]} first, then by turns`;
	return `${list(names)} when the page comes`;
}
