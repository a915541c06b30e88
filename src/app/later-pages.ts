/** Pages that hardly anybody opens first. What opens them is in `routes.ts`. */
export const LATER_PAGES = {
	assess: () => import('../assess/AssessPage.svelte'),
	sitting: () => import('../assess/SittingPage.svelte'),
	deepen: () => import('../assess/DeepenPage.svelte'),
	result: () => import('../assess/ResultPage.svelte'),
	dimension: () => import('../assess/DimensionPage.svelte'),
	organisation: () => import('../assess/organisation/OrganisationPage.svelte'),
	meeting: () => import('../assess/team/MeetingPage.svelte'),
	milestone: () => import('../assess/team/MilestonePage.svelte'),
	history: () => import('../assess/team/HistoryPage.svelte'),
	newTeam: () => import('../assess/team/NewTeamPage.svelte'),
	team: () => import('../assess/team/TeamPage.svelte'),
	progress: () => import('../progress/ProgressPage.svelte'),
	records: () => import('../progress/RecordsPage.svelte'),
	share: () => import('../share/SharePage.svelte'),
	openResponse: () => import('../share/OpenResponsePage.svelte'),
	openRun: () => import('../share/OpenRunPage.svelte'),
	openInvitation: () => import('../share/OpenInvitationPage.svelte'),
	openTeam: () => import('../share/OpenTeamPage.svelte'),
	openHistory: () => import('../share/OpenHistoryPage.svelte'),
	openOrganisation: () => import('../share/OpenOrganisationPage.svelte'),
	openLater: () => import('../share/OpenLaterPage.svelte'),
	open: () => import('../share/OpenPage.svelte'),
	about: () => import('./AboutPage.svelte')
} as const satisfies Readonly<Record<string, () => Promise<{ default: unknown }>>>;

export type LaterPage = keyof typeof LATER_PAGES;
