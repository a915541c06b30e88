import * as v from 'valibot';
import { crc32 } from '../record/crc32.ts';
import type { ModelProblem } from './check.ts';
import { editionSize, type Carried, type EditionTable } from './editions.ts';
import { levelOf } from './outline.ts';
import { LEVEL_NAMES } from './level-names.ts';
import type { Level, Model, Question } from './types.ts';

/** As `fingerprintOf` gives it: what a question said when its edition was released. */
const fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/, 'should have eight hex digits'));
const questionId = v.pipe(v.string(), v.regex(/^[OP]\d{1,2}\.\d$/, 'should look like "P1.2"'));
const levelName = v.picklist(LEVEL_NAMES);

const carried = v.union([
	/** `same`: other words for the same things. `ask-again`: no older answer stands for it. */
	v.picklist(['same', 'ask-again']),
	v.strictObject({
		/** The id it had before, where that was another. */
		was: v.exactOptional(questionId),
		/** What each of the five levels before comes to, lowest first. */
		levels: v.exactOptional(v.strictTuple([levelName, levelName, levelName, levelName, levelName]))
	})
]);

const edition = v.strictObject({
	edition: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(63)),
	/** Since when anybody may have answered it; until then its wording is free. */
	released: v.exactOptional(v.pipe(v.string(), v.isoDate('should be a day, as in 2027-01-31'))),
	/** All questions in order, each with its fingerprint. */
	questions: v.exactOptional(v.record(questionId, fingerprint)),
	/** What became of the questions of the edition before; one that is not named here is the same. */
	carries: v.exactOptional(v.record(questionId, carried))
});

/** The shape of `content/assessment/editions.yaml`. */
export const editionsSchema = v.strictObject({
	editions: v.pipe(v.array(edition), v.minLength(1))
});
export type Editions = v.InferOutput<typeof editionsSchema>;
type Edition = Editions['editions'][number];

/** Changes whenever somebody could answer a question otherwise: its words, its rungs, whom it asks, what it weighs. */
export function fingerprintOf({ id, core, asks, text, descriptors }: Question): string {
	const rungs = LEVEL_NAMES.map((name) => descriptors[name]);
	return crc32(JSON.stringify([id, core, asks ?? 'team', text, ...rungs]));
}

/** What `questions` of an edition should hold on the day of its release. */
export function fingerprintsOf(model: Model): Readonly<Record<string, string>> {
	return Object.fromEntries(
		model.dimensions.flatMap(({ questions }) => questions.map((q) => [q.id, fingerprintOf(q)]))
	);
}

/** The published tables, one for each step from an edition to the next. For a file that has passed `checkEditions`. */
export function tablesIn({ editions }: Editions, model: Model): readonly EditionTable[] {
	return editions.slice(1).map((one, n) => {
		const before = idsOf(editions[n], model);
		const questions = idsOf(one, model).map((id) => carriedOf(one.carries?.[id], id, before));
		return { from: one.edition - 1, to: one.edition, questions };
	});
}

const idsOf = (edition: Edition | undefined, model: Model): readonly string[] =>
	Object.keys(edition?.questions ?? fingerprintsOf(model));

function carriedOf(
	how: v.InferOutput<typeof carried> | undefined,
	id: string,
	before: readonly string[]
): Carried {
	const { was, levels } = typeof how === 'object' ? how : {};
	const at = before.indexOf(was ?? id);
	if (how === 'ask-again' || at < 0) return 'ask-again';
	if (levels === undefined) return { at };
	const [a, b, c, d, e] = levels.map(levelOf) as [Level, Level, Level, Level, Level];
	return { at, levels: [a, b, c, d, e] };
}

/** Whether what was released is still what is asked, and whether every later edition says what became of it. */
export function checkEditions({ editions }: Editions, model: Model): ModelProblem[] {
	const problems: ModelProblem[] = [];
	const now = fingerprintsOf(model);
	const size = editionSize(model.edition);
	const asks = Object.keys(now).length;
	if (size?.questions !== asks || size.dimensions !== model.dimensions.length) {
		problems.push({
			path: ['editions'],
			message: `links do not know that edition ${model.edition} has ${asks} questions in ${model.dimensions.length} dimensions`,
			expected: 'the same numbers in src/domain/maturity/editions.ts'
		});
	}
	editions.forEach((one, n) => {
		const at = ['editions', n];
		const last = n === editions.length - 1;
		if (one.edition !== n + 1) {
			problems.push({ path: [...at, 'edition'], message: `this is edition ${n + 1}` });
		}
		if (last && one.edition !== model.edition) {
			problems.push({
				path: [...at, 'edition'],
				message: `the model is edition ${model.edition}`,
				expected: 'that as the last edition here'
			});
		}
		if (
			(one.released === undefined) !== (one.questions === undefined) ||
			(!last && !one.released)
		) {
			problems.push({
				path: at,
				message: `edition ${one.edition} needs the day of its release and the fingerprints of its questions`,
				expected: JSON.stringify(now)
					.replaceAll('"', '')
					.replaceAll(',', ', ')
					.replaceAll(':', ': ')
			});
		}
		if (last && one.questions) problems.push(...edited(one.questions, now, at));
		problems.push(...uncarried(one, editions[n - 1], one.questions ?? now, at));
	});
	return problems;
}

/** What was changed in an edition after its release. */
function edited(
	released: Readonly<Record<string, string>>,
	now: Readonly<Record<string, string>>,
	at: (string | number)[]
): ModelProblem[] {
	const expected = 'a new edition, with what became of it under "carries"';
	if (Object.keys(released).join() !== Object.keys(now).join()) {
		const message = 'questions were added, taken away or moved since this edition was released';
		return [{ path: [...at, 'questions'], message, expected }];
	}
	return Object.keys(now)
		.filter((id) => released[id] !== now[id])
		.map((id) => ({
			path: [...at, 'questions', id],
			message: `"${id}" reads otherwise than when this edition was released`,
			expected
		}));
}

/** What an edition leaves unsaid of the one before, or says of what never was. */
function uncarried(
	one: Edition,
	before: Edition | undefined,
	questions: Readonly<Record<string, string>>,
	at: (string | number)[]
): ModelProblem[] {
	const carries = one.carries ?? {};
	const past = before?.questions ?? {};
	const strangers = Object.entries(carries).flatMap(([id, how]): ModelProblem[] => {
		const path = [...at, 'carries', id];
		const was = typeof how === 'object' ? (how.was ?? id) : id;
		if (!(id in questions)) return [{ path, message: `there is no question "${id}"` }];
		if (how !== 'ask-again' && !(was in past)) {
			return [{ path, message: `the edition before has no question "${was}"` }];
		}
		const levels = typeof how === 'object' && how.levels ? how.levels.map(levelOf) : [];
		return levels.some((level, n) => level < (levels[n - 1] ?? 0))
			? [{ path: [...path, 'levels'], message: 'a higher level cannot come to a lower one' }]
			: [];
	});
	const unsaid = Object.keys(questions)
		.filter((id) => before !== undefined && !(id in carries) && past[id] !== questions[id])
		.map((id) => ({
			path: [...at, 'carries'],
			message: `says nothing of "${id}", which is new or reads otherwise`,
			expected: 'same, ask-again, or what each level comes to'
		}));
	return [...strangers, ...unsaid];
}
