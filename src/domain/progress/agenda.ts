import type { ContentIndex, DrillEntry, LessonEntry, ModuleEntry } from '../guide/content-index.ts';
import { dueCards } from '../learning/due-cards.ts';
import type { AttemptRecord, CardRecord, OutcomeRecord } from '../record/types.ts';

/** What the browser knows, as far as Today needs it. */
export type Known = {
	readonly attempts: readonly AttemptRecord[];
	readonly outcomes: readonly OutcomeRecord[];
	readonly cards: readonly CardRecord[];
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
	readonly lesson?: LessonPlace;
	readonly cardsDue: number;
	readonly run?: { readonly attempt: AttemptRecord; readonly drill: DrillEntry };
	/** A drill to play next: one not yet played, else the one played longest ago. */
	readonly drill?: { readonly drill: DrillEntry; readonly playedAt?: number };
	readonly sitting?: AttemptRecord;
	/** A team's talk that was left in the middle. */
	readonly talk?: AttemptRecord;
	/** The last sitting or milestone, whichever is later. */
	readonly assessed?: OutcomeRecord;
};

const CARD_MINUTES = 0.75;

export function agendaOf(known: Known, index: ContentIndex, now: number): Agenda {
	const finished = new Set(known.outcomes.map((outcome) => outcome.id));
	const open = known.attempts
		.filter((attempt) => !finished.has(attempt.id))
		.sort((a, b) => b.createdAt - a.createdAt);
	const lesson = nextLesson(known, open, index);
	const run = open.find((attempt) => attempt.of === 'run');
	const runDrill = index.drills.find((drill) => drill.id === run?.subject);
	const sitting = open.find((attempt) => attempt.of === 'sitting');
	const talk = open.find((attempt) => attempt.of === 'meeting');
	const assessed = latest(known.outcomes.filter(({ of }) => of === 'sitting' || of === 'meeting'));
	const drill = nextDrill(known.outcomes, index);
	return {
		cardsDue: dueCards(known.cards, index, now).length,
		...(lesson ? { lesson } : {}),
		...(run && runDrill ? { run: { attempt: run, drill: runDrill } } : {}),
		...(drill ? { drill } : {}),
		...(sitting ? { sitting } : {}),
		...(talk ? { talk } : {}),
		...(assessed ? { assessed } : {})
	};
}

/** Minutes of all that lies open: the lesson, the cards, the drill. */
export function minutesOpen(agenda: Agenda): number {
	const lesson = agenda.lesson?.lesson.minutes ?? 0;
	return Math.ceil(lesson + agenda.cardsDue * CARD_MINUTES + (agenda.run?.drill.minutes ?? 0));
}

function nextLesson(
	known: Known,
	open: readonly AttemptRecord[],
	index: ContentIndex
): LessonPlace | undefined {
	const places = index.modules.flatMap((module) =>
		module.lessons.map((lesson, i) => ({ module, lesson, number: i + 1 }))
	);
	const at = (subject: string): (typeof places)[number] | undefined =>
		places.find(({ module, lesson }) => `${module.id}/${lesson.id}` === subject);
	const done = new Set(
		known.outcomes.filter((outcome) => outcome.of === 'lesson').map((outcome) => outcome.subject)
	);
	for (const attempt of open) {
		const place = attempt.of === 'lesson' ? at(attempt.subject) : undefined;
		if (place && !done.has(attempt.subject)) return { ...place, begun: true };
	}
	const next = places.find(({ module, lesson }) => !done.has(`${module.id}/${lesson.id}`));
	return next && { ...next, begun: false };
}

function nextDrill(
	outcomes: readonly OutcomeRecord[],
	index: ContentIndex
): { drill: DrillEntry; playedAt?: number } | undefined {
	const runs = outcomes.filter((outcome) => outcome.of === 'run');
	const played = (drill: DrillEntry): OutcomeRecord | undefined =>
		latest(runs.filter((run) => run.subject === drill.id));
	const fresh = index.drills.find((drill) => !played(drill));
	if (fresh) return { drill: fresh };
	const [oldest] = index.drills
		.map((drill) => ({ drill, playedAt: played(drill)?.updatedAt ?? 0 }))
		.sort((a, b) => a.playedAt - b.playedAt);
	return oldest;
}

const latest = (outcomes: readonly OutcomeRecord[]): OutcomeRecord | undefined =>
	[...outcomes].sort((a, b) => b.updatedAt - a.updatedAt)[0];
