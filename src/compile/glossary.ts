import type { GuidePoint } from '../domain/guide/types.ts';
import { GlossarySchema } from '../domain/learning/schema.ts';
import { linkTerms, unknownAcronyms, type Term } from '../domain/learning/terms.ts';
import type { Block, Lesson } from '../domain/learning/types.ts';
import { lessonText } from '../domain/learning/words.ts';
import type { PlacedModule } from './module.ts';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

export type CompiledGlossary = {
	readonly terms: readonly Term[];
	readonly problems: readonly Problem[];
};

/** Reads the terms of all files, in alphabetical order; an id or a form that stands twice is a problem. */
export function compileGlossary(
	files: readonly TextFile[],
	points: Readonly<Record<string, GuidePoint>>
): CompiledGlossary {
	const problems: Problem[] = [];
	const terms: Term[] = [];
	const taken = new Map<string, string>();
	for (const { file, text } of files) {
		const source = readYaml(file, text);
		const checked = validate(source, GlossarySchema);
		problems.push(...checked.problems);
		checked.value?.terms.forEach((term, t) => {
			for (const name of new Set([`id ${term.id}`, ...[term.term, ...term.also].map(formOf)])) {
				const other = taken.get(name);
				if (other !== undefined)
					problems.push(
						source.place({ path: ['terms', t], message: `"${name}" stands in "${other}" too` })
					);
				taken.set(name, term.id);
			}
			term.points.forEach((id, i) => {
				if (!points[id])
					problems.push(
						source.place({ path: ['terms', t, 'points', i], message: `no guide point ${id}` })
					);
			});
			terms.push(term);
		});
	}
	return { terms: terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en')), problems };
}

const formOf = (form: string): string => form.toLowerCase();

/** The module with the first use of each term linked; an acronym that nothing explains is a problem. */
export function withTerms(placed: PlacedModule, terms: readonly Term[]): PlacedModule {
	const { module } = placed;
	if (!module) return placed;
	const problems = [...placed.problems];
	const lessons = module.lessons.map((lesson, l): Lesson => {
		for (const acronym of unknownAcronyms(lessonText(lesson), terms))
			problems.push(
				placed.place({
					path: ['lessons', l, 'lead'],
					message: `"${acronym}" is explained nowhere`,
					expected: 'an entry in content/glossary'
				})
			);
		const prose = lesson.blocks.flatMap((block) => (block.kind === 'prose' ? [block.html] : []));
		const linked = [...linkTerms(prose, terms)];
		const blocks = lesson.blocks.map((block): Block =>
			block.kind === 'prose' ? { ...block, html: linked.shift() ?? block.html } : block
		);
		return { ...lesson, blocks };
	});
	return { ...placed, module: { ...module, lessons }, problems };
}
