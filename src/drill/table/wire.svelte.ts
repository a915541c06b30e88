import {
	type FromConsole,
	type FromRoom,
	heardByConsole,
	heardByRoom
} from '../../domain/scenario/table/messages.ts';
import type { RoomView } from '../../domain/scenario/table/room.ts';
import { type Channel, openChannel } from '../../ports/channel.ts';
import { stay, whenGone } from '../../ports/presence.ts';

const nameOf = (id: string): string => `table/${id}`;

/** The console's end: sends the whole of what the room may see, and knows what its screen shows. */
export class ToRoom {
	readonly #channel: Channel;
	readonly #leave: () => void;
	#view: RoomView | null = null;
	#seq = 0;
	#showing = $state<number | null>(null);
	#sent = $state(0);

	constructor(id: string) {
		this.#leave = stay(nameOf(id));
		this.#channel = openChannel(nameOf(id), (message) => this.#heard(heardByConsole(message)));
	}

	/** Whether a room's screen is open, and whether it shows what was last sent. */
	get current(): 'none' | 'behind' | 'in step' {
		if (this.#showing === null) return 'none';
		return this.#showing === this.#sent ? 'in step' : 'behind';
	}

	show(view: RoomView): void {
		this.#view = view;
		this.#seq += 1;
		this.#sent = this.#seq;
		this.#send();
	}

	close(): void {
		this.#channel.send({ type: 'closing' } satisfies FromConsole);
		this.#channel.close();
		this.#leave();
	}

	#send(): void {
		if (!this.#view) return;
		const message: FromConsole = { type: 'room', seq: this.#seq, view: this.#view };
		this.#channel.send(message);
	}

	#heard(message: FromRoom | null): void {
		if (message?.type === 'ask') this.#send();
		else if (message?.type === 'showing') this.#showing = message.seq;
		else if (message?.type === 'leaving') this.#showing = null;
	}
}

/** The room's end: what the console last sent, and whether there still is one. */
export class FromTable {
	readonly #id: string;
	readonly #channel: Channel;
	#view = $state.raw<RoomView | null>(null);
	#open = $state(false);
	#waiting: AbortController | undefined;

	constructor(id: string) {
		this.#id = id;
		this.#channel = openChannel(nameOf(id), (message) => this.#heard(heardByRoom(message)));
		this.#say({ type: 'ask' });
	}

	get current(): RoomView | null {
		return this.#view;
	}

	/** False while no console answers. */
	get open(): boolean {
		return this.#open;
	}

	close(): void {
		this.#say({ type: 'leaving' });
		this.#waiting?.abort();
		this.#channel.close();
	}

	#say(message: FromRoom): void {
		this.#channel.send(message);
	}

	#heard(message: FromConsole | null): void {
		if (message?.type === 'closing') this.#closed();
		if (message?.type !== 'room') return;
		this.#view = message.view;
		if (!this.#open) this.#watch();
		this.#open = true;
		this.#say({ type: 'showing', seq: message.seq });
	}

	/** A console that was killed cannot say so; its lock does. */
	#watch(): void {
		this.#waiting?.abort();
		this.#waiting = new AbortController();
		whenGone(nameOf(this.#id), this.#waiting.signal, () => this.#closed());
	}

	#closed(): void {
		this.#open = false;
		this.#waiting?.abort();
		// Another console may have taken over already.
		this.#say({ type: 'ask' });
	}
}
