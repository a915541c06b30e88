import * as v from 'valibot';
import { isLabel, LONGEST_LABEL } from '../link/label.ts';
import type { AgreedAnswer, TeamLink } from '../link/team-link.ts';
import { isTellable, votesIn } from '../link/votes.ts';
import { questionOrder, type Outline } from './outline.ts';
import { NO_VOTES, type Tally } from './tally.ts';
import { ANSWER_STATES, SCOPES } from './types.ts';

/** What is wrong with a file, and where in it: `questions[3].votes.manual`; empty for the file as a whole. */
export type Fault = { readonly path: string; readonly message: string };

export type Imported =
	| { readonly ok: true; readonly team: TeamLink }
	| { readonly ok: false; readonly faults: readonly Fault[] };

export const TEAM_FORMAT = 'service-ownership-trainer/team-result';
const VERSION = 1;
/** Characters; sixty times the largest we write. Checked before anything is parsed. */
export const LARGEST_FILE = 1_000_000;
const MOST_FAULTS = 50;

const whole = (least: number, most: number) =>
	v.pipe(
		v.number('should be a whole number'),
		v.integer('should be a whole number'),
		v.minValue(least, `should be at least ${least}`),
		v.maxValue(most, `should be at most ${most}`)
	);
const votes = whole(0, 63);
/** As far as a link reaches. */
const QUARTER = /^20([2-7]\d|8[0-3])-Q[1-4]$/;

const fileSchema = v.strictObject({
	format: v.literal(TEAM_FORMAT, `should be "${TEAM_FORMAT}"`),
	version: v.literal(VERSION, `should be ${VERSION}: a later one needs a later copy of this app`),
	edition: whole(1, 63),
	quarter: v.pipe(v.string(), v.regex(QUARTER, 'should look like 2026-Q4, from 2020 to 2083')),
	scope: v.picklist(SCOPES, `should be one of ${SCOPES.join(', ')}`),
	tier: v.picklist([1, 2, 3], 'should be 1, 2 or 3'),
	team: whole(0, 0xffff),
	label: v.exactOptional(
		v.pipe(
			v.string(),
			v.check(isLabel, `should be one visible line of at most ${LONGEST_LABEL} bytes`)
		)
	),
	members: whole(1, 63),
	questions: v.array(
		v.strictObject({
			id: v.string(),
			votes: v.strictObject({
				manual: votes,
				reactive: votes,
				responsive: votes,
				proactive: votes,
				preventative: votes,
				'dont-know': votes,
				'not-applicable': votes
			}),
			evidence: v.picklist([0, 1, 2], 'should be 0, 1 or 2'),
			agreed: v.nullable(v.picklist(ANSWER_STATES.filter((state) => state !== 'blank')))
		})
	)
});
type TeamFile = v.InferOutput<typeof fileSchema>;
type QuestionEntry = TeamFile['questions'][number];

/** A team's result as a file: what a link holds, with the ids of the questions. One question a line. */
export function teamToJson(team: TeamLink, outline: Pick<Outline, 'dimensions'>): string {
	const { edition, quarter, scope, tier, label, members, tallies, evidence, agreed } = team;
	const head = {
		format: TEAM_FORMAT,
		version: VERSION,
		...{ edition, quarter, scope, tier, team: team.team },
		...(label === undefined ? {} : { label }),
		members
	};
	const questions = questionOrder(outline).map((id, n): QuestionEntry => {
		const { levels, dontKnow, notApplicable } = tallies[n] ?? NO_VOTES;
		const [manual, reactive, responsive, proactive, preventative] = levels;
		const votes = { manual, reactive, responsive, proactive, preventative };
		return {
			id,
			votes: { ...votes, 'dont-know': dontKnow, 'not-applicable': notApplicable },
			evidence: evidence[n] ?? 0,
			agreed: agreed.find(({ at }) => at === n)?.answer ?? null
		};
	});
	const lines = questions.map((question) => JSON.stringify(question)).join(',\n');
	return `${JSON.stringify(head).slice(0, -1)},"questions":[\n${lines}\n]}\n`;
}

