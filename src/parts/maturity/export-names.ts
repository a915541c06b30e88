/** What a file system may refuse in a name, and what reads badly there. */
const UNFIT = /[^\p{L}\p{M}\p{N}]+/gu;
const LONGEST = 40;

/** `checkout-team-2026-q1-profile.svg`; without a team, `result-2026-q1.csv`. */
export function fileName(
	team: string | undefined,
	quarter: string,
	what: string,
	extension: string
): string {
	const slug = [...(team ?? '').normalize('NFC').toLowerCase().replace(UNFIT, '-')]
		.slice(0, LONGEST)
		.join('')
		.replace(/^-+|-+$/g, '');
	return `${[slug || 'result', quarter.toLowerCase(), what].filter(Boolean).join('-')}.${extension}`;
}
