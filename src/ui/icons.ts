/** The few icons there are, drawn on a 20 × 20 grid with a 1.5 stroke. Paths are ours. */
export const ICONS = {
	check: 'M4 10.5l4 4 8-9',
	cross: 'M5 5l10 10M15 5L5 15',
	dashed: 'M10 4.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z',
	right: 'M4 10h12M11 5l5 5-5 5',
	left: 'M16 10H4M9 5l-5 5 5 5',
	down: 'M5 8l5 5 5-5',
	up: 'M5 12l5-5 5 5',
	pause: 'M7 4.5v11M13 4.5v11',
	play: 'M6.5 4.5l9 5.5-9 5.5z',
	print: 'M5.5 7.5V3h9v4.5M5.5 14H3V7.5h14V14h-2.5M5.5 11.5h9v5.5h-9z',
	link: 'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1',
	save: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
	copy: 'M7 6.5h9.5V17H7zM4 13.5V3h9.5',
	share: 'M10 12.5V3M6.5 6L10 2.8 13.5 6M4 10v7h12v-7',
	undo: 'M7 5L3.5 8.5 7 12M4 8.5h8a4.5 4.5 0 0 1 0 9H9',
	plus: 'M10 4v12M4 10h12',
	trash: 'M4 6h12M8 6V3.5h4V6M5.5 6l.8 11h7.4l.8-11'
} as const;

export type IconName = keyof typeof ICONS;
