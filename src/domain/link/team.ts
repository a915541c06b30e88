import type { Grade } from '../maturity/evidence.ts';
import type { Tally } from '../maturity/tally.ts';
import { ANSWER_STATES } from '../maturity/types.ts';
import { BitWriter } from './bits.ts';
import type { BitReader } from './bits.ts';
import type { LinkError } from './error.ts';
import { closing, sealed } from './frame.ts';
import { isWithin, MOST_MEMBERS, putHead, refuseUnless, sizeOf, takeHead } from './head.ts';
import { putLabel, takeLabel } from './label.ts';
import { countsAt, countsBelow, placeOfCounts } from './multiset.ts';
import { bitsFor, putDigits, takeDigits } from './radix.ts';
import { putSparse, takeSparse } from './sparse.ts';
import type { AgreedAnswer, TeamLink } from './team-link.ts';
import { isTellable, votesIn } from './votes.ts';

export const TEAM_VERSION = 1;

/** Five levels, don't know, does not apply; whoever is left over was not asked. */
const CLASSES = 7;
const GRADES = 3n;
/** All states but blank, which nobody agrees on. */
const AGREEABLE = ANSWER_STATES.length - 1;

/**
 * The head, members 6 bits, label 1 or more, then the votes: all questions as one number, or, where that is shorter, which
 * questions were asked (one bit each) and those as one number. Then evidence and what was agreed, each one bit where there
 * is none. Throws a RangeError for a result that no page makes, above all for one that tells too few people's votes.
 */
export function encodeTeam(team: Omit<TeamLink, 'kind'>): string {
	const { edition, members, tallies, evidence, agreed } = team;
	const { questions } = sizeOf(edition);
	refuseUnless(isWithin(members, 1, MOST_MEMBERS), `${members} people cannot have answered.`);
	refuseUnless(
		tallies.length === questions && evidence.length === questions,
		`Edition ${edition} has ${questions} questions.`
	);
	for (const tally of tallies) {
		const some = countsIn(tally).every((n) => isWithin(n, 0, members));
		refuseUnless(some && votesIn(tally) <= members, 'A question has more votes than members.');
		refuseUnless(isTellable(tally), 'Too few votes to be told: see tellable.');
	}
	refuseUnless(
		evidence.every((grade) => isWithin(grade, 0, 2)),
		'Evidence has a grade of 0, 1 or 2.'
	);
	const writer = new BitWriter();
	putHead(writer, team);
	writer.put(members, 6);
	putLabel(writer, team.label);
	putTallies(writer, tallies, members);
	putEvidence(writer, evidence);
	putAgreed(writer, agreed, questions);
	return sealed('team', TEAM_VERSION, writer);
}

export function readTeam(body: BitReader): TeamLink | LinkError {
	const head = takeHead(body);
	if ('name' in head) return head;
	const { questions } = sizeOf(head.edition);
	const members = body.take(6);
	if (members === 0) return { name: 'misshapen' };
	const label = takeLabel(body);
	const tallies = takeTallies(body, questions, members);
	const evidence = takeEvidence(body, questions);
	const agreed = takeAgreed(body, questions);
	if (!tallies.every(isTellable)) body.spoil();
	return closing(body) ?? { kind: 'team', ...head, members, ...label, tallies, evidence, agreed };
}

const countsIn = ({ levels, dontKnow, notApplicable }: Tally): readonly number[] => [
	...levels,
	dontKnow,
	notApplicable
];

function tallyAt(place: bigint, members: number): Tally {
	const [a = 0, b = 0, c = 0, d = 0, e = 0, dontKnow = 0, notApplicable = 0] = countsAt(
		place,
		CLASSES,
		members
	);
	return { levels: [a, b, c, d, e], dontKnow, notApplicable };
}

/** Whether a row with `asked` questions asked is shorter when it says first which those are. */
function picks(questions: number, asked: number, base: bigint): boolean {
	const all = bitsFor(base ** BigInt(questions));
	return questions + bitsFor((base - 1n) ** BigInt(asked)) < all;
}

function putTallies(writer: BitWriter, tallies: readonly Tally[], members: number): void {
	const base = countsBelow(CLASSES, members);
	const places = tallies.map((tally) => placeOfCounts(countsIn(tally)));
	const asked = places.filter((place) => place > 0n);
	const picked = picks(places.length, asked.length, base);
	writer.put(picked ? 1 : 0, 1);
	if (!picked)
		return putDigits(
			writer,
			places.map((place) => [place, base])
		);
	for (const place of places) writer.put(place > 0n ? 1 : 0, 1);
	putDigits(
		writer,
		asked.map((place) => [place - 1n, base - 1n])
	);
}

function takeTallies(reader: BitReader, questions: number, members: number): readonly Tally[] {
	const base = countsBelow(CLASSES, members);
	const picked = reader.take(1) === 1;
	const asked = Array.from({ length: questions }, () => !picked || reader.take(1) === 1);
	const bases = asked.filter(Boolean).map(() => (picked ? base - 1n : base));
	const digits = takeDigits(reader, bases).map((digit) => (picked ? digit + 1n : digit));
	const found = digits.filter((place) => place > 0n).length;
	if (picks(questions, found, base) !== picked) reader.spoil();
	let at = 0;
	return asked.map((was) => tallyAt(was ? (digits[at++] ?? 0n) : 0n, members));
}

function putEvidence(writer: BitWriter, evidence: readonly Grade[]): void {
	const any = evidence.some((grade) => grade > 0);
	writer.put(any ? 1 : 0, 1);
	if (any)
		putDigits(
			writer,
			evidence.map((grade) => [BigInt(grade), GRADES])
		);
}

function takeEvidence(reader: BitReader, questions: number): readonly Grade[] {
	const none = Array.from({ length: questions }, (): Grade => 0);
	if (reader.take(1) === 0) return none;
	const grades = takeDigits(
		reader,
		none.map(() => GRADES)
	).map((digit) => Number(digit) as Grade);
	if (grades.every((grade) => grade === 0)) reader.spoil();
	return grades;
}

function putAgreed(writer: BitWriter, agreed: readonly AgreedAnswer[], questions: number): void {
	const marked = agreed.map(({ at, answer }) => ({ at, digit: ANSWER_STATES.indexOf(answer) }));
	const ascending = marked.every(
		({ at, digit }, n) =>
			isWithin(at, (marked[n - 1]?.at ?? -1) + 1, questions - 1) &&
			isWithin(digit, 0, AGREEABLE - 1)
	);
	refuseUnless(ascending, 'What was agreed names questions in their order, and an answer to each.');
	writer.put(marked.length > 0 ? 1 : 0, 1);
	if (marked.length > 0) putSparse(writer, questions, marked, AGREEABLE);
}

function takeAgreed(reader: BitReader, questions: number): readonly AgreedAnswer[] {
	if (reader.take(1) === 0) return [];
	const agreed = takeSparse(reader, questions, AGREEABLE).flatMap(({ at, digit }) => {
		const answer = ANSWER_STATES[digit];
		return answer === undefined || answer === 'blank' ? [] : [{ at, answer }];
	});
	if (agreed.length === 0) reader.spoil();
	return agreed;
}
