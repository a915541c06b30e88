import type { ArtefactForm } from '../domain/artefact/schema.ts';
import type { DrillEntry } from '../domain/guide/content-index.ts';
import { longestShare } from '../domain/learning/author-module.ts';
import type { Term } from '../domain/learning/terms.ts';
import type { LearningModule } from '../domain/learning/types.ts';
import type { CompiledArtefact } from './artefact.ts';
import type { PlacedModule } from './module.ts';
import type { Problem } from './problem.ts';

type Whole = {
	readonly modules: readonly PlacedModule[];
	readonly artefacts: readonly CompiledArtefact[];
	readonly drills: readonly DrillEntry[];
	readonly terms: readonly Term[];
};

const LONGEST_SHARE = 0.4;

/** What shows only when all of learning is laid side by side. */
export function checkAcross({ modules, artefacts, drills, terms }: Whole): Problem[] {
	const learning = modules.flatMap(({ module }) => (module ? [module] : []));
	const addresses = new Set([
		...learning.flatMap(({ id, lessons, exercises }) => [
			`/learn/${id}`,
			...lessons.map((lesson) => `/learn/${id}/${lesson.id}`),
			...exercises.map((exercise) => `/learn/${id}/exercise/${exercise.id}`)
		]),
		...drills.map(({ id }) => `/drill/${id}`),
		...terms.map(({ id }) => `/learn/glossary/${id}`),
		...PLACES
	]);
	return [
		...modules.flatMap((one) => [...circles(one, learning), ...deadLinks(one, addresses)]),
		...artefacts.flatMap((one) => lostLessons(one, addresses)),
		...tellingLength(modules, learning)
	];
}

/** Pages that prose may link to beside content. */
const PLACES = [
	'/',
	'/learn',
	'/learn/review',
	'/learn/glossary',
	'/learn/coverage',
	'/learn/our-service',
	'/learn/readiness',
	'/lab',
	'/drill',
	'/assess',
	'/progress',
	'/records',
	'/about'
];

/** A module that recommends itself, by whichever way round. */
function circles({ module, place }: PlacedModule, all: readonly LearningModule[]): Problem[] {
	if (!module) return [];
	const seen = new Set<string>();
	const leadsBack = (id: string): boolean => {
		if (id === module.id) return true;
		if (seen.has(id)) return false;
		seen.add(id);
		return (all.find((one) => one.id === id)?.recommends ?? []).some(leadsBack);
	};
	return module.recommends.flatMap((id, i) =>
		leadsBack(id)
			? [place({ path: ['recommends', i], message: `"${id}" recommends this module in turn` })]
			: []
	);
}

/** Links of prose into the app that lead to no page. */
function deadLinks({ module, place }: PlacedModule, addresses: ReadonlySet<string>): Problem[] {
	return (module?.lessons ?? []).flatMap((lesson, l) =>
		lesson.blocks.flatMap((block) =>
			block.kind !== 'prose'
				? []
				: [...block.html.matchAll(/href="([^"]*)"/g)].flatMap(([, href = '']) => {
						const dead = href.startsWith('#') ? !addresses.has(href.slice(1)) : !OUTSIDE.test(href);
						return dead
							? [place({ path: ['lessons', l, 'lead'], message: `the link ${href} leads nowhere` })]
							: [];
					})
		)
	);
}

const OUTSIDE = /^https:\/\//;

/** Rules of a form that send the writer to a lesson that is not there. */
function lostLessons({ form, place }: CompiledArtefact, addresses: ReadonlySet<string>): Problem[] {
	if (form?.kind !== 'form') return [];
	return (form as Extract<ArtefactForm, { kind: 'form' }>).rules.flatMap(({ lesson }, r) =>
		addresses.has(`/learn/${lesson}`)
			? []
			: [place({ path: ['rules', r, 'lesson'], message: `there is no lesson "${lesson}"` })]
	);
}

/** Over all checks with options, as within each module: length must not give the answer away. */
function tellingLength(
	modules: readonly PlacedModule[],
	learning: readonly LearningModule[]
): Problem[] {
	const { share } = longestShare(learning);
	const [first] = modules;
	return first && share > LONGEST_SHARE
		? [
				first.place({
					path: [],
					message: `the right option is the longest in ${Math.round(share * 100)} % of all checks`,
					expected: `at most ${LONGEST_SHARE * 100} %`
				})
			]
		: [];
}
