import type { Finding } from './types.ts';

type Choice = { readonly id: string; readonly text: string };
type Path = Finding['path'];

const normal = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
const NO_IDEA_OF_ITS_OWN = /\b(all|none|both|neither|any) of (the above|these|them)\b/i;

/** Choices that stand beside each other: ids once, no two that say the same, none that points at the others. */
export function checkChoices(at: Path, choices: readonly Choice[]): Finding[] {
	const findings: Finding[] = [];
	const ids = new Set<string>();
	const texts = new Set<string>();
	choices.forEach(({ id, text }, i) => {
		if (ids.has(id)) findings.push({ path: [...at, i, 'id'], message: `"${id}" stands twice` });
		if (texts.has(normal(text)))
			findings.push({ path: [...at, i, 'text'], message: 'says the same as another one' });
		if (NO_IDEA_OF_ITS_OWN.test(text))
			findings.push({
				path: [...at, i, 'text'],
				message: 'points at other options',
				expected: 'one idea of its own'
			});
		ids.add(id);
		texts.add(normal(text));
	});
	return findings;
}

export const countRight = (
	path: Path,
	fits: boolean,
	message: string,
	expected: string
): Finding[] => (fits ? [] : [{ path, message, expected }]);