/** The same read back. Nothing is guessed or filled in: a file is right as a whole, or its faults are named. */
export function teamFromJson(
	text: string,
	outline: Pick<Outline, 'dimensions' | 'edition'>
): Imported {
	const fail = (faults: readonly Fault[]): Imported => ({ ok: false, faults });
	if (text.length > LARGEST_FILE) {
		const message = `has ${text.length} characters; a team’s result has at most ${LARGEST_FILE}`;
		return fail([{ path: '', message }]);
	}
	const raw = parsed(text);
	if (raw === undefined) return fail([{ path: '', message: 'is not JSON, or not all of it' }]);
	if (Array.isArray(raw.value)) {
		return fail([{ path: '', message: 'is a list, and should be one team’s result' }]);
	}
	const shape = v.safeParse(fileSchema, raw.value);
	const faults = shape.success ? faultsIn(shape.output, outline) : shape.issues.map(faultOf);
	if (!shape.success || faults.length > 0) {
		const more = faults.length - MOST_FAULTS;
		const rest = more > 0 ? [{ path: '', message: `and ${more} faults more` }] : [];
		return fail([...faults.slice(0, MOST_FAULTS), ...rest]);
	}
	return { ok: true, team: teamOf(shape.output) };
}

function parsed(text: string): { readonly value: unknown } | undefined {
	try {
		return { value: JSON.parse(text) };
	} catch {
		// The parser's own message differs from browser to browser; the caller names the fault.
		return undefined;
	}
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
	const steps = (issue.path ?? []).map(({ key }) => key);
	const path = steps.reduce<string>((path, key) => {
		if (typeof key === 'number') return `${path}[${key}]`;
		return path === '' ? String(key) : `${path}.${String(key)}`;
	}, '');
	if (issue.type !== 'strict_object' || steps.length === 0) return { path, message: issue.message };
	return { path, message: issue.expected === 'never' ? 'is no field of ours' : 'is missing' };
}

/** What the shape alone does not say. */
function faultsIn(file: TeamFile, outline: Pick<Outline, 'dimensions' | 'edition'>): Fault[] {
	const { edition, members, questions } = file;
	if (edition !== outline.edition) {
		const message = `answers edition ${edition} of the questions; this copy has edition ${outline.edition}`;
		return [{ path: 'edition', message }];
	}
	const order = questionOrder(outline);
	if (questions.length !== order.length) {
		const message = `has ${questions.length} entries; edition ${edition} has ${order.length} questions`;
		return [{ path: 'questions', message }];
	}
	return questions.flatMap((question, n): Fault[] => {
		const path = `questions[${n}]`;
		const expected = order[n] ?? '';
		if (question.id !== expected) {
			return [{ path: `${path}.id`, message: `is "${question.id}" and should be "${expected}"` }];
		}
		const tally = tallyIn(question);
		const votes = votesIn(tally);
		if (votes > members) {
			const message = `has ${votes} votes; there are ${members} members`;
			return [{ path: `${path}.votes`, message }];
		}
		if (isTellable(tally)) return [];
		const message = 'has too few votes to count them out: it should hold the merged answer alone';
		return [{ path: `${path}.votes`, message }];
	});
}

function tallyIn({ votes }: QuestionEntry): Tally {
	const { manual, reactive, responsive, proactive, preventative } = votes;
	return {
		levels: [manual, reactive, responsive, proactive, preventative],
		dontKnow: votes['dont-know'],
		notApplicable: votes['not-applicable']
	};
}

function teamOf(file: TeamFile): TeamLink {
	const { edition, quarter, scope, tier, team, label, members, questions } = file;
	return {
		kind: 'team',
		...{ edition, quarter, scope, tier, team, members },
		tallies: questions.map(tallyIn),
		evidence: questions.map(({ evidence }) => evidence),
		agreed: questions.flatMap(({ agreed }, at): AgreedAnswer[] =>
			agreed === null ? [] : [{ at, answer: agreed }]
		),
		...(label === undefined ? {} : { label })
	};
}
