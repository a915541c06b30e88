import { allQuestionsOf, quickCheckOf } from '../domain/maturity/outline.ts';
import { cardsByPoint } from '../domain/learning/missed-cards.ts';
import { searchDocs } from '../domain/learning/search-docs.ts';
import { drillFile, outlineFile } from '../domain/guide/content-index.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import type { Content } from './content.ts';
import { dashed, typeset } from './typeset.ts';

export const ROOT = 'virtual:content';

type Emitter = {
	/** Every id of this kind there is, in content's order. */
	readonly ids: (content: Content) => readonly string[];
	/** Code of one chunk; undefined when there is no such id. */
	readonly code: (content: Content, id: string) => string | undefined;
};

const asModule = (value: unknown): string => `export default ${JSON.stringify(value)};`;
/** For what is written as plain YAML; lessons are HTML and have been set already. */
const asWords = (value: unknown): string => asModule(typeset(value));

const data = <T>(list: (content: Content) => readonly T[], idOf: (one: T) => string): Emitter => ({
	ids: (content) => list(content).map(idOf),
	code: (content, id) => {
		const one = list(content).find((candidate) => idOf(candidate) === id);
		return one && asWords(one);
	}
});

const lessons = (content: Content) =>
	content.modules.flatMap((one) =>
		one.lessons.map((lesson) => ({ id: `${one.id}/${lesson.id}`, lesson }))
	);

/** A lesson's chunk names its module too, so that its page needs no other file. */
function lessonCode(content: Content, id: string): string | undefined {
	const found = lessons(content).find((one) => one.id === id);
	const [module] = id.split('/');
	return (
		found &&
		asModule({ ...found.lesson, module: content.outlines.find((one) => one.id === module) })
	);
}

function moduleCode(content: Content, id: string): string | undefined {
	const found = content.modules.find((one) => one.id === id);
	if (!found) return undefined;
	return asWords(Object.fromEntries(Object.entries(found).filter(([key]) => key !== 'lessons')));
}

/** By kind: what is loaded when it is opened. The table's name is what `virtual:content` exports. */
const EMITTERS: Readonly<Record<string, Emitter & { readonly table: string }>> = {
	module: {
		table: 'modules',
		ids: (content) => content.modules.map((one) => one.id),
		code: moduleCode
	},
	outline: {
		table: 'outlines',
		ids: ({ outlines }) => [...new Set(outlines.map(({ id }) => outlineFile(outlines, id)))],
		code: ({ outlines }, file) =>
			asWords(
				Object.fromEntries(
					outlines
						.filter(({ id }) => outlineFile(outlines, id) === file)
						.map((outline) => [outline.id, outline])
				)
			)
	},
	section: {
		table: 'guideSections',
		ids: (content) => [...new Set(Object.keys(content.points).map(sectionOf))],
		code: (content, id) => asWords(dashed(pointsOf(content, id)))
	},
	'drill-entry': {
		table: 'drillEntries',
		ids: ({ index }) => [...new Set(index.drills.map((id) => drillFile(index.drills, id)))],
		code: ({ drillEntries, index }, file) =>
			asWords(
				Object.fromEntries(
					drillEntries
						.filter(({ id }) => drillFile(index.drills, id) === file)
						.map((entry) => [entry.id, entry])
				)
			)
	},
	drill: {
		table: 'drills',
		ids: (content) => content.drills.map(({ id }) => id),
		code: ({ drills, outlines }, id) => {
			const found = drills.find((one) => one.id === id);
			const title = outlines.find((one) => one.id === found?.next.module)?.title;
			return found && asWords({ ...found, next: { ...found.next, ...(title && { title }) } });
		}
	},
	artefact: {
		table: 'artefacts',
		...data(
			(content) => content.artefacts,
			(one) => one.artefact
		)
	},
	dimension: {
		table: 'dimensions',
		...data(
			(content) => content.model?.dimensions ?? [],
			(one) => one.id
		)
	}
};

/** `fso.escalations` of `fso.escalations.13`. */
const sectionOf = (point: string): string => point.split('.').slice(0, -1).join('.');

