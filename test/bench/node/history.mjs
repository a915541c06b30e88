// What a browser holds after five years of weekly use, made by the app's own rules from a seed, and single attempts to
// open places with.
import { compileContent } from '../../../src/compile/content.ts';
import { answersHash, checksOf } from '../../../src/domain/learning/checks-of.ts';
import { grade } from '../../../src/domain/learning/grade.ts';
import { lessonOutcome, lessonState } from '../../../src/domain/learning/lesson-events.ts';
import { encodeResponse, responseId } from '../../../src/domain/link/response.ts';
import { runLinkOf } from '../../../src/domain/link/run-link.ts';
import { encodeRun } from '../../../src/domain/link/run.ts';
import { quickCheckOf } from '../../../src/domain/maturity/outline.ts';
import { outcomeOf } from '../../../src/domain/maturity/outcome.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import { eventKey, recordKey } from '../../../src/domain/record/keys.ts';
import { parser } from '../../../src/domain/record/schema.ts';
import { belongings } from '../../../src/domain/learning/grade-places.ts';
import { analyse } from '../../../src/domain/scenario/analyse.ts';
import { solve } from '../../../src/domain/scenario/solve.ts';
import { chance } from '../statistics.mjs';
import { playThrough } from './plays.mjs';
import { teamSample } from './teams.mjs';

const DAY = 86_400_000;
const YEARS = 5;
const LESSONS = 260;
const RUNS = 120;
const SITTINGS = 40;

/** Answers a check: rightly four times in five where it is one choice of several, else always. */
function answerTo(check, random) {
	const right = (options) => options.filter(({ correct }) => correct).map(({ id }) => id);
	switch (check.kind) {
		case 'single': {
			const { options } = check;
			const any = options[Math.floor(random() * options.length)].id;
			return { kind: 'single', option: random() < 0.8 ? right(options)[0] : any };
		}
		case 'multiple':
			return { kind: 'multiple', options: right(check.options) };
		case 'order':
			return { kind: 'order', items: check.items.map(({ id }) => id) };
		case 'fault': {
			const faulty = check.artefact.parts.filter(({ faulty }) => faulty);
			return { kind: 'fault', parts: faulty.map(({ id }) => id) };
		}
		case 'branch': {
			const path = [];
			for (let node = check.nodes[0]; node;) {
				const choice = node.choices.find(({ correct }) => correct) ?? node.choices[0];
				path.push(choice.id);
				node = check.nodes.find(({ id }) => id === choice.to);
			}
			return { kind: 'branch', path };
		}
		case 'match':
		case 'categorise':
		case 'fill':
			return { kind: check.kind, places: [...belongings(check)] };
		case 'number':
			return { kind: 'number', value: check.solution };
		case 'write':
			return { kind: 'write', text: check.model, met: check.criteria.map(({ id }) => id) };
	}
}

/** A lesson read through: its events and its outcome. */
function readLesson(module, lesson, random) {
	const answered = checksOf(lesson).map(({ check }) => {
		const answer = answerTo(check, random);
		const { right } = grade(check, answer);
		return { type: 'check.answered', check: check.id, rev: check.rev, answer, right };
	});
	const events = [{ type: 'lesson.opened' }, ...answered, { type: 'lesson.finished' }];
	return {
		of: 'lesson',
		subject: `${module.id}/${lesson.id}`,
		contentHash: answersHash(lesson),
		detail: { seed: String(Math.floor(random() * 1e9)) },
		events,
		result: lessonOutcome(lesson, lessonState(events))
	};
}

function playedRun(scenario, solution, random) {
	const { events, seed } = playThrough(scenario, random);
	return {
		of: 'run',
		subject: scenario.id,
		contentHash: scenario.rulesHash,
		detail: { seed, mode: 'solo' },
		events,
		result: analyse(scenario, events, solution).outcome
	};
}

/** All questions of the quick check, a little higher every year. */
function satThrough(model, at, years, random) {
	const { outline, questions } = quickCheckOf(model);
	const { edition } = outline;
	const begun = { type: 'sitting.begun', at, edition, scope: 'quick', tier: 2, label: 'Checkout' };
	const answers = {};
	const events = [begun];
	for (const { id: question } of questions) {
		const level = Math.min(4, Math.floor(years * 0.5 + random() * 3));
		answers[question] = random() < 0.06 ? { is: 'dont-know' } : { is: LEVEL_NAMES[level] };
		events.push({ type: 'question.opened', question });
		events.push({ type: 'question.answered', question, answer: answers[question] });
	}
	const finishedAt = at + 8 * 60_000;
	events.push({ type: 'review.opened' }, { type: 'sitting.finished', at: finishedAt });
	return {
		of: 'sitting',
		subject: 'quick',
		contentHash: `edition-${edition}`,
		detail: begun,
		events,
		result: outcomeOf(outline, {
			scope: 'quick',
			tier: 2,
			label: 'Checkout',
			finishedAt,
			answers
		})
	};
}

