import type { Outline } from '../../domain/maturity/outline.ts';
import type { ArtefactRecord } from '../../domain/record/types.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Records } from '../../ports/records.svelte.ts';
import { away, type Away } from './away.ts';
import type { Picture } from './desk.ts';
import type { Choices, Found } from './found.ts';
import { fieldsOf, listRecord } from './kept.ts';
import { WHOLE, type View } from './view.ts';

export type Shown = {
	readonly found: Found;
	readonly choices: Choices;
	readonly view: View;
	readonly picture: Picture;
	/** The record it is kept in. */
	readonly kept?: string;
};
type State =
	| { readonly is: 'empty' }
	| { readonly is: 'reading' }
	/** Nothing in it counts. */
	| { readonly is: 'none'; readonly found: Found }
	| { readonly is: 'failed' }
	| ({ readonly is: 'shown' } & Shown);

/**
 * The list that is being looked at. It lives as long as the page is not loaded anew, so that a way to a team’s result
 * and back loses nothing; storage knows nothing of it until it is kept.
 */
export class OrganisationSession {
	#state = $state.raw<State>({ is: 'empty' });
	#desk: Away | undefined;

	get current(): State {
		return this.#state;
	}

	/** Looks at a text of many links; what was looked at before is let go. */
	async read(text: string, outline: Outline, choices: Choices = {}, kept?: string): Promise<void> {
		this.clear();
		this.#state = { is: 'reading' };
		const desk = (this.#desk = away());
		try {
			const found = await desk.read(text, outline);
			const picture = await desk.picture(choices, WHOLE);
			if (desk !== this.#desk) return;
			this.#state =
				found.results.length === 0
					? { is: 'none', found }
					: {
							is: 'shown',
							found,
							choices,
							view: WHOLE,
							picture,
							...(kept === undefined ? {} : { kept })
						};
		} catch {
			// Where no worker starts, or it breaks on the way: the page says so and keeps the text.
			if (desk === this.#desk) this.#state = { is: 'failed' };
		}
	}

	/** Opens a kept list; false where it cannot be read. */
	async open(record: ArtefactRecord, outline: Outline): Promise<boolean> {
		const fields = fieldsOf(record);
		if (!fields) return false;
		await this.read(fields.payloads.join('\n'), outline, fields.choices, record.id);
		return true;
	}

	async look(view: View): Promise<void> {
		await this.#show({ view });
	}

	/** Says which of several results under one number counts. A kept list keeps that too. */
	async choose(key: string, choice: string, records: Records, clock: Clock): Promise<void> {
		if (this.#state.is !== 'shown') return;
		await this.#show({ choices: { ...this.#state.choices, [key]: choice } });
		if (this.#state.is === 'shown' && this.#state.kept !== undefined)
			await this.keep(records, clock);
	}

	async keep(records: Records, clock: Clock): Promise<void> {
		if (this.#state.is !== 'shown') return;
		const { found, choices, kept = clock.randomId() } = this.#state;
		const now = clock.now();
		const createdAt = records.find('artefact', kept)?.createdAt ?? now;
		await records.put(listRecord(found, choices, { id: kept, createdAt, now }));
		this.#state = { ...this.#state, kept };
	}

	clear(): void {
		this.#desk?.close();
		this.#desk = undefined;
		this.#state = { is: 'empty' };
	}

	async #show(change: Partial<Pick<Shown, 'choices' | 'view'>>): Promise<void> {
		if (this.#state.is !== 'shown' || !this.#desk) return;
		const next = { ...this.#state, ...change };
		this.#state = next;
		try {
			const picture = await this.#desk.picture(next.choices, next.view);
			// Another choice may have come in the meantime; its own picture follows.
			if (this.#state === next) this.#state = { ...next, picture };
		} catch {
			// The list was let go, or the worker broke: then the page offers to read it again.
			if (this.#state === next) this.#state = { is: 'failed' };
		}
	}
}

/** The one list of this visit. */
export const session = new OrganisationSession();
