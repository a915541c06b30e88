import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { parse } from 'yaml';
import { encodeResponse } from '../../src/domain/link/response.ts';
import { milestoneOf, QUIET, type Meeting } from '../../src/domain/maturity/meeting.ts';
import { byDimension, outlineOf, questionOrder } from '../../src/domain/maturity/outline.ts';
import { modelSchema } from '../../src/domain/maturity/schema.ts';
import { votesOf } from '../../src/domain/maturity/round-votes.ts';
import { roundId, type TeamRound } from '../../src/domain/maturity/team-records.ts';
import type { AnswerState } from '../../src/domain/maturity/types.ts';
import type { StoredRecord } from '../../src/domain/record/types.ts';

/** Teams, their rounds and what came in, put straight into a browser's storage, for journeys that begin after them. */
const FOLDER = 'content/assessment';
const read = (name: string): object => parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as object;
export const outline = outlineOf(
	v.parse(modelSchema, {
		...read('model.yaml'),
		dimensions: readdirSync(FOLDER)
			.filter((name) => /^[OP]\d+\.yaml$/.test(name))
			.map((name) => read(name) as { id: string })
			.sort((a, b) => byDimension(a.id, b.id))
	})
);

export const TEAM = 'checkout';
const TAG = 4711;

/** One member: most questions at a base level, some otherwise, by question id. */
export type Member = {
	readonly base: AnswerState;
	readonly but?: Readonly<Record<string, AnswerState>>;
};

const core = new Set(
	outline.dimensions.flatMap(({ questions }) => questions.filter((q) => q.core).map((q) => q.id))
);

export type Asked = {
	readonly quarter: string;
	readonly scope?: 'quick' | 'whole';
	readonly expected?: number;
	readonly members: readonly Member[];
	/** When its talk ended, where there was one. */
	readonly agreedAt?: number;
	readonly meeting?: Partial<Meeting>;
};

const base = <K extends string>(kind: K, id: string, at: number) =>
	({ kind, id, version: 1, createdAt: at, updatedAt: at }) as const;

export function teamRecords(rounds: readonly Asked[], label = 'Checkout', at = 1): StoredRecord[] {
	const team = { label, tag: TAG, tier: 1 } as const;
	return [
		{ ...base('team', TEAM, at), value: team },
		...rounds.flatMap((asked) => roundRecords(asked, team, at))
	];
}

function roundRecords(
	{ quarter, scope = 'quick', expected, members, agreedAt, meeting }: Asked,
	team: { label: string; tag: number; tier: 1 },
	at: number
): StoredRecord[] {
	const round: TeamRound = {
		team: TEAM,
		quarter,
		edition: outline.edition,
		scope,
		tier: 1,
		expected: expected ?? members.length
	};
	const id = roundId(TEAM, quarter);
	const responses = members.map(({ base: usual, but = {} }, n) => {
		const answers = questionOrder(outline).map((question): AnswerState => {
			if (scope === 'quick' && !core.has(question) && but[question] === undefined) return 'blank';
			return but[question] ?? usual;
		});
		const payload = encodeResponse({
			edition: outline.edition,
			quarter,
			scope,
			tier: 1,
			team: TAG,
			id: 1000 + n,
			answers
		});
		return { round: id, payload, at, state: 'counted' as const };
	});
	const records: StoredRecord[] = [
		{ ...base('round', id, at), value: round },
		...responses.map((value, n): StoredRecord => ({
			...base('response', `${id}-${(1000 + n).toString(16).padStart(5, '0')}`, at),
			value
		}))
	];
	if (agreedAt === undefined) return records;
	const result = milestoneOf(outline, team, round, votesOf(outline, responses), {
		...QUIET,
		...meeting
	});
	return [
		...records,
		{
			...base('outcome', `talk-${quarter}`, agreedAt),
			of: 'meeting',
			subject: id,
			contentHash: `edition-${outline.edition}`,
			detail: null,
			result
		}
	];
}

/** Stores records behind the app's back, in localforage's layout, and loads the page again. */
export async function putRecords(page: Page, records: readonly StoredRecord[]): Promise<void> {
	await page.goto('./#/about');
	await page
		.locator('#rail-foot')
		.getByText('Kept')
		.or(page.locator('#rail-foot'))
		.first()
		.waitFor();
	await page.evaluate(async (text) => {
		const all = JSON.parse(text) as { kind: string; id: string }[];
		const name = 'service-ownership-trainer-records';
		const until = async <T>(request: IDBRequest<T>): Promise<T> =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('refused'));
			});
		// The app makes its databases once it is up.
		while (
			!(await indexedDB.databases()).some((one) => one.name === name && (one.version ?? 0) > 1)
		)
			await new Promise((resolve) => setTimeout(resolve, 20));
		const database = await until(indexedDB.open(name));
		const store = database.transaction('v1', 'readwrite').objectStore('v1');
		await Promise.all(all.map((record) => until(store.put(record, `${record.kind}/${record.id}`))));
		database.close();
	}, JSON.stringify(records));
}
