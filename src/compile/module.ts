import type * as v from 'valibot';
import { checkModule } from '../domain/learning/author-module.ts';
import {
	blockSchemas,
	LessonFrontSchema,
	ModuleSchema,
	type BlockName
} from '../domain/learning/schema.ts';
import type { Aside, Block, CitedPoint, LearningModule, Lesson } from '../domain/learning/types.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import { contentHash } from './hash.ts';
import { cutLesson, toHtml, type CutPart } from './lesson.ts';
import type { Finding, Problem } from './problem.ts';
import { readYaml, validate, type Source } from './yaml.ts';

export type TextFile = { readonly file: string; readonly text: string };
export type CompiledLesson = { readonly lesson?: Lesson; readonly problems: readonly Problem[] };

/** What a lesson was made of, so that a finding about a block can be placed in its file. */
export type PlacedLesson = CompiledLesson & {
	readonly file: string;
	/** For each entry of `lesson.blocks`: the YAML it came from, or nothing for prose. */
	readonly sources: readonly (Source | undefined)[];
	readonly front: Source;
};

const NAMES = Object.keys(blockSchemas) as BlockName[];

/** Compiles one Markdown lesson. `number` counts from 1 in the order of the files. */
export function compileLesson(
	{ file, text }: TextFile,
	number: number,
	points: Readonly<Record<string, GuidePoint>>
): PlacedLesson {
	const cut = cutLesson(file, text, NAMES);
	const front = readYaml(file, cut.front.text, cut.front.line);
	const head = validate(front, LessonFrontSchema);
	const problems: Problem[] = [...cut.problems, ...head.problems];
	const blocks: Block[] = [];
	const sources: (Source | undefined)[] = [];
	for (const part of cut.parts) {
		if (part.kind === 'prose') {
			blocks.push({ kind: 'prose', html: toHtml(part.markdown), asides: [] });
			sources.push(undefined);
			continue;
		}
		const source = readYaml(file, part.text, part.line);
		const made = compileBlock(part, source, points);
		problems.push(...made.problems);
		if (made.aside) attach(blocks, sources, made.aside);
		if (!made.block) continue;
		blocks.push(made.block);
		sources.push(source);
	}
	if (!head.value) return { problems, file, sources, front };
	return { lesson: { ...head.value, number, blocks }, problems, file, sources, front };
}

type Made = { block?: Block; aside?: Aside; problems: readonly Problem[] };

function compileBlock(
	part: Extract<CutPart, { kind: 'block' }>,
	source: Source,
	points: Readonly<Record<string, GuidePoint>>
): Made {
	const make = <T>(schema: v.GenericSchema<unknown, T>, made: (value: T) => Made): Made => {
		const checked = validate(source, schema);
		return checked.value === undefined ? { problems: checked.problems } : made(checked.value);
	};
	const { check, diagram, example, exercise, callout, cite, calculator } = blockSchemas;
	const fine = { problems: [] };
	switch (part.name as BlockName) {
		case 'check':
			return make(check, (value) => ({ ...fine, block: { kind: 'check', check: value } }));
		case 'diagram':
			return make(diagram, (value) => ({ ...fine, block: { kind: 'diagram', diagram: value } }));
		case 'example':
			return make(example, (value) => ({ ...fine, block: { kind: 'example', example: value } }));
		case 'exercise':
			return make(exercise, (value) => ({ ...fine, block: { kind: 'exercise', ...value } }));
		case 'callout':
			return make(callout, (value) => ({ ...fine, aside: { kind: 'callout', ...value } }));
		case 'cite':
			return make(cite, (value) => {
				const cited = citePoints(value.points, source, points);
				return {
					aside: { kind: 'cite', text: value.text, points: cited.points },
					problems: cited.problems
				};
			});
		case 'calculator':
			return make(calculator, (value) => {
				const cited = citePoints(value.points, source, points);
				return {
					block: { kind: 'calculator', calculator: { ...value, points: cited.points } },
					problems: cited.problems
				};
			});
	}
}

function citePoints(
	ids: readonly string[],
	source: Source,
	points: Readonly<Record<string, GuidePoint>>
): { points: readonly CitedPoint[]; problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const cited = ids.flatMap((id, i) => {
		const point = points[id];
		if (point) return [{ id, label: point.label, url: point.url }];
		problems.push(source.place({ path: ['points', i], message: `no guide point ${id}` }));
		return [];
	});
	return { points: cited, problems };
}

/** An aside stands beside the prose before it; before any prose, beside an empty one. */
function attach(blocks: Block[], sources: (Source | undefined)[], aside: Aside): void {
	const last = blocks.findLastIndex((block) => block.kind === 'prose');
	const prose = blocks[last];
	if (prose?.kind === 'prose') blocks[last] = { ...prose, asides: [...prose.asides, aside] };
	else {
		blocks.push({ kind: 'prose', html: '', asides: [aside] });
		sources.push(undefined);
	}
}

/** `place` knows the lessons' files too: `['lessons', 2, 'blocks', 4, …]` leads into the block. */
export type PlacedModule = {
	readonly module?: LearningModule;
	readonly problems: readonly Problem[];
	/** Turns a later finding into a problem at its place. */
	readonly place: (finding: Finding) => Problem;
};

/** Compiles a module's folder: `head` is its module.yaml, `lessons` its Markdown files in the order of their names. */
export function compileModule(
	head: TextFile,
	lessons: readonly TextFile[],
	points: Readonly<Record<string, GuidePoint>>
): PlacedModule {
	const source = readYaml(head.file, head.text);
	const front = validate(source, ModuleSchema);
	const placed = lessons.map((file, i) => compileLesson(file, i + 1, points));
	const problems = [...front.problems, ...placed.flatMap((one) => one.problems)];
	const whole = placed.flatMap((one) => (one.lesson ? [one.lesson] : []));
	const at = (finding: Finding): Problem => place(finding, source, placed);
	if (!front.value || problems.length > 0) return { problems, place: at };
	const body = { ...front.value, lessons: whole };
	const module = { ...body, contentHash: contentHash(body) };
	const findings = checkModule(module, (id) => id in points);
	return {
		module,
		problems: findings.map(at),
		place: at
	};
}

/** A finding about a module stands in module.yaml, in a lesson's front matter, or inside one of its blocks. */
function place(finding: Finding, head: Source, lessons: readonly PlacedLesson[]): Problem {
	const [first, l, second, b, ...rest] = finding.path;
	const lesson = first === 'lessons' ? lessons[Number(l)] : undefined;
	if (!lesson) return head.place(finding);
	const block = second === 'blocks' ? lesson.sources[Number(b)] : undefined;
	if (block) return block.place({ ...finding, path: rest });
	return lesson.front.place({ ...finding, path: finding.path.slice(2) });
}