/** An attempt as storage has it; finished unless `keep` says how many of its events there are. */
function entriesOf(id, at, { events, result, ...head }, keep) {
	const common = { id, version: 1, createdAt: at, ...head };
	const attempt = { kind: 'attempt', ...common, updatedAt: at };
	const outcome = { kind: 'outcome', ...common, updatedAt: at + 600_000, result };
	const records = keep === undefined ? [attempt, outcome] : [attempt];
	return {
		records: records.map((record) => [recordKey(record), record]),
		events: events
			.slice(0, keep)
			.map((event, n) => [
				eventKey(id, n),
				{ version: 1, attempt: id, n, at: at + n * 20_000, event }
			])
	};
}

function together(parts) {
	const records = parts.flatMap((part) => part.records);
	const events = parts.flatMap((part) => part.events ?? []);
	for (const [key, raw] of records) trust(parser.record(key, raw));
	for (const [key, raw] of events) trust(parser.event(key, raw));
	return JSON.parse(JSON.stringify({ records, events }));
}

function trust(parsed) {
	if (!parsed.ok)
		throw new Error(`the app would refuse ${parsed.broken.key}: ${parsed.broken.reason}`);
}

function cardsOf(modules, now) {
	return modules.flatMap((module) =>
		module.lessons.flatMap((lesson) =>
			checksOf(lesson)
				.filter(({ check }) => check.card)
				.map(({ check }, n) => {
					const id = `${module.id}/${lesson.id}/${check.id}`;
					const dueAt = now + (n - 1) * DAY;
					const times = { createdAt: now - 30 * DAY, updatedAt: now - DAY };
					return { kind: 'card', id, version: 1, ...times, dueAt, memory: null };
				})
		)
	);
}

/** `now`: when the five years end, milliseconds since the epoch. */
export function makeSamples(now) {
	const content = compileContent(process.cwd());
	const { modules, drills, model } = content;
	const [problem] = content.problems;
	if (problem) throw new Error(`${problem.file}:${problem.line}: ${problem.message}`);
	const random = chance(2026);
	const solutions = new Map(drills.map((scenario) => [scenario.id, solve(scenario)]));
	const from = now - YEARS * 365 * DAY;
	/** Spread evenly, the last a day ago. */
	const days = (count) =>
		Array.from({ length: count }, (_, n) => {
			const share = (n + 1) / count;
			return { n, at: Math.floor(from + share * (now - DAY - from)), years: share * YEARS };
		});
	const pairs = modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })));
	const run = (n) => {
		const scenario = drills[n % drills.length];
		return playedRun(scenario, solutions.get(scenario.id), random);
	};
	const fiveYears = together([
		...days(LESSONS).map(({ n, at }) => {
			const { module, lesson } = pairs[n % pairs.length];
			return entriesOf(`lesson${n}`, at, readLesson(module, lesson, random));
		}),
		...days(RUNS).map(({ n, at }) => entriesOf(`run${n}`, at, run(n))),
		...days(SITTINGS).map(({ n, at, years }) =>
			entriesOf(`sitting${n}`, at, satThrough(model, at, years, random))
		),
		{ records: cardsOf(modules, now).map((card) => [recordKey(card), card]) }
	]);

	const hour = now - 3_600_000;
	const played = drills.map((_, n) => run(n));
	const [first] = played;
	const sat = satThrough(model, hour, 2, random);
	// The module that earlier figures were measured on.
	const { module, lesson } = pairs.find((one) => one.module.id === 'escalate-well');
	const { edition, quarter, scope, tier, answers } = sat.result;
	const team = teamSample(model, hour, random);
	const stored = together([
		{ records: team.records },
		...played.map((one) => entriesOf(`played-${one.subject}`, hour, one)),
		entriesOf('playing', hour, run(0), 2),
		entriesOf('result', hour, sat),
		entriesOf('sitting', hour, sat, 2)
	]);
	const response = { id: responseId('result'), edition, quarter, scope, tier, team: 0 };
	return {
		fiveYears,
		stored,
		module: module.id,
		lesson: lesson.id,
		lessons: module.lessons.map(({ id }) => id),
		exercise: module.exercises[0].id,
		drill: first.subject,
		drills: drills.map(({ id }) => id),
		playing: 'playing',
		played: `played-${first.subject}`,
		sitting: 'sitting',
		result: 'result',
		team: team.id,
		milestone: team.milestone,
		teamLink: team.link,
		historyLink: team.history,
		response: encodeResponse({ ...response, answers: answers.map(({ is }) => is) }),
		run: encodeRun(runLinkOf(first.result, first.events, hour))
	};
}
