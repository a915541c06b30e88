import type { ContentIndex, DrillEntry, LessonEntry, ModuleEntry } from '../guide/content-index.ts';
import { CARD_MINUTES, reviewQueue } from '../learning/review-queue.ts';
import type { AttemptRecord, CardRecord, OutcomeRecord } from '../record/types.ts';

/** What the browser knows, as far as Today needs it. */
export type Known = {
	readonly attempts: readonly AttemptRecord[];
	readonly outcomes: readonly OutcomeRecord[];
	readonly cards: readonly CardRecord[];
	/** The path the learner has chosen. */
	readonly path?: string | undefined;
};

/** Where to read on. Without `lesson`: at the first of the module that is not done. */
export type NextLesson = {
	readonly module: string;
	readonly lesson?: string;
	/** Begun and not finished, as against simply the next one. */
	readonly begun: boolean;
};

export type LessonPlace = {
	readonly module: ModuleEntry;
	readonly lesson: LessonEntry;
	/** From 1. */
	readonly number: number;
	/** Begun and not finished, as against simply the next one. */
	readonly begun: boolean;
};

/** What now? Everything on it can wait. Times in milliseconds, lengths in minutes. */
export type Agenda = {
	readonly lesson?: NextLesson;
	/** Begun off the chosen path, which comes first. */
	readonly left?: NextLesson;
	/** Of today: what is due beyond a day’s share can wait. */
	readonly cardsDue: number;
	readonly run?: { readonly attempt: AttemptRecord; readonly drill: string };
	/** A drill to play next: one not yet played, else the one played longest ago. */
	readonly drill?: { readonly drill: string; readonly playedAt?: number };
	readonly sitting?: AttemptRecord;
	/** A team's talk that was left in the middle. */
	readonly talk?: AttemptRecord;
	/** The last sitting or milestone, whichever is later. */
	readonly assessed?: OutcomeRecord;
};

export function agendaOf(known: Known, index: ContentIndex, now: number): Agenda {
	const finished = new Set(known.outcomes.map((outcome) => outcome.id));
	const open = known.attempts
		.filter((attempt) => !finished.has(attempt.id))
		.sort((a, b) => b.createdAt - a.createdAt);
	const lesson = nextLesson(known, open, index);
	const other = lesson?.begun ? undefined : nextLesson({ ...known, path: undefined }, open, index);
	const run = open.find((attempt) => attempt.of === 'run');
	const runDrill = index.drills.find((drill) => drill === run?.subject);
	const sitting = open.find((attempt) => attempt.of === 'sitting');
	const talk = open.find((attempt) => attempt.of === 'meeting');
	const assessed = latest(known.outcomes.filter(({ of }) => of === 'sitting' || of === 'meeting'));
	const drill = nextDrill(known.outcomes, index);
	return {
		cardsDue: reviewQueue(known.cards, index, now).today.length,
		...(lesson ? { lesson } : {}),
		...(other?.begun ? { left: other } : {}),
		...(run && runDrill ? { run: { attempt: run, drill: runDrill } } : {}),
		...(drill ? { drill } : {}),
		...(sitting ? { sitting } : {}),
		...(talk ? { talk } : {}),
		...(assessed ? { assessed } : {})
	};
}

/** Minutes of all that lies open: the lesson, the cards, the drill if one was left in the middle. */
export function minutesOpen(agenda: Agenda, place?: LessonPlace, drill?: DrillEntry): number {
	const lesson = place?.lesson.minutes ?? 0;
	const run = agenda.run && drill ? drill.minutes : 0;
	return Math.ceil(lesson + agenda.cardsDue * CARD_MINUTES + run);
}

const finishedLessons = (outcomes: readonly OutcomeRecord[]): ReadonlySet<string> =>
	new Set(outcomes.filter((outcome) => outcome.of === 'lesson').map(({ subject }) => subject));

/** What `next` comes to in the outline of its module; undefined when the lesson is no longer there. */
export function lessonPlace(
	next: NextLesson,
	module: ModuleEntry,
	outcomes: readonly OutcomeRecord[]
): LessonPlace | undefined {
	const done = finishedLessons(outcomes);
	const at = module.lessons.findIndex(({ id }) =>
		next.lesson === undefined ? !done.has(`${module.id}/${id}`) : id === next.lesson
	);
	const lesson = module.lessons[at];
	return lesson && { module, lesson, number: at + 1, begun: next.begun };
}

function nextLesson(
	{ outcomes, path }: Known,
	open: readonly AttemptRecord[],
	index: ContentIndex
): NextLesson | undefined {
	const done = finishedLessons(outcomes);
	const begun = open.flatMap(({ of, subject }) => (of === 'lesson' ? subject : []));
	const chosen = index.paths.find(({ id }) => id === path)?.stops ?? [];
	const ahead = begun.filter((lesson) =>
		chosen.some((stop) => `${lesson}/`.startsWith(`${stop}/`))
	);
	// What was begun on the path, the path, what was begun elsewhere, all the rest.
	for (const stop of [...ahead, ...chosen, ...begun, ...index.modules.map(({ id }) => id)]) {
		const [id = '', lesson] = stop.split('/');
		const module = index.modules.find((one) => one.id === id);
		if (!module) continue;
		if (lesson === undefined) {
			const read = [...done].filter((subject) => subject.startsWith(`${id}/`)).length;
			if (read < module.lessons) return { module: id, begun: false };
		} else if (!done.has(stop)) return { module: id, lesson, begun: begun.includes(stop) };
	}
	return undefined;
}

function nextDrill(
	outcomes: readonly OutcomeRecord[],
	index: ContentIndex
): { drill: string; playedAt?: number } | undefined {
	const runs = outcomes.filter((outcome) => outcome.of === 'run');
	const played = (drill: string): OutcomeRecord | undefined =>
		latest(runs.filter((run) => run.subject === drill));
	const fresh = index.drills.find((drill) => !played(drill));
	if (fresh) return { drill: fresh };
	const [oldest] = index.drills
		.map((drill) => ({ drill, playedAt: played(drill)?.updatedAt ?? 0 }))
		.sort((a, b) => a.playedAt - b.playedAt);
	return oldest;
}

const latest = (outcomes: readonly OutcomeRecord[]): OutcomeRecord | undefined =>
	[...outcomes].sort((a, b) => b.updatedAt - a.updatedAt)[0];
