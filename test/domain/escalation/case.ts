import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CaseFile } from '../../../src/domain/escalation/case-types.ts';
import { simulate, type Simulated } from '../../../src/domain/escalation/simulate.ts';
import type { WorldEntry } from '../../../src/domain/escalation/watched.ts';

export const MINUTE = 60_000;

export const readCase = (path: string): CaseFile => parse(readFileSync(path, 'utf8')) as CaseFile;

/** A quiet service and people whose pushes come at once; each test says only what it is about. */
export const base: CaseFile = {
	id: 'own',
	start: '2026-03-04T02:00:00Z',
	service: { urgency: 'high' },
	people: Object.fromEntries(
		['ade', 'bo', 'cy', 'dee', 'sol'].map((id) => [
			id,
			{ rules: { high: [{ afterMin: 0, channel: 'push' as const }] } }
		])
	),
	schedules: {
		nobody: {
			layers: [
				{ rotation: { unit: 'week', length: 1, start: '2026-03-02T00:00', users: ['none'] } }
			]
		}
	},
	policy: { levels: [] },
	until: 120
};

export const level = (timeoutMin: number, ...targets: string[]) => ({ timeoutMin, targets });

/** An entry in short: minute, type, and whatever of level, pass, person, channel, by, reason and incident there is. */
const short = (entry: WorldEntry, start: number, several: boolean): string =>
	[
		several ? `#${entry.incident}` : undefined,
		Math.round((entry.at - start) / 60) / 1000,
		entry.type,
		entry.level && `L${entry.level}`,
		entry.pass ? `pass ${entry.pass}` : undefined,
		entry.people?.join(),
		entry.channel,
		entry.by && `by ${entry.by}`,
		entry.shadow && 'shadow',
		entry.reason
	]
		.filter((part) => part !== undefined)
		.join(' ');

export const inShort = ({ entries, start }: Simulated, ...types: string[]): string[] => {
	const several = entries.some(({ incident }) => incident > 1);
	return entries
		.filter(({ type }) => types.length === 0 || types.includes(type))
		.map((entry) => short(entry, start, several));
};

/** What is printed of a case with these keys, of these types; of all without any. */
export const told = (of: Partial<CaseFile>, ...types: string[]): string[] =>
	inShort(simulate({ ...base, ...of }), ...types);
