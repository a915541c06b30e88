import type { CaseFile } from '../case-types.ts';
import type { PersonId } from '../types.ts';
import { capital, inWords, list } from '../../words/words.ts';
import { HOUR, MINUTE, plainOf, wallOf } from './local-time.ts';
import type { Month, Uneven } from './month.ts';
import { lengthOf } from './spans.ts';
import type { Stretch } from './spans.ts';
import { localOf } from './zone.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** More gaps than this are summed up. */
const FEW = 3;
/** More people than this are counted. */
const SOME = 3;
/** Most over least up to which a month counts as even. */
const EVEN = 1.1;

/** `20 min`, `9 h`, `9.5 h`; hours to one decimal. */
export function sayHours(length: number): string {
	if (length < HOUR) return `${String(Math.round(length / MINUTE))} min`;
	return `${String(Math.round((length / HOUR) * 10) / 10)} h`;
}

/** `Sunday 8 March` and `02:00`, on a zone's wall clock. */
export function sayWhen(at: number, tz: string): { readonly day: string; readonly time: string } {
	const local = localOf(at, tz);
	const plain = plainOf(wallOf(local));
	const day = `${WEEKDAYS[plain.dayOfWeek - 1] ?? ''} ${String(plain.day)} ${MONTHS[plain.month - 1] ?? ''}`;
	return { day, time: local.slice(11) };
}

function sayGap(gap: Stretch, tz: string): string {
	const from = sayWhen(gap.from, tz);
	const to = sayWhen(gap.to, tz);
	const length = sayHours(gap.to - gap.from);
	return from.day === to.day
		? `for ${length} on ${from.day}, ${from.time} to ${to.time}`
		: `for ${length} from ${from.day}, ${from.time}, to ${to.day}, ${to.time}`;
}

function sayCover({ gaps, needed, always, tz }: Month): string {
	const nobody = always ? 'Nobody' : 'In support hours nobody';
	const [longest, ...others] = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from));
	if (longest === undefined)
		return always
			? 'Somebody is on call the whole month.'
			: 'Somebody is on call in all support hours.';
	if (lengthOf(gaps) === lengthOf(needed))
		return `${nobody} is on call${always ? ' the whole month' : ''}.`;
	if (others.length < FEW)
		return `${nobody} is on call ${gaps.map((gap) => sayGap(gap, tz)).join('; ')}.`;
	const all = `${sayHours(lengthOf(gaps))} of ${sayHours(lengthOf(needed))}`;
	return `${nobody} is on call for ${all}, in ${inWords(gaps.length)} gaps. The longest is ${sayGap(longest, tz).replace('for ', '')}.`;
}

const nameOf = (file: CaseFile, id: PersonId): string => file.people[id]?.name ?? id;

/** `Ade has three weekends, Bo none`: who has most, then who has least. */
function sayUneven(
	file: CaseFile,
	{ most, least }: Uneven,
	verb: readonly [one: string, many: string],
	amount: (n: number) => string,
	lesser = amount
): string {
	const who = (people: readonly PersonId[]) =>
		people.length > SOME
			? `${inWords(people.length)} people`
			: list(people.map((person) => nameOf(file, person)));
	const has = most.people.length === 1 ? verb[0] : verb[1];
	const each = ({ people, amount: n }: Uneven['most']) =>
		people.length > 1 && n > 0 ? ' each' : '';
	const first = most.people.length > SOME ? capital(who(most.people)) : who(most.people);
	return `${first} ${has} ${amount(most.amount)}${each(most)}, ${who(least.people)} ${lesser(least.amount)}${each(least)}`;
}

const counted = (one: string) => (n: number) => `${inWords(n)} ${one}${n === 1 ? '' : 's'}`;
const orNone = (n: number) => (n === 0 ? 'none' : inWords(n));

function sayTime(file: CaseFile, uneven: Uneven): string {
	if ((uneven.ratio ?? Infinity) <= EVEN)
		return `Everybody is on call for about ${sayHours(uneven.least.amount)}.`;
	const said = sayUneven(file, uneven, ['is on call for', 'are on call for'], sayHours, (n) =>
		n === 0 ? 'not at all' : `for ${sayHours(n)}`
	);
	return uneven.ratio === undefined
		? `${said}.`
		: `${said}: ${uneven.ratio.toFixed(1)} times as long.`;
}

function sayAlone(file: CaseFile, { loads }: Month): string | undefined {
	const [only, ...others] = loads.filter(({ time }) => time > 0);
	if (only === undefined || others.length > 0) return undefined;
	const share = [counted('night')(only.nights), counted('weekend')(only.weekends)];
	return `${nameOf(file, only.person)} alone is on call: ${sayHours(only.time)}, with ${list(share)}.`;
}

/** What a month's calendar shows, in sentences: gaps first, then how unevenly hours, nights and weekends are shared. */
export function sayMonth(file: CaseFile, month: Month): readonly string[] {
	const { time, nights, weekends } = month.uneven;
	const differs = (uneven: Uneven | undefined): uneven is Uneven =>
		uneven !== undefined && uneven.most.amount > uneven.least.amount;
	const alone = sayAlone(file, month);
	if (alone !== undefined) return [sayCover(month), alone];
	return [
		sayCover(month),
		...(time === undefined || time.most.amount === 0 ? [] : [sayTime(file, time)]),
		...(differs(nights)
			? [`${sayUneven(file, nights, ['has', 'have'], counted('night'), orNone)}.`]
			: []),
		...(differs(weekends)
			? [`${sayUneven(file, weekends, ['has', 'have'], counted('weekend'), orNone)}.`]
			: [])
	];
}
