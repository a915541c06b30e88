/** A message of one's own notification rule: so many minutes after the page. */
export type Message = { readonly name: string; readonly at: number };

export type Stagger = {
	/** In order of time; `lost` ones are set up but never sent, since the page has moved on by then. */
	readonly messages: readonly (Message & { readonly lost: boolean })[];
	/** Minutes from each message that is sent to the next one. */
	readonly gaps: readonly {
		readonly from: string;
		readonly to: string;
		readonly minutes: number;
	}[];
	/** Minutes between the last message that is sent and the next level; nothing when none is sent. */
	readonly room: number | undefined;
	/** Names of messages that come in the same minute, and are missed together. */
	readonly together: readonly string[];
};

/** What becomes of messages when the page goes to the next level after `delay` minutes. */
export function stagger(messages: readonly Message[], delay: number): Stagger {
	const ordered = messages
		.map((message) => ({ ...message, lost: message.at >= delay }))
		.toSorted((a, b) => a.at - b.at);
	const sent = ordered.filter(({ lost }) => !lost);
	const gaps = sent.slice(1).map((message, i) => {
		const before = sent[i] ?? message;
		return { from: before.name, to: message.name, minutes: message.at - before.at };
	});
	const last = sent.at(-1);
	return {
		messages: ordered,
		gaps,
		room: last && delay - last.at,
		together: sent.flatMap(({ name, at }, i) =>
			sent.some((other, j) => j !== i && other.at === at) ? [name] : []
		)
	};
}
