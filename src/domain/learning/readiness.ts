import * as v from 'valibot';
import { isMade } from '../artefact/filled-in.ts';
import type { ModuleEntry } from '../guide/content-index.ts';
import type { ArtefactRecord, OutcomeRecord } from '../record/types.ts';
import { runOutcomeSchema } from '../scenario/outcome.ts';
import { pathStages, type Deeds as PathDeeds, type StopProgress } from './path-progress.ts';
import type { LearningPath, PathStop } from './path-schema.ts';

/** As a path asks, with what the outcomes say. */
type Deeds = Omit<PathDeeds, 'outcomes'> & { readonly outcomes: readonly OutcomeRecord[] };

/** How far one exercise is. `kept`: the record to go by, a made one if there is any; not one that was only opened. */
export type MadeThing = {
	readonly title: string;
	readonly artefact: string;
	/** As of pages, without `#`. */
	readonly address: string;
	readonly mark: 'done' | 'begun' | 'new';
	readonly kept?: ArtefactRecord;
};

/** A module (or one lesson) of the path: what was read, answered and made. */
export type ReadThing = {
	readonly title: string;
	/** Where to go on. */
	readonly address: string;
	readonly lessons: number;
	readonly done: number;
	/** Checks of the finished lessons, and how many were right at the first try of the first time. */
	readonly checks: number;
	readonly firstRight: number;
	readonly exercises: readonly MadeThing[];
};

export type PlayedThing = {
	readonly title: string;
	readonly address: string;
	readonly plays: number;
	/** What the last play that can be read showed. */
	readonly last?: {
		readonly id: string;
		readonly at: number;
		readonly met: number;
		readonly exercised: number;
		readonly ackSeconds: number | null;
		/** Title of the decision that cost most, where one was costly. */
		readonly costliest?: string;
	};
};

/** Facts about somebody's way along a path. It judges nobody: there is no sum, and no line to reach. */
export type Readiness = {
	/** Whether anything on the path was begun. */
	readonly begun: boolean;
	readonly reads: readonly ReadThing[];
	/** Exercises that are stops of their own. */
	readonly makes: readonly MadeThing[];
	readonly plays: readonly PlayedThing[];
};

export function readinessOn(
	path: LearningPath,
	modules: readonly ModuleEntry[],
	deeds: Deeds
): Readiness {
	const stops = pathStages(path, modules, deeds).flatMap((stage) => stage.stops);
	const of = (...kinds: readonly PathStop['kind'][]): readonly StopProgress[] =>
		stops.filter(({ stop }) => kinds.includes(stop.kind));
	return {
		begun: stops.some(({ mark }) => mark !== 'new'),
		reads: of('module', 'lesson').map((one) => readThing(one, modules, deeds)),
		makes: of('exercise').map(({ stop: { title, subject, address } }) =>
			madeThing(title, subject, address, deeds)
		),
		plays: of('drill').map(({ stop }) => playedThing(stop, deeds.outcomes))
	};
}

function readThing(
	{ stop, address }: StopProgress,
	modules: readonly ModuleEntry[],
	deeds: Deeds
): ReadThing {
	const module = modules.find(({ id }) => stop.kind === 'module' && id === stop.subject);
	const lessons = module?.lessons.map(({ id }) => `${module.id}/${id}`) ?? [stop.subject];
	const firsts = lessons.flatMap((subject) => firstOutcome(subject, deeds.outcomes) ?? []);
	const answers = firsts.flatMap(({ result }) => {
		const parsed = v.safeParse(LessonResult, result);
		return parsed.success ? parsed.output.checks : [];
	});
	return {
		title: stop.title,
		address,
		lessons: lessons.length,
		done: firsts.length,
		checks: answers.length,
		firstRight: answers.filter(({ firstRight }) => firstRight).length,
		exercises: (module?.exercises ?? []).map(({ id, title, artefact }) =>
			madeThing(title, artefact, `/learn/${module?.id ?? ''}/exercise/${id}`, deeds)
		)
	};
}

/** What of a lesson's frozen outcome is read here. */
const LessonResult = v.object({ checks: v.array(v.object({ firstRight: v.boolean() })) });

/** Doing a lesson again shows what one remembers; the first time shows what one knew. */
const firstOutcome = (
	subject: string,
	outcomes: readonly OutcomeRecord[]
): OutcomeRecord | undefined =>
	outcomes
		.filter((one) => one.of === 'lesson' && one.subject === subject)
		.toSorted((a, b) => a.updatedAt - b.updatedAt)[0];

function madeThing(title: string, artefact: string, address: string, deeds: Deeds): MadeThing {
	const kept = deeds.artefacts
		.filter((one) => one.artefact === artefact && one.updatedAt > one.createdAt)
		.toSorted((a, b) => Number(isMade(b)) - Number(isMade(a)) || b.updatedAt - a.updatedAt)[0];
	const mark = kept ? (isMade(kept) ? 'done' : 'begun') : 'new';
	return { title, artefact, address, mark, ...(kept ? { kept } : {}) };
}

function playedThing(
	{ title, address, subject }: PathStop,
	outcomes: readonly OutcomeRecord[]
): PlayedThing {
	const plays = outcomes
		.filter((one) => one.of === 'run' && one.subject === subject)
		.toSorted((a, b) => a.updatedAt - b.updatedAt)
		.flatMap(({ id, updatedAt: at, result }) => {
			const parsed = v.safeParse(runOutcomeSchema, result);
			return parsed.success ? [{ id, at, outcome: parsed.output }] : [];
		});
	const last = plays.at(-1);
	if (!last) return { title, address, plays: 0 };
	const { measures, expectations, decisions } = last.outcome;
	const results = expectations.map(({ result }) => result);
	const worst = decisions.find(({ verdict }) => verdict === 'worst')?.title;
	return {
		title,
		address,
		plays: plays.length,
		last: {
			id: last.id,
			at: last.at,
			met: results.filter((one) => one === 'met').length,
			exercised: results.filter((one) => one !== 'not-exercised').length,
			ackSeconds: measures.ackSeconds,
			...(worst === undefined ? {} : { costliest: worst })
		}
	};
}
