import type { Json } from '../domain/record/types.ts';

/** Row name → when it may show again. Anything else that storage returns puts nothing off. */
export function isPutOff(value: Json | undefined, row: string, now: number): boolean {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
	const until = (value as { readonly [key: string]: Json | undefined })[row];
	return typeof until === 'number' && until > now;
}

/** The same with `row` put off until the next morning at six. */
export function putOff(value: Json | undefined, row: string, now: number): Json {
	const morning = new Date(now);
	morning.setHours(30, 0, 0, 0);
	const known = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
	return { ...known, [row]: morning.getTime() };
}
