import type { Component } from 'svelte';
import type { LaterPage } from './later-pages.ts';

export type Place = 'today' | 'learn' | 'drill' | 'assess' | 'progress';

// Each page declares its own params; the router hands them over as strings.
type Page = { default: Component<{ params: Record<string, string> }> };
export type Route = { readonly place?: Place; readonly load: () => Promise<Page> };

const as = (load: () => Promise<{ default: unknown }>): (() => Promise<Page>) =>
	load as () => Promise<Page>;

/** Pages whose files are named in a file of their own, so that the entry does not carry the names of all. */
const later =
	(name: LaterPage): (() => Promise<Page>) =>
	async () => {
		const { LATER_PAGES } = await import('./later-pages.ts');
		return as(LATER_PAGES[name])();
	};

/** Every address there is. Order matters: the first pattern that fits wins. */
export const ROUTES: Readonly<Record<string, Route>> = {
	'/': { place: 'today', load: as(() => import('../today/TodayPage.svelte')) },
	'/learn': { place: 'learn', load: later('learn') },
	'/learn/review': { place: 'learn', load: later('cards') },
	'/learn/glossary/:term?': { place: 'learn', load: later('glossary') },
	'/learn/coverage': { place: 'learn', load: later('coverage') },
	'/learn/readiness': { place: 'learn', load: later('readiness') },
	'/learn/our-service/:service?': { place: 'learn', load: later('ourService') },
	'/learn/:module': { place: 'learn', load: later('module') },
	'/learn/:module/exercise/:exercise/:kept?': {
		place: 'learn',
		load: later('exercise')
	},
	'/learn/:module/:lesson': {
		place: 'learn',
		load: as(() => import('../learn/LessonPage.svelte'))
	},
	'/drill': { place: 'drill', load: later('drill') },
	'/drill/run/:id': { place: 'drill', load: later('run') },
	'/drill/debrief/:id': { place: 'drill', load: later('debrief') },
	'/drill/:scenario': { place: 'drill', load: later('briefing') },
	'/assess': { place: 'assess', load: later('assess') },
	'/assess/sitting/:id': { place: 'assess', load: later('sitting') },
	'/assess/deepen/:id': { place: 'assess', load: later('deepen') },
	'/assess/result/:id': { place: 'assess', load: later('result') },
	'/assess/dimension/:id': { place: 'assess', load: later('dimension') },
	'/assess/organisation': { place: 'assess', load: later('organisation') },
	'/assess/meeting/:id': { place: 'assess', load: later('meeting') },
	'/assess/milestone/:id': { place: 'assess', load: later('milestone') },
	'/assess/team/:id/history': { place: 'assess', load: later('history') },
	'/assess/team/new': { place: 'assess', load: later('newTeam') },
	'/assess/team/:id': { place: 'assess', load: later('team') },
	// After all that has a word of its own in that place.
	'/assess/team/:id/:quarter': { place: 'assess', load: later('team') },
	'/progress': { place: 'progress', load: later('progress') },
	'/records': { place: 'progress', load: later('records') },
	'/share/:kind/:id': { load: later('share') },
	'/r/*': { load: later('openResponse') },
	'/d/*': { load: later('openRun') },
	'/i/*': { load: later('openInvitation') },
	'/t/*': { load: later('openTeam') },
	'/h/*': { load: later('openHistory') },
	'/o/*': { load: later('openOrganisation') },
	'/c/*': { load: later('openLater') },
	'/a/*': { load: later('openLater') },
	'/open': { load: later('open') },
	'/find': { load: later('find') },
	'/about': { load: later('about') },
	'*': { load: later('notFound') }
};
