/** The few icons there are, drawn on a 20 × 20 grid with a 1.5 stroke. Paths are ours. */
export const ICONS = {
	today: 'M3.5 4.5h13v12h-13zM3.5 8.5h13M7 2.5v3.5M13 2.5v3.5',
	learn:
		'M10 5.6C8 4.2 5.5 3.9 2.8 4.4v11c2.7-.5 5.2-.2 7.2 1.2 2-1.4 4.5-1.7 7.2-1.2v-11C14.5 3.9 12 4.2 10 5.6zM10 5.6v11',
	drill: 'M10 5.4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM10 8v3.5l2.3 1.5M8 2.5h4',
	assess: 'M5.5 2.8v14.4M14.5 2.8v14.4M5.5 6.2h9M5.5 10h9M5.5 13.8h9',
	progress: 'M3 3v13.5h14M5.8 13l3.4-4.2 2.9 2.3 4.4-6',
	check: 'M4 10.5l4 4 8-9',
	cross: 'M5 5l10 10M15 5L5 15',
	dashed: 'M10 4.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z',
	right: 'M4 10h12M11 5l5 5-5 5',
	left: 'M16 10H4M9 5l-5 5 5 5',
	down: 'M5 8l5 5 5-5',
	up: 'M5 12l5-5 5 5',
	pause: 'M7 4.5v11M13 4.5v11',
	play: 'M6.5 4.5l9 5.5-9 5.5z',
	print: 'M5.5 7.5V3h9v4.5M5.5 14H3V7.500h14V14h-2.500M5.5 11.500h9v5.500h-9z',
	link: 'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.300l-1 1M11.5 8.500a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.300l1-1',
	save: 'M10 3v9.500M6 9l4 4 4-4M3.5 16.500h13',
	copy: 'M7 6.500h9.500V17H7zM4 13.500V3h9.5',
	share: 'M10 12.500V3M6.5 6L10 2.8 13.5 6M4 10v7h12v-7',
	undo: 'M7 5L3.5 8.5 7 12M4 8.500h8a4.5 4.5 0 0 1 0 9H9',
	plus: 'M10 4v12M4 10h12',
	trash: 'M4 6h12M8 6V3.500h4V6M5.5 6l.8 11h7.400l.8-11',
	light:
		'M10 6.500a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.300l1.4 1.400M14.3 14.300l1.4 1.400M4.3 15.700l1.4-1.400M14.3 5.700l1.4-1.4',
	dark: 'M16.5 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.5 8.500z',
	system: 'M3 4.500h14v9H3zM7.5 16.500h5M10 13.500v3'
} as const;

export type IconName = keyof typeof ICONS;
