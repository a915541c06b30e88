import type { CaseDraft, CaseFile } from '../../domain/escalation/case-types.ts';
import { zoneOf } from '../../domain/escalation/schedule/root.ts';
import { shiftsOf } from '../../domain/escalation/schedule/shifts.ts';
import { list } from '../../domain/words/words.ts';
import { dayIn, timeIn } from '../../ui/zoned.ts';
import { at, listAt } from '../fields/draft.ts';
import { nameOf } from '../fields/names.ts';
import { shown } from '../fields/typed.ts';
import { scheduleName } from '../../domain/escalation/names.ts';
import { kindOf } from './edit.ts';

const AHEAD = 62 * 86_400_000;
const FEW = 4;

const people = (draft: CaseDraft, ids: readonly string[]) =>
	list(ids.map((id) => (id === 'none' ? 'nobody' : nameOf(draft.people, id))));

/** How long a turn is: "every week", "every 2 days". */
function every(rotation: unknown): string {
	const unit = shown(at(rotation, ['unit']));
	const length = shown(at(rotation, ['length']));
	return length === '1' ? `every ${unit}` : `every ${length} ${unit}s`;
}

/** A schedule in a few words: "every week: Ade, Bo and Eva", "always Dana", "1 turn behind primary". */
export function gistOf(draft: CaseDraft, id: string): string {
	const keys = ['schedules', id];
	const kind = kindOf(draft, id);
	if (kind === 'always')
		return `always ${people(draft, [shown(at(draft, [...keys, 'always']))]) || 'somebody'}`;
	if (kind === 'offset') {
		const turns = shown(at(draft, [...keys, 'offsetOf', 'turns']));
		const schedule = shown(at(draft, [...keys, 'offsetOf', 'schedule']));
		return `${turns} ${turns === '1' ? 'turn' : 'turns'} behind ${schedule === '' ? 'another' : scheduleName(schedule)}`;
	}
	const layers = listAt(draft, [...keys, 'layers']);
	const users = listAt(layers[0], ['rotation', 'users']).map(shown);
	const who = users.length > FEW ? `${users.length} turns` : people(draft, users);
	const more = layers.length > 1 ? `; ${layers.length} layers` : '';
	return `${every(at(layers[0], ['rotation']))}: ${who}${more}`;
}

/** "Lisbon" of "Europe/Lisbon". */
export const cityOf = (tz: string): string => (tz.split('/').at(-1) ?? tz).replaceAll('_', ' ');

/**
 * Who is on call when the case's page comes, and what changes next, on the schedule's own clock. "Now" is minute 0 of the
 * case, so that the line says the same on every day it is read.
 */
export function sayNow(file: CaseFile, id: string): string {
	const now = Date.parse(file.start);
	const tz = zoneOf(file, id);
	const end = now + AHEAD;
	const duties = shiftsOf(file, id, { from: now, to: end });
	const when = (instant: number) => `${dayIn(tz, instant)}, ${timeIn(tz, instant)}`;
	const clock = tz === 'UTC' ? 'UTC' : `${cityOf(tz)} time`;
	const [first, second] = duties;
	const page = `When the page comes, ${when(now)} ${clock}`;
	if (first === undefined) return `${page}, nobody is on call, nor in the two months after.`;
	const name = (ids: readonly string[]) => people(file, ids);
	if (first.from > now)
		return `${page}, nobody is on call. ${name(first.people)} from ${when(first.from)}.`;
	const has = `${page}, ${name(first.people)} ${first.people.length > 1 ? 'are' : 'is'} on call`;
	if (first.to >= end) return `${has}, and stays so.`;
	return second?.from === first.to
		? `${has}. Next hand-off: ${when(first.to)}, to ${name(second.people)}.`
		: `${has}, until ${when(first.to)}; then nobody${second ? ` until ${when(second.from)}` : ''}.`;
}
