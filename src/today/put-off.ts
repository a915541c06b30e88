import type { Json } from '../domain/record/types.ts';

/** Row name → when it may show again. Anything else that storage returns puts nothing off. */
export function isPutOff(value: Json | undefined, row: string, now: number): boolean {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
	const until = (value as { readonly [key: string]: Json | undefined })[row];
	return typeof until === 'number' && until > now;
}
