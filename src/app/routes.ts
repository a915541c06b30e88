import type { Component } from 'svelte';

export type Place = 'today' | 'learn' | 'drill' | 'assess' | 'progress';

// Each page declares its own params; the router hands them over as strings.
type Page = { default: Component<{ params: Record<string, string> }> };
export type Route = { readonly place?: Place; readonly load: () => Promise<Page> };

export const as = (load: () => Promise<{ default: unknown }>): (() => Promise<Page>) =>
	load as () => Promise<Page>;

/** The two pages that most people open first. All others are in a file of their own, which the entry need not carry. */
export const FIRST = {
	'/': { place: 'today', load: as(() => import('../today/TodayPage.svelte')) },
	'/learn/:module/:lesson': {
		place: 'learn',
		load: as(() => import('../learn/LessonPage.svelte'))
	}
} as const satisfies Readonly<Record<string, Route>>;

/** Addresses that look like a lesson's and are not. */
export const NO_LESSONS = ['/learn/glossary/*', '/learn/our-service/*'];
