import type { Scenario } from './types.ts';

/** Names of fields that hold words for people; all else is rules. */
const WORDS = new Set([
	'title',
	'summary',
	'text',
	'did',
	'why',
	'room',
	'facilitator',
	'ask',
	'takeaway',
	'dilemma',
	'who',
	'name',
	'met',
	'missed',
	'place',
	'briefing',
	'debrief',
	'next',
	'evidence',
	'teaches',
	'modes',
	'length',
	'yardsticks',
	'guide',
	'verified',
	'rulesHash',
	'textHash',
	'version'
]);

/** Fields that hold things under names of the writer's own: a scene may be called "next". */
const NAMED = new Set(['scenes', 'plans', 'people', 'schedules', 'members', 'score']);

const canonical = (value: unknown, skip: (key: string) => boolean, named = false): unknown => {
	if (Array.isArray(value)) return value.map((item) => canonical(item, skip));
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.filter(([key, item]) => item !== undefined && (named || !skip(key)))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, item]) => [key, canonical(item, skip, !named && NAMED.has(key))]);
};

/** 53 bits as hexadecimal, the same everywhere (cyrb53). */
function hashText(text: string): string {
	let [a, b] = [0xdeadbeef, 0x41c6ce57];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}

type Unhashed = Omit<Scenario, 'rulesHash' | 'textHash'>;

/** Hash of ids, numbers and edges: what decides where a list of events leads. */
export const rulesHashOf = (scenario: Unhashed): string =>
	hashText(JSON.stringify(canonical(scenario, (key) => WORDS.has(key))));

/** Hash of everything, words included. */
export const textHashOf = (scenario: Unhashed): string =>
	hashText(JSON.stringify(canonical(scenario, (key) => key === 'rulesHash' || key === 'textHash')));
