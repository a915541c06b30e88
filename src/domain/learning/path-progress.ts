import { isMade } from '../artefact/filled-in.ts';
import type { ModuleEntry } from '../guide/content-index.ts';
import type { ArtefactRecord, AttemptRecord, OutcomeRecord } from '../record/types.ts';
import type { LearningPath, PathStop } from './path-schema.ts';

/** What was done here, as far as paths need it. */
export type Deeds = {
	readonly attempts: readonly AttemptRecord[];
	readonly outcomes: readonly Pick<OutcomeRecord, 'of' | 'subject'>[];
	readonly artefacts: readonly ArtefactRecord[];
};

/** How far one stop is. `minutes`: what is left of it. */
export type StopProgress = {
	readonly stop: PathStop;
	readonly mark: 'done' | 'begun' | 'new';
	/** Lessons and exercises of a module; one for anything else. */
	readonly steps: number;
	readonly done: number;
	readonly minutes: number;
	/** Where to go on. */
	readonly address: string;
};

export type StagedProgress = {
	readonly title: string;
	readonly stops: readonly StopProgress[];
};

/** How far a path is, stage by stage. A stop that is done takes no more minutes. */
export function pathStages(
	path: LearningPath,
	modules: readonly ModuleEntry[],
	deeds: Deeds
): readonly StagedProgress[] {
	const judge = judgeOf(deeds);
	return path.stages.map(({ title, stops }) => ({
		title,
		stops: stops.map((stop) => {
			const module = modules.find(({ id }) => stop.kind === 'module' && id === stop.subject);
			return module ? moduleProgress(stop, module, judge) : single(stop, judge);
		})
	}));
}

/** What is left and where to go on, over all stages. */
export function pathLeft(stages: readonly StagedProgress[]): {
	readonly minutes: number;
	readonly next: StopProgress | undefined;
	readonly begun: boolean;
} {
	const stops = stages.flatMap((stage) => stage.stops);
	return {
		minutes: stops.reduce((sum, stop) => sum + stop.minutes, 0),
		next: stops.find(({ mark }) => mark === 'begun') ?? stops.find(({ mark }) => mark === 'new'),
		begun: stops.some(({ mark }) => mark !== 'new')
	};
}

type Mark = StopProgress['mark'];
type Judge = {
	readonly lesson: (subject: string) => Mark;
	readonly exercise: (artefact: string) => Mark;
	readonly drill: (scenario: string) => Mark;
};

function judgeOf({ attempts, outcomes, artefacts }: Deeds): Judge {
	const finished = new Set(outcomes.map(({ of, subject }) => `${of} ${subject}`));
	const begun = new Set(attempts.map(({ of, subject }) => `${of} ${subject}`));
	const made = new Set(artefacts.filter(isMade).map(({ artefact }) => artefact));
	const started = new Set(artefacts.map(({ artefact }) => artefact));
	const mark = (done: boolean, touched: boolean): Mark =>
		done ? 'done' : touched ? 'begun' : 'new';
	return {
		lesson: (subject) => mark(finished.has(`lesson ${subject}`), begun.has(`lesson ${subject}`)),
		drill: (scenario) => mark(finished.has(`run ${scenario}`), begun.has(`run ${scenario}`)),
		exercise: (artefact) => mark(made.has(artefact), started.has(artefact))
	};
}

function single(stop: PathStop, judge: Judge): StopProgress {
	const mark = stop.kind === 'module' ? 'new' : judge[stop.kind](stop.subject);
	const done = mark === 'done' ? 1 : 0;
	return { stop, mark, steps: 1, done, minutes: done ? 0 : stop.minutes, address: stop.address };
}

function moduleProgress(stop: PathStop, module: ModuleEntry, judge: Judge): StopProgress {
	const steps = [
		...module.lessons.map(({ id, minutes }) => ({
			minutes,
			mark: judge.lesson(`${module.id}/${id}`),
			address: `/learn/${module.id}/${id}`
		})),
		...module.exercises.map(({ id, minutes, artefact }) => ({
			minutes,
			mark: judge.exercise(artefact),
			address: `/learn/${module.id}/exercise/${id}`
		}))
	];
	const open = steps.filter(({ mark }) => mark !== 'done');
	const touched = steps.some(({ mark }) => mark !== 'new');
	const next = open.find(({ mark }) => mark === 'begun') ?? open[0];
	return {
		stop,
		mark: open.length === 0 ? 'done' : touched ? 'begun' : 'new',
		steps: steps.length,
		done: steps.length - open.length,
		minutes: open.reduce((sum, { minutes }) => sum + minutes, 0),
		address: touched && next ? next.address : stop.address
	};
}
