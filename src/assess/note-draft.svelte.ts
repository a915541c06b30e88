import type { SittingSession } from './session.svelte.ts';

/** Milliseconds without a keystroke after which a note is stored. */
const PAUSE = 400;

/** The note to one question as it is being written; an event only where its text differs from the last. */
export class NoteDraft {
	readonly #session: SittingSession;
	readonly #question: string;
	#text = $state('');
	/** It may be on its way to storage still. */
	#sent: string;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(session: SittingSession, question: string) {
		this.#session = session;
		this.#question = question;
		this.#text = this.#sent = session.current.context.notes[question] ?? '';
	}

	get current(): string {
		return this.#text;
	}

	/** Whether what is written here is not in storage yet. */
	get waits(): boolean {
		return this.#text.trim() !== (this.#session.current.context.notes[this.#question] ?? '');
	}

	write(text: string): void {
		this.#text = text;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.keep(), PAUSE);
	}

	/** Stores it now. What is sent to the session afterwards comes after it, so leaving need not wait. */
	async keep(): Promise<void> {
		clearTimeout(this.#timer);
		const note = this.#text.trim();
		if (note === this.#sent) return;
		this.#sent = note;
		await this.#session.send({ type: 'note.written', question: this.#question, note });
	}
}
