import type { Page } from '@playwright/test';
import type { StoredRecord } from '../../src/domain/record/types.ts';
import { expect } from './support.ts';
import { putRecords, TEAM, teamRecords, type Asked, type Member } from './team-data.ts';

export const QUARTER = '2026-Q4';
export const now = Date.UTC(2026, 10, 21, 10);

/** Eight people who differ on rotation, severity and documentation, and on nothing else. */
export const eight: readonly Member[] = [
	{ base: 'responsive', but: { 'P1.1': 'manual', 'O2.1': 'reactive' } },
	{ base: 'responsive', but: { 'P1.1': 'manual', 'O2.1': 'preventative' } },
	{ base: 'responsive', but: { 'P1.1': 'proactive', 'P3.1': 'dont-know' } },
	{ base: 'responsive', but: { 'P1.1': 'preventative', 'O2.1': 'manual' } },
	{ base: 'responsive', but: { 'P1.1': 'manual' } },
	{ base: 'responsive', but: { 'P1.1': 'proactive', 'O2.1': 'proactive' } },
	{ base: 'responsive' },
	{ base: 'responsive', but: { 'O2.1': 'preventative' } }
];

export const talk: StoredRecord = {
	kind: 'attempt',
	id: 'talk',
	version: 1,
	createdAt: now,
	updatedAt: now,
	of: 'meeting',
	subject: `${TEAM}-${QUARTER}`,
	contentHash: 'edition-1',
	detail: null
};

export async function sitDown(
	page: Page,
	asked: Partial<Asked> = {},
	earlier: readonly Asked[] = []
) {
	await page.clock.setFixedTime(now);
	await putRecords(page, [
		...teamRecords([...earlier, { quarter: QUARTER, members: eight, ...asked }]),
		talk
	]);
	await page.goto('./#/assess/meeting/talk');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const next = (page: Page) => page.getByRole('button', { name: 'Next question' });
