import { as, FIRST, type Route } from './routes.ts';

/** Every address there is. Order matters: the first pattern that fits wins. */
export const ROUTES: Readonly<Record<string, Route>> = {
	'/': FIRST['/'],
	'/learn': { place: 'learn', load: as(() => import('../learn/LearnPage.svelte')) },
	'/learn/review': { place: 'learn', load: as(() => import('../learn/CardsPage.svelte')) },
	'/learn/glossary/:term?': {
		place: 'learn',
		load: as(() => import('../learn/GlossaryPage.svelte'))
	},
	'/learn/coverage': { place: 'learn', load: as(() => import('../learn/CoveragePage.svelte')) },
	'/learn/readiness': {
		place: 'learn',
		load: as(() => import('../learn/readiness/ReadinessPage.svelte'))
	},
	'/learn/our-service/:service?': {
		place: 'learn',
		load: as(() => import('../learn/service/ServicePage.svelte'))
	},
	'/learn/:module': { place: 'learn', load: as(() => import('../learn/ModulePage.svelte')) },
	'/learn/:module/exercise/:exercise/:kept?': {
		place: 'learn',
		load: as(() => import('../learn/exercise/ExercisePage.svelte'))
	},
	'/learn/:module/:lesson': FIRST['/learn/:module/:lesson'],
	'/lab/:id?/:compare?/:other?': {
		place: 'learn',
		load: as(() => import('../lab/LabPage.svelte'))
	},
	'/drill': { place: 'drill', load: as(() => import('../drill/DrillPage.svelte')) },
	'/drill/run/:id': { place: 'drill', load: as(() => import('../drill/RunPage.svelte')) },
	'/drill/debrief/:id': { place: 'drill', load: as(() => import('../drill/DebriefPage.svelte')) },
	'/drill/table/:id/before': {
		place: 'drill',
		load: as(() => import('../drill/table/BeforePage.svelte'))
	},
	'/drill/table/:id': { place: 'drill', load: as(() => import('../drill/table/TablePage.svelte')) },
	'/drill/room/:id': { place: 'drill', load: as(() => import('../drill/table/RoomPage.svelte')) },
	'/drill/:scenario': { place: 'drill', load: as(() => import('../drill/BriefingPage.svelte')) },
	'/assess': { place: 'assess', load: as(() => import('../assess/AssessPage.svelte')) },
	'/assess/sitting/:id': {
		place: 'assess',
		load: as(() => import('../assess/SittingPage.svelte'))
	},
	'/assess/deepen/:id': { place: 'assess', load: as(() => import('../assess/DeepenPage.svelte')) },
	'/assess/result/:id': { place: 'assess', load: as(() => import('../assess/ResultPage.svelte')) },
	'/assess/dimension/:id': {
		place: 'assess',
		load: as(() => import('../assess/DimensionPage.svelte'))
	},
	'/assess/organisation': {
		place: 'assess',
		load: as(() => import('../assess/organisation/OrganisationPage.svelte'))
	},
	'/assess/meeting/:id': {
		place: 'assess',
		load: as(() => import('../assess/team/MeetingPage.svelte'))
	},
	'/assess/milestone/:id': {
		place: 'assess',
		load: as(() => import('../assess/team/MilestonePage.svelte'))
	},
	'/assess/team/:id/history': {
		place: 'assess',
		load: as(() => import('../assess/team/HistoryPage.svelte'))
	},
	'/assess/team/new': {
		place: 'assess',
		load: as(() => import('../assess/team/NewTeamPage.svelte'))
	},
	'/assess/team/:id': { place: 'assess', load: as(() => import('../assess/team/TeamPage.svelte')) },
	// After all that has a word of its own in that place.
	'/assess/team/:id/:quarter': {
		place: 'assess',
		load: as(() => import('../assess/team/TeamPage.svelte'))
	},
	'/progress': { place: 'progress', load: as(() => import('../progress/ProgressPage.svelte')) },
	'/records': { place: 'progress', load: as(() => import('../progress/RecordsPage.svelte')) },
	'/share/:kind/:id': { load: as(() => import('../share/SharePage.svelte')) },
	'/r/*': { load: as(() => import('../share/OpenResponsePage.svelte')) },
	'/d/*': { load: as(() => import('../share/OpenRunPage.svelte')) },
	'/i/*': { load: as(() => import('../share/OpenInvitationPage.svelte')) },
	'/t/*': { load: as(() => import('../share/OpenTeamPage.svelte')) },
	'/h/*': { load: as(() => import('../share/OpenHistoryPage.svelte')) },
	'/o/*': { load: as(() => import('../share/OpenOrganisationPage.svelte')) },
	'/c/*': { load: as(() => import('../share/OpenLaterPage.svelte')) },
	'/a/*': { load: as(() => import('../share/OpenLaterPage.svelte')) },
	'/open': { load: as(() => import('../share/OpenPage.svelte')) },
	'/find': { load: as(() => import('./find/FindPage.svelte')) },
	'/about': { load: as(() => import('./AboutPage.svelte')) },
	'*': { load: as(() => import('./NotFoundPage.svelte')) }
};
