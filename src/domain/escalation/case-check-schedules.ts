import { deep, entries, items, textOf, under, type At } from './case-check-at.ts';
import { isLocalTime } from './case-check-times.ts';
import { didYouMean, isWhat } from './case-check-words.ts';
import { checkPerson, type Checking } from './case-check-person.ts';

type Period = { readonly from: string; readonly to: string };

/** Local times of one form sort as text. */
function checkPeriod({ say }: Checking, at: At): Period | undefined {
	const [from, to] = [textOf(under(at, 'from')), textOf(under(at, 'to'))];
	if (from === undefined || to === undefined || !isLocalTime(from) || !isLocalTime(to))
		return undefined;
	if (from >= to) {
		say(under(at, 'to'), `${isWhat(to)}; it begins at ${JSON.stringify(from)}`);
		return undefined;
	}
	return { from, to };
}

function checkRotation(checking: Checking, rotation: At): void {
	const start = under(rotation, 'start');
	const day = Number(textOf(start)?.slice(8, 10));
	if (under(rotation, 'unit').value === 'month' && day > 28 && isLocalTime(textOf(start) ?? ''))
		checking.say(start, `${isWhat(start.value)}; a monthly rotation begins on day 1 to 28`);
	for (const user of items(under(rotation, 'users')))
		if (user.value !== 'none') checkPerson(checking, user);
}

/** An override names whom it adds and whom it removes; of two that overlap and name one person, the later is refused (R23). */
function checkOverrides(checking: Checking, overrides: At): void {
	const before: (Period & { readonly index: number; readonly named: readonly string[] })[] = [];
	items(overrides).forEach((override, index) => {
		const period = checkPeriod(checking, override);
		const whom = [under(override, 'remove'), under(override, 'add')];
		for (const at of whom) checkPerson(checking, at);
		const named = whom.flatMap((at) => textOf(at) ?? []);
		if (whom.every(({ value }) => value === undefined))
			checking.say(override, 'names nobody; it needs remove, add, or both');
		if (period === undefined) return;
		for (const other of before) {
			const both = named.find((id) => other.named.includes(id));
			if (both === undefined || period.from >= other.to || other.from >= period.to) continue;
			const message = `overlaps overrides[${other.index}], and both name ${JSON.stringify(both)}`;
			checking.say(override, message);
			break;
		}
		before.push({ ...period, index, named });
	});
}

function checkTemporary(checking: Checking, temporary: At): void {
	checkPeriod(checking, temporary);
	for (const shift of items(under(temporary, 'shifts'))) {
		checkPeriod(checking, shift);
		checkPerson(checking, under(shift, 'user'));
	}
}

/** From each schedule along `offsetOf`: the names are there, and the way does not lead back. */
function checkOffsets({ schedules: known, say }: Checking, schedules: At): void {
	const all = new Map(
		entries(schedules).map(([id, at]) => [id, deep(at, 'offsetOf', 'schedule')] as const)
	);
	const told = new Set<string>();
	for (const [id, at] of all) {
		const next = textOf(at);
		if (next === undefined || next === '') continue;
		if (!known.has(next)) {
			say(at, `${isWhat(next)}; no schedule has that id${didYouMean(next, known)}`);
			continue;
		}
		const way = [id];
		let step: string | undefined = next;
		while (step !== undefined && !way.includes(step)) {
			way.push(step);
			step = textOf(all.get(step) ?? { value: undefined, path: '' });
		}
		// A way that leads into a circle elsewhere is told there, and a circle once.
		if (step !== id || way.some((one) => told.has(one))) continue;
		way.forEach((one) => told.add(one));
		say(at, `goes in a circle: ${[...way, id].join(' → ')}`);
	}
}

/** Everybody named is there, periods end after they begin, overrides do not quarrel, offsets lead somewhere. */
export function checkSchedules(checking: Checking, schedules: At): void {
	for (const [, schedule] of entries(schedules)) {
		checkPerson(checking, under(schedule, 'always'));
		for (const layer of items(under(schedule, 'layers')))
			checkRotation(checking, under(layer, 'rotation'));
		checkOverrides(checking, under(schedule, 'overrides'));
		for (const one of items(under(schedule, 'temporary'))) checkTemporary(checking, one);
	}
	checkOffsets(checking, schedules);
}
