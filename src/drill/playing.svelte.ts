import type { AttemptRecord } from '../domain/record/types.ts';
import { beginning } from '../domain/scenario/play.ts';
import { seedOf, storedRun } from '../domain/scenario/stored-run.ts';
import type { Run, RunEvent } from '../domain/scenario/run-types.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { View } from '../domain/scenario/view-types.ts';
import { viewOf } from '../domain/scenario/view.ts';
import type { Records } from '../ports/records.svelte.ts';
import { session } from './session.ts';
import { Stepper } from './stepper.svelte.ts';

/** What became of opening a run. Only `open` can be gone on with. */
export type Opened =
	| { readonly is: 'open'; readonly playing: Playing }
	| { readonly is: 'finished' | 'unknown' | 'unreadable' | 'unloaded' }
	/** The drill's rules have changed since: it can be begun again, never replayed. */
	| { readonly is: 'changed'; readonly scenario: Scenario };

type Load = (drill: string) => Promise<Scenario> | undefined;
type Hold = { readonly mine: boolean; release(): void };
type Session = Stepper<typeof session>;

/** The session that a list of events leads to; null where one of them cannot be. */
function replayed(scenario: Scenario, past: readonly RunEvent[] | null): Session | null {
	if (!past || past.length === 0) return null;
	const stepper = new Stepper(session, { scenario });
	return past.every((event) => stepper.send(event)) ? stepper : null;
}

async function begun(
	{ id, detail }: AttemptRecord,
	scenario: Scenario,
	records: Records
): Promise<RunEvent> {
	const first = beginning(scenario, seedOf(detail), 'solo');
	await records.append(id, 0, first);
	return first;
}

/**
 * A run on the screen: its stored events replayed, and the one gate through which new ones pass. What `current` shows
 * is in storage.
 */
export class Playing {
	readonly id: string;
	readonly scenario: Scenario;
	/** Another tab has it: nothing can be decided here. */
	readonly readOnly: boolean;
	readonly #records: Records;
	readonly #hold: Hold;
	readonly #session: Session;
	readonly #view: View;
	#saving = $state(false);
	#last: Promise<void> = Promise.resolve();

	private constructor(
		id: string,
		scenario: Scenario,
		records: Records,
		stepper: Session,
		hold: Hold
	) {
		this.id = id;
		this.scenario = scenario;
		this.readOnly = !hold.mine;
		this.#records = records;
		this.#hold = hold;
		this.#session = stepper;
		this.#view = $derived(viewOf(scenario, this.run));
	}

	static async open(id: string, records: Records, load: Load): Promise<Opened> {
		await records.ready;
		if (records.find('outcome', id)) return { is: 'finished' };
		const attempt = records.find('attempt', id);
		if (attempt?.of !== 'run') return { is: 'unknown' };
		let scenario: Scenario | undefined;
		try {
			scenario = await load(attempt.subject);
		} catch {
			return { is: 'unloaded' };
		}
		if (!scenario) return { is: 'unknown' };
		if (attempt.contentHash !== scenario.rulesHash) return { is: 'changed', scenario };
		const hold = await records.hold(id);
		const past = storedRun(await records.events(id));
		// A tab closed right after beginning has left the attempt and no event: the attempt's seed is enough.
		if (past?.length === 0 && hold.mine) past.push(await begun(attempt, scenario, records));
		const stepper = replayed(scenario, past);
		if (stepper) return { is: 'open', playing: new Playing(id, scenario, records, stepper, hold) };
		hold.release();
		return { is: 'unreadable' };
	}

	get current(): View {
		return this.#view;
	}

	get run(): Run {
		const { run } = this.#session.current.context;
		if (!run) throw new Error(`Run ${this.id} has not begun`);
		return run;
	}

	/** The last decision is on its way to storage. */
	get saving(): boolean {
		return this.#saving;
	}

	get paused(): boolean {
		return this.#session.current.matches({ clock: 'paused' });
	}

	/** The player's own affair: no fact of the night, so it is not stored. */
	pause(on: boolean): void {
		this.#session.send({ type: on ? 'run.paused' : 'run.resumed' });
	}

	choose(choice: string): Promise<boolean> {
		return this.#send({ type: 'option.chosen', at: this.#view.at, choice });
	}

	wait(): Promise<boolean> {
		return this.#send({ type: 'time.waited', at: this.#view.at });
	}

	/** Gives the run back once the decision under way is in storage: nobody else may append before it. */
	close(): void {
		const release = (): void => this.#hold.release();
		void this.#last.then(release, release);
	}

	/** Tried, stored, shown: in this order. False where it does not fit here. */
	async #send(event: RunEvent): Promise<boolean> {
		if (this.#saving || this.readOnly || !this.#session.can(event)) return false;
		this.#saving = true;
		try {
			const appended = this.#records.append(this.id, this.run.events.length, event);
			this.#last = appended;
			await appended;
			return this.#session.send(event);
		} finally {
			this.#saving = false;
		}
	}
}
