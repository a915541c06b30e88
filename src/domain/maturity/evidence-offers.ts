import * as v from 'valibot';
import { isMade } from '../artefact/filled-in.ts';
import type { DrillEntry, ModuleEntry } from '../guide/content-index.ts';
import type { ArtefactRecord, OutcomeRecord } from '../record/types.ts';
import { runOutcomeSchema } from '../scenario/outcome.ts';
import type { EvidenceMap } from './evidence-map.ts';
import { gradeAt } from './evidence.ts';
import type { TeachingMap } from './steps.ts';
import type { EvidenceFact, Milestone } from './team-records.ts';

/** Something in this browser that may bear out an answer. It counts only once the team has confirmed it. */
export type Offer = {
	/** Steady, so that a list of them can be keyed. */
	readonly id: string;
	/** `solo`: one person played the drill, which shows what that person does. */
	readonly from: 'solo' | 'room' | 'artefact' | 'milestone';
	readonly fact: EvidenceFact;
};

export type OfferSources = {
	readonly outcomes: readonly OutcomeRecord[];
	readonly artefacts: readonly ArtefactRecord[];
	readonly map: EvidenceMap;
	readonly teaching: TeachingMap;
	readonly drills: readonly DrillEntry[];
	/** Which exercise makes which artefact. */
	readonly modules: readonly Pick<ModuleEntry, 'id' | 'exercises'>[];
	/** By drill, by expectation: what was seen, in a few words. */
	readonly seen: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** The team's milestone before this quarter. */
	readonly previous?: Pick<Milestone, 'evidence'> | undefined;
};

/** As much as the form of evidence holds. */
const MOST = 200;
const cut = (text: string): string =>
	text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()}…` : text;

/** What might bear out an answer in a talk about `quarter`, each still counting: what shows most first, then the latest. */
export function offersFor(
	question: string,
	quarter: string,
	sources: OfferSources
): readonly Offer[] {
	return [
		...carriedOver(question, sources),
		...madeHere(question, sources),
		...playedHere(question, sources)
	]
		.flatMap((offer) => {
			const grade = gradeAt([offer.fact], quarter);
			return grade > 0 ? [{ offer, grade }] : [];
		})
		.toSorted((a, b) => b.grade - a.grade || b.offer.fact.at - a.offer.fact.at)
		.map(({ offer }) => offer);
}

function carriedOver(question: string, { previous }: OfferSources): Offer[] {
	const fact = previous?.evidence[question];
	return fact ? [{ id: 'milestone', from: 'milestone', fact }] : [];
}

function madeHere(question: string, { teaching, modules, artefacts }: OfferSources): Offer[] {
	const exercise = teaching[question]?.exercise;
	const form = modules
		.find(({ id }) => id === exercise?.module)
		?.exercises.find(({ id }) => id === exercise?.id)?.artefact;
	return artefacts
		.filter((one) => one.artefact === form && isMade(one))
		.map(({ id, title, updatedAt }) => ({
			id: `artefact-${id}`,
			from: 'artefact',
			fact: {
				kind: 'artefact',
				what: cut(`${title}, from the exercise “${exercise?.title ?? ''}”`),
				at: updatedAt
			}
		}));
}

/** Of each drill and expectation the latest play in which it was met. */
function playedHere(question: string, { outcomes, map, drills, seen }: OfferSources): Offer[] {
	const latest = new Map<string, Offer>();
	for (const { of, result, updatedAt: at } of outcomes) {
		const run = of === 'run' ? v.safeParse(runOutcomeSchema, result) : undefined;
		if (!run?.success) continue;
		const { scenario, mode, expectations } = run.output;
		const title = drills.find(({ id }) => id === scenario)?.title ?? scenario;
		for (const { id, result } of expectations) {
			if (result !== 'met' || !map.drills[scenario]?.[id]?.includes(question)) continue;
			const name = seen[scenario]?.[id];
			const what = cut(`Drill “${title}”${name === undefined ? '' : `: ${name}`}`);
			const key = `run-${scenario}-${id}`;
			const earlier = latest.get(key)?.fact.at ?? -1;
			if (at >= earlier)
				latest.set(key, {
					id: key,
					from: mode === 'solo' ? 'solo' : 'room',
					fact: { kind: 'drill', what, at }
				});
		}
	}
	return [...latest.values()];
}

/** The drills whose words are needed to say what was seen in them. */
export function drillsToName(
	outcomes: readonly OutcomeRecord[],
	map: EvidenceMap
): readonly string[] {
	const played = new Set(outcomes.filter(({ of }) => of === 'run').map(({ subject }) => subject));
	return [...played].filter((drill) => Object.hasOwn(map.drills, drill));
}

/** Whether an offer is what stands there already. */
export const isTaken = ({ fact }: Offer, set: EvidenceFact | undefined): boolean =>
	set?.kind === fact.kind && set.what === fact.what && set.at === fact.at;
