import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ArtefactForm } from '../domain/artefact/schema.ts';
import type { ContentIndex, DrillEntry, ModuleEntry } from '../domain/guide/content-index.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import type { LearningPath } from '../domain/learning/path-schema.ts';
import type { Covered } from '../domain/learning/coverage.ts';
import type { IdLock } from '../domain/learning/id-lock.ts';
import type { Term } from '../domain/learning/terms.ts';
import type { LearningModule } from '../domain/learning/types.ts';
import type { EditionTable } from '../domain/maturity/editions.ts';
import type { EvidenceMap } from '../domain/maturity/evidence-map.ts';
import type { Plan, TeachingMap } from '../domain/maturity/steps.ts';
import type { Model } from '../domain/maturity/types.ts';
import type { TwoNights } from '../domain/scenario/two-nights.ts';
import { checkAcross } from './across.ts';
import { compileArtefact } from './artefact.ts';
import { compileEvidence, compileModel } from './assessment.ts';
import { compileDrill, inOrder, type CitingScenario } from './drill.ts';
import { checkLibrary } from './drill-library.ts';
import { compileEditions } from './editions.ts';
import { compileGlossary, withTerms } from './glossary.ts';
import { compileGuides } from './guide.ts';
import { drillEntries, indexOf, outlineOf } from './index-of.ts';
import { compileModule, type TextFile } from './module.ts';
import { byPlace, type Problem } from './problem.ts';
import { Reader } from './reader.ts';
import { checkReferences } from './references.ts';
import { compileCoverage, compileLock } from './released.ts';
import { compilePaths } from './paths.ts';
import { planOf } from './plan.ts';
import { teachingOf } from './teaching.ts';
import { compileNights } from './today.ts';

/** Everything in `content/`, compiled. Usable only when `problems` is empty. */
export type Content = {
	readonly index: ContentIndex;
	readonly points: Readonly<Record<string, GuidePoint>>;
	readonly modules: readonly LearningModule[];
	/** Of each module what lists name. */
	readonly outlines: readonly ModuleEntry[];
	readonly paths: readonly LearningPath[];
	readonly terms: readonly Term[];
	/** Of every guide point, where it is taught and exercised. */
	readonly covered: readonly Covered[];
	/** Every id that was ever released. */
	readonly lock: IdLock | undefined;
	readonly drills: readonly CitingScenario[];
	/** Of each drill what lists name. */
	readonly drillEntries: readonly DrillEntry[];
	readonly artefacts: readonly ArtefactForm[];
	readonly model: Model | undefined;
	/** Every step a team can take. */
	readonly plan: Plan | undefined;
	/** Where the practice of each question is taught. */
	readonly teaching: TeachingMap | undefined;
	readonly evidence: EvidenceMap | undefined;
	/** How answers to earlier editions of the model read in later ones. */
	readonly editions: readonly EditionTable[];
	readonly nights: TwoNights | undefined;
	readonly problems: readonly Problem[];
};

/** Reads and checks the folder `content` under `root`; collects every problem rather than stopping at the first. */
export function compileContent(root: string): Content {
	const reader = new Reader(root);
	const read = (file: string): TextFile => reader.read(file);
	const list = (folder: string, ending: string): TextFile[] =>
		names(join(root, folder))
			.filter((name) => name.endsWith(ending))
			.map((name) => read(`${folder}/${name}`));

	const guides = compileGuides(list('content/guide', '.yaml'));
	const { points } = guides;
	const glossary = compileGlossary(list('content/glossary', '.yaml'), points);
	const modules = folders(join(root, 'content/modules')).map((name) => {
		const folder = `content/modules/${name}`;
		const made = compileModule(read(`${folder}/module.yaml`), list(folder, '.md'), points);
		return withTerms(made, glossary.terms);
	});
	const drills = inOrder(list('content/drills', '.yaml').map((file) => compileDrill(file, points)));
	const library = checkLibrary(drills, points, {
		lock: read('content/drills.lock.json'),
		waivers: read('content/drill-waivers.yaml')
	});
	const artefacts = list('content/artefacts', '.yaml').map((file) => compileArtefact(file, points));
	const dimensions = list('content/assessment', '.yaml').filter(({ file }) => DIMENSION.test(file));
	const model = compileModel(read('content/assessment/model.yaml'), dimensions, points);

	const editions = compileEditions(read('content/assessment/editions.yaml'), model.model);

	const scenarios = drills.flatMap((one) => (one.scenario ? [one.scenario] : []));
	const sound = drills.every((one) => one.problems.length === 0);
	const evidence = compileEvidence(drills, model.model);
	const nights = compileNights(read('content/today.yaml'), scenarios, sound);

	const learning = modules
		.flatMap((one) => (one.module ? [one.module] : []))
		.sort((a, b) => a.number - b.number);
	const outlines = learning.map(outlineOf);
	const entries = drillEntries(scenarios);
	const paths = compilePaths(read('content/paths.yaml'), {
		outlines,
		drills: entries,
		complete: modules.every((one) => one.module) && sound
	});
	const forms = artefacts.flatMap((one) => (one.form ? [one.form] : []));
	/** Every file compiled: only then can what lies across them be judged. */
	const complete = modules.every((one) => one.module) && sound && forms.length === artefacts.length;
	const across = complete
		? checkAcross({ modules, artefacts, drills: entries, terms: glossary.terms })
		: [];
	const released = { modules: learning, artefacts: forms };
	const lock = compileLock(read('content/ids.lock.json'), released);
	const coverage = compileCoverage(read('content/waivers.yaml'), {
		...released,
		points,
		drills: scenarios,
		model: model.model
	});
	const whole = {
		points,
		modules: learning,
		outlines,
		paths: paths.paths,
		terms: glossary.terms,
		drills: scenarios,
		drillEntries: entries,
		artefacts: forms,
		covered: coverage.covered,
		lock: lock.lock,
		model: model.model,
		plan: model.model && planOf(model.model),
		teaching: model.model && teachingOf(model.model, { modules: learning, drills: scenarios }),
		evidence: evidence.evidence,
		editions: editions.tables ?? [],
		nights: nights.nights
	};
	const index = indexOf({ outlines, drills: entries, paths: paths.paths, model: model.model });
	const parts = [
		guides,
		paths,
		glossary,
		...modules,
		...drills,
		...artefacts,
		model,
		editions,
		evidence,
		nights,
		library
	];
	const problems = [
		...parts.flatMap((one) => one.problems),
		...checkReferences({ modules, drills, artefacts }),
		...across,
		...(complete ? [...lock.problems, ...coverage.problems] : []),
		...reader.problems
	];
	return { ...whole, index, problems: [...problems].sort(byPlace) };
}

/** `O1.yaml`, `P10.yaml`. */
const DIMENSION = /\/[OP]\d+\.yaml$/;

const names = (folder: string): string[] => readdirSync(folder).sort();

/** Only folders: a stray file beside the modules is none. */
const folders = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
