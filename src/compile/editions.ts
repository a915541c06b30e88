import * as v from 'valibot';
import { questionOrder } from '../domain/maturity/outline.ts';
import type { Carried, EditionTable } from '../domain/maturity/editions.ts';
import type { Level, Model } from '../domain/maturity/types.ts';
import { contentHash } from './hash.ts';
import type { TextFile } from './module.ts';
import type { Finding, Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

const id = v.pipe(v.string(), v.regex(/^[OP]\d{1,2}\.\d$/, 'should look like "P1.2"'));
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(63));
const level = v.picklist([0, 1, 2, 3, 4] satisfies Level[]);

/** What became of a question of the newer edition: another id, other levels, or nothing that older answers stand for. */
const carried = v.union([
	v.literal('same'),
	v.literal('ask-again'),
	v.strictObject({
		was: id,
		levels: v.exactOptional(v.strictTuple([level, level, level, level, level]))
	})
]);

/** The shape of `content/assessment/editions.yaml`. */
const editionsSchema = v.strictObject({
	editions: v.pipe(
		v.array(
			v.strictObject({
				edition: number,
				/** Changes with any word of a rung. */
				fingerprint: v.string(),
				/** In the order in which links hold the answers. */
				questions: v.array(id)
			})
		),
		v.minLength(1)
	),
	/** One for each step from an edition to the next. */
	tables: v.array(v.strictObject({ from: number, to: number, questions: v.record(id, carried) }))
});

export type CompiledEditions = {
	readonly tables?: readonly EditionTable[];
	readonly problems: readonly Problem[];
};

/** What an answer means, hashed: the rungs of every question, in order. A question may be put more plainly. */
export function fingerprintOf(model: Model): string {
	const words = model.dimensions.flatMap(({ questions }) =>
		questions.map(({ id, core, asks, descriptors }) => [
			id,
			core,
			asks ?? 'team',
			...model.levels.map((name) => descriptors[name])
		])
	);
	return contentHash(words);
}

/** Holds the model to the edition it says it is, and turns the published tables into places. */
export function compileEditions(
	{ file, text }: TextFile,
	model: Model | undefined
): CompiledEditions {
	const source = readYaml(file, text);
	const { value, problems } = validate(source, editionsSchema);
	if (!value || !model) return { problems };
	const { editions, tables } = value;
	const findings: Finding[] = [];
	const at = editions.findIndex(({ edition }) => edition === model.edition);
	const current = editions[at];
	if (!current)
		findings.push({ path: ['editions'], message: `edition ${model.edition} is not listed` });
	else {
		if (current.fingerprint !== fingerprintOf(model))
			findings.push({
				path: ['editions', at, 'fingerprint'],
				message: `the words of edition ${model.edition} have changed; once it is released, raise the edition and publish a table`,
				expected: fingerprintOf(model)
			});
		if (current.questions.join() !== questionOrder(model).join())
			findings.push({
				path: ['editions', at, 'questions'],
				message: 'these are not the questions of the model',
				expected: questionOrder(model).join(', ')
			});
	}
	const made = tables.flatMap(({ from, to, questions }, t): EditionTable[] => {
		const path = ['tables', t];
		const older = editions.find(({ edition }) => edition === from)?.questions;
		const newer = editions.find(({ edition }) => edition === to)?.questions;
		if (!older || !newer || to !== from + 1) {
			findings.push({ path, message: `there is no step from edition ${from} to ${to}` });
			return [];
		}
		const rows = newer.map((question): Carried => {
			const became = questions[question];
			const was = typeof became === 'object' ? became.was : question;
			if (became === 'ask-again') return became;
			const place = older.indexOf(was);
			if (became === undefined || place < 0)
				findings.push({
					path: [...path, 'questions'],
					message:
						became === undefined
							? `says nothing of "${question}"`
							: `edition ${from} has no question "${was}"`
				});
			return typeof became === 'object' && became.levels
				? { at: place, levels: became.levels }
				: { at: place };
		});
		return [{ from, to, questions: rows }];
	});
	for (let from = 1; from < model.edition; from += 1)
		if (!tables.some((table) => table.from === from))
			findings.push({
				path: ['tables'],
				message: `no table says how answers to edition ${from} read in edition ${from + 1}`
			});
	return { tables: made, problems: [...problems, ...findings.map((one) => source.place(one))] };
}
