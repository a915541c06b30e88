import type { ArtefactForm } from '../artefact/schema.ts';
import type { GuidePoint } from '../guide/types.ts';
import type { Model } from '../maturity/types.ts';
import type { Scenario } from '../scenario/types.ts';
import { checksOf } from './checks-of.ts';
import type { LearningModule } from './types.ts';

/** Somewhere a point is taught or exercised. */
export type CoverPlace = { readonly title: string; readonly address: string };

/** What becomes of one guide point in this app. */
export type Covered = {
	readonly id: string;
	readonly heading: string;
	/** Titles of its guide and of the guide’s page. */
	readonly guide: string;
	readonly section: string;
	readonly kind: string;
	/** Where it stands in its guide. */
	readonly url: string;
	readonly taught: readonly CoverPlace[];
	/** Lessons with a check on it, exercises whose form looks for it, drills, questions of the assessment. */
	readonly exercised: readonly CoverPlace[];
	/** Why it is left out, where it is. */
	readonly waived?: string;
};

export type CoverSources = {
	readonly points: Readonly<Record<string, GuidePoint>>;
	readonly modules: readonly LearningModule[];
	readonly artefacts: readonly ArtefactForm[];
	readonly drills: readonly Scenario[];
	readonly model: Model | undefined;
	/** Reason by point. */
	readonly waivers: Readonly<Record<string, string>>;
};

/** Kinds of point that are linked or alluded to; there is nothing in them to teach. */
const POINTERS = ['resource', 'quote-idea'];
export const isTeachable = ({ kind }: Pick<GuidePoint, 'kind'>): boolean =>
	!POINTERS.includes(kind);

/** Of every point of the guides, in their order: where it is taught, and where it is exercised. */
export function coverageOf(sources: CoverSources): readonly Covered[] {
	const taught = new Map<string, CoverPlace[]>();
	const exercised = new Map<string, CoverPlace[]>();
	for (const { id: module, lessons } of sources.modules)
		for (const lesson of lessons) {
			const place = { title: lesson.title, address: `/learn/${module}/${lesson.id}` };
			lesson.teaches.forEach((point) => note(taught, point, place));
			for (const { check } of checksOf(lesson))
				check.tests.forEach((point) => note(exercised, point, place));
		}
	for (const [point, place] of practised(sources)) note(exercised, point, place);
	return Object.values(sources.points).map((point) => {
		const waived = sources.waivers[point.id];
		return {
			id: point.id,
			heading: point.heading,
			guide: point.guide,
			section: point.label.replace(/, point \d+$/, ''),
			kind: point.kind,
			url: point.url,
			taught: taught.get(point.id) ?? [],
			exercised: exercised.get(point.id) ?? [],
			...(waived === undefined ? {} : { waived })
		};
	});
}

function note(map: Map<string, CoverPlace[]>, point: string, place: CoverPlace): void {
	const places = map.get(point) ?? [];
	if (!places.some(({ address }) => address === place.address)) map.set(point, [...places, place]);
}

/** Exercises, drills and questions, each with a point it has to do with. */
function* practised({
	modules,
	artefacts,
	drills,
	model
}: CoverSources): Generator<readonly [string, CoverPlace]> {
	for (const { id: module, exercises } of modules)
		for (const { id, title, artefact } of exercises) {
			const form = artefacts.find((one) => one.artefact === artefact);
			for (const { point } of Object.values(form?.rules ?? {}))
				yield [point, { title, address: `/learn/${module}/exercise/${id}` }];
		}
	for (const { id, title, teaches, expectations } of drills)
		for (const point of [...teaches, ...expectations.map(({ guide }) => guide)])
			yield [point, { title, address: `/drill/${id}` }];
	for (const { id, title, questions } of model?.dimensions ?? [])
		for (const { derives_from: points } of questions)
			for (const point of points) yield [point, { title, address: `/assess/dimension/${id}` }];
}

/** The points that lack one or the other, and are excused from neither. */
export const gaps = (covered: readonly Covered[]): readonly Covered[] =>
	covered.filter(
		(point) =>
			isTeachable(point) &&
			point.waived === undefined &&
			(point.taught.length === 0 || point.exercised.length === 0)
	);