const pointsOf = (content: Content, section: string): Record<string, GuidePoint> =>
	Object.fromEntries(Object.entries(content.points).filter(([id]) => sectionOf(id) === section));

const lazy = (path: string): string => `() => import('${ROOT}/${path}')`;

/** The index is eager; each table of loaders is a module of its own, so that it travels with the pages that use it. */
function entry(content: Content): string {
	const tables = Object.entries(EMITTERS).map(
		([kind, { table }]) => `export { default as ${table} } from '${ROOT}/table/${kind}';`
	);
	return [
		`export const index = ${JSON.stringify(content.index)};`,
		...tables,
		`export { default as lessons } from '${ROOT}/table/lessons';`,
		`export const nights = ${lazy('figure/two-nights')};`,
		`export const quickCheck = ${lazy('assessment/quick-check')};`,
		`export const allQuestions = ${lazy('assessment/all-questions')};`,
		`export const plan = ${lazy('assessment/plan')};`,
		`export const teaching = ${lazy('assessment/teaching')};`,
		`export const evidenceMap = ${lazy('assessment/evidence-map')};`,
		`export const editionTables = ${lazy('assessment/edition-tables')};`
	].join('\n');
}

function tableOf(content: Content, kind: string): string | undefined {
	if (kind === 'lessons')
		return `export default ${tableCode(
			content.modules.map(({ id }) => id),
			kind
		)};`;
	const ids = EMITTERS[kind]?.ids(content);
	if (!ids) return undefined;
	return `export default ${tableCode(ids, kind)};`;
}

function tableCode(ids: readonly string[], folder: string): string {
	const rows = ids.map((id) => `${JSON.stringify(id)}: ${lazy(`${folder}/${id}`)}`);
	// No prototype: an address that names "constructor" must find nothing.
	return `{__proto__: null, ${rows.join(', ')}}`;
}

/** The lessons of one module; the names of all modules' files would weigh on every lesson. */
function lessonTable(content: Content, module: string): string | undefined {
	const found = content.modules.find(({ id }) => id === module);
	const ids = found?.lessons.map(({ id }) => id) ?? [];
	return found && `export default ${tableCode(ids, `lesson/${module}`)};`;
}

function assessmentCode(content: Content, id: string): string | undefined {
	const { model, plan, teaching, evidence, editions } = content;
	switch (id) {
		case 'quick-check':
			return model && asWords(quickCheckOf(model));
		case 'all-questions':
			return model && asWords(allQuestionsOf(model));
		case 'plan':
			return plan && asWords(plan);
		case 'teaching':
			return teaching && asWords(teaching);
		case 'evidence-map':
			return evidence && asModule(evidence);
		case 'edition-tables':
			return asModule(editions);
		default:
			return undefined;
	}
}

/** Code of the virtual module `virtual:content/<path>`; undefined when there is none. */
export function emit(content: Content, path: string): string | undefined {
	if (path === '') return entry(content);
	if (path === 'contents')
		return `export const modules = ${JSON.stringify(content.outlines)};\nexport const paths = ${JSON.stringify(typeset(content.paths))};`;
	if (path === 'drills') return asWords(content.drillEntries);
	if (path === 'dimensions')
		return asWords(
			content.model?.dimensions.map(({ id, title, side }) => ({ id, title, side })) ?? []
		);
	if (path === 'search')
		return asWords(dashed(searchDocs({ ...content, dimensions: content.model?.dimensions ?? [] })));
	if (path === 'coverage') return asWords(dashed(content.covered));
	if (path === 'glossary') return asWords(content.terms);
	if (path === 'cards') return asModule(cardsByPoint(content.modules));
	const cut = path.indexOf('/');
	const [kind, id] = [path.slice(0, cut), path.slice(cut + 1)];
	if (kind === 'table') return tableOf(content, id);
	if (kind === 'figure') return content.nights && asModule(content.nights);
	if (kind === 'assessment') return assessmentCode(content, id);
	if (kind === 'lesson') return lessonCode(content, id);
	if (kind === 'lessons') return lessonTable(content, id);
	return EMITTERS[kind]?.code(content, id);
}
