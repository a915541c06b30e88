/** A line between windows of this app on this machine. What arrives is `unknown` until parsed. */
export type Channel = { send(message: unknown): void; close(): void };

/** Opens the named channel; a browser without BroadcastChannel gets one that says and hears nothing. */
export function openChannel(name: string, heard: (message: unknown) => void): Channel {
	if (!('BroadcastChannel' in globalThis)) return { send: () => undefined, close: () => undefined };
	const channel = new BroadcastChannel(name);
	channel.onmessage = (event: MessageEvent<unknown>) => heard(event.data);
	return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
