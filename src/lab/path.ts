/** Where the lab stands, for the line above its pages. */
export const LAB_PATH = [
	{ label: 'Learn', href: '#/learn' },
	{ label: 'Escalate well', href: '#/learn/escalate-well' }
] as const;
