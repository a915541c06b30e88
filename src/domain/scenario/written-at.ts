import type { AuthoredResponse } from './schema-response.ts';

/** A place in an authored file. */
export type Path = (string | number)[];

/** A part of a response that lies over it, and where it is written. */
export type Overlay = { readonly at: readonly string[]; readonly of: object };

const PART = /\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([\w-]+)/g;
const partsOf = (path: string): Path =>
	[...path.matchAll(PART)].map(([, index, quoted, word = '']) =>
		index === undefined ? (quoted ?? word) : Number(index)
	);

function has(from: unknown, path: readonly (string | number)[]): boolean {
	let at = from;
	for (const key of path) {
		if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
		at = (at as Record<string | number, unknown>)[key];
	}
	return true;
}

/** How far into a path an overlay replaces what is under it, whole. */
function depthOf(response: AuthoredResponse, overlay: object, path: Path): number {
	const [top, id = ''] = path;
	if (top === 'people') return path[2] === 'rules' ? 4 : 3;
	if (top !== 'schedules') return 2;
	const whole = ['always', 'offsetOf', 'layers'].some((key) => has(overlay, [top, id, key]));
	return whole || !has(response, [top, id]) ? 2 : 3;
}

/** Where something in the case of a setup, at a path such as `policy.levels[0]`, is written in the scenario's file. */
export function writtenAt(
	response: AuthoredResponse,
	{ at, of: overlay }: Overlay,
	text: string
): Path {
	const path = partsOf(text);
	if (text === 'until') return ['horizon'];
	if (text === 'service.tier') return path;
	const depth = depthOf(response, overlay, path);
	const above =
		has(overlay, path.slice(0, depth)) && (path.length >= depth || !has(response, path));
	// A zone that nobody wrote is the scenario's.
	if (path.at(-1) === 'tz' && !has(above ? overlay : response, path)) return ['response', 'tz'];
	if (!above) return ['response', ...path];
	// Phones give the rules without the keys around them.
	const within = at[0] === 'phones' ? [...path.slice(1, 2), ...path.slice(4)] : path;
	return ['response', ...at, ...within];
}
