import * as v from 'valibot';
import { readMilestone } from '../../domain/maturity/kept-teams.ts';
import {
	after,
	meetingOf,
	milestoneOf,
	QUIET,
	resumed,
	type Meeting
} from '../../domain/maturity/meeting.ts';
import type { Outline } from '../../domain/maturity/outline.ts';
import type { Votes } from '../../domain/maturity/round-votes.ts';
import {
	meetingEventSchema,
	type MeetingEvent,
	type Team,
	type TeamRound
} from '../../domain/maturity/team-records.ts';
import type { AttemptRecord } from '../../domain/record/types.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Records } from '../../ports/records.svelte.ts';
import { editionHash } from '../../domain/maturity/begun.ts';

export type OpenedMeeting =
	| { readonly is: 'open'; readonly session: MeetingSession }
	| { readonly is: 'finished' | 'unknown' | 'unreadable' };

/** Keeps the beginning of a talk about one round; resolves with its id. */
export async function beginMeeting(
	records: Records,
	clock: Clock,
	round: string,
	{ edition, quarter }: TeamRound
): Promise<string> {
	const detail: MeetingEvent = { type: 'meeting.begun', at: clock.now(), round, edition, quarter };
	const contentHash = editionHash(edition);
	const attempt = await records.begin({ of: 'meeting', subject: round, contentHash, detail });
	return attempt.id;
}

/** A team's talk on the screen: its stored events folded, and the one gate through which new ones pass. */
export class MeetingSession {
	readonly id: string;
	/** The id of the round that it is about. */
	readonly round: string;
	/** It was held before: what was agreed on then is where it begins. */
	readonly again: boolean;
	/** Another tab has it: nothing can be said from here. */
	readonly readOnly: boolean;
	readonly #records: Records;
	readonly #release: () => void;
	#current: Meeting;
	#next: number;
	#last: Promise<void> = Promise.resolve();

	private constructor(
		{ id, subject }: AttemptRecord,
		records: Records,
		past: readonly MeetingEvent[],
		from: Meeting | undefined,
		hold: { readonly mine: boolean; release(): void }
	) {
		this.id = id;
		this.round = subject;
		this.again = from !== undefined;
		this.readOnly = !hold.mine;
		this.#records = records;
		this.#release = () => hold.release();
		this.#next = past.length;
		this.#current = $state.raw(meetingOf(past, from ?? QUIET));
	}

	static async open(id: string, records: Records): Promise<OpenedMeeting> {
		await records.ready;
		if (records.find('outcome', id)) return { is: 'finished' };
		const attempt = records.find('attempt', id);
		if (attempt?.of !== 'meeting') return { is: 'unknown' };
		const hold = await records.hold(id);
		const stored = await records.events(id);
		const past = v.safeParse(
			v.array(meetingEventSchema),
			stored.map(({ event }) => event)
		);
		if (past.success)
			return {
				is: 'open',
				session: new MeetingSession(attempt, records, past.output, earlier(records, attempt), hold)
			};
		hold.release();
		return { is: 'unreadable' };
	}

	get current(): Meeting {
		return this.#current;
	}

	/** Resolves when it is in storage and on the screen; false where nothing may be said from here. */
	async send(event: MeetingEvent): Promise<boolean> {
		if (this.readOnly || this.#current.finishedAt !== undefined) return false;
		const n = this.#next;
		this.#next += 1;
		this.#last = this.#last.then(async () => {
			await this.#records.append(this.id, n, event);
			this.#current = after(this.#current, event);
		});
		await this.#last;
		return true;
	}

	/** Ends the talk and freezes what it came to as the quarter's milestone; false where there can be none. */
	async finish(
		at: number,
		outline: Outline,
		team: Team,
		round: TeamRound,
		votes: Votes
	): Promise<boolean> {
		// A team that answered nothing, or other questions, has no milestone: there would be no reading it.
		if (votes.members === 0 || round.edition !== outline.edition) return false;
		// A tab closed between the last event and its outcome left a finished talk without one.
		const over = this.#current.finishedAt !== undefined && !this.readOnly;
		if (!over && !(await this.send({ type: 'meeting.finished', at }))) return false;
		await this.#records.finish(this.id, milestoneOf(outline, team, round, votes, this.#current));
		return true;
	}

	/** Lets another tab have it, once what is under way is in storage; what a page that goes still says counts too. */
	close(): void {
		void Promise.resolve()
			.then(() => this.#last)
			.then(this.#release, this.#release);
	}
}

/** What the last finished talk about the same round had come to, before this one began. */
function earlier(records: Records, { subject, createdAt }: AttemptRecord): Meeting | undefined {
	const milestone = records
		.list('outcome')
		.filter((one) => one.subject === subject && one.updatedAt <= createdAt)
		.toSorted((a, b) => b.updatedAt - a.updatedAt)
		.flatMap((one) => readMilestone(one) ?? [])[0];
	return milestone && resumed(milestone);
}
