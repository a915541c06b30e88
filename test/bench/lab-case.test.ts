import { expect, test } from 'vitest';
import { parseCase } from '../../src/domain/escalation/case-schema.ts';
import { simulate } from '../../src/domain/escalation/simulate.ts';
import { largeCase } from './node/lab.mjs';

test('the benchmark plays a case that holds, for a month, to all of its fifty people', () => {
	const parsed = parseCase(largeCase());
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	const { entries } = simulate(parsed.file);
	expect(entries.filter(({ type }) => type === 'level')).toHaveLength(100);
	const paged = entries.flatMap(({ type, people }) => (type === 'page' ? (people ?? []) : []));
	expect(new Set(paged).size).toBeGreaterThan(30);
	expect(entries.at(-1)).toMatchObject({ type: 'exhausted' });
});
