/** Where the lab stands, for the line above its pages. */
export const LAB_PATH = [
	{ label: 'Learn', href: '#/learn' },
	{ label: 'Escalate well', href: '#/learn/escalate-well' }
] as const;

/** Which of the lab's pages an address is: `#/lab`, `#/lab/:id`, `#/lab/:id/compare/:other`; anything else is none. */
export function placeOf({
	id,
	compare
}: {
	readonly id?: string | undefined;
	readonly compare?: string | undefined;
}): 'start' | 'bench' | 'compare' | 'nowhere' {
	if (compare !== undefined) return compare === 'compare' ? 'compare' : 'nowhere';
	return id === undefined ? 'start' : 'bench';
}
