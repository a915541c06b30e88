import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/domain/scenario/analyse.ts';
import * as v from 'valibot';
import { runOutcomeSchema } from '../../../../src/domain/scenario/outcome.ts';
import type { TableEvent } from '../../../../src/domain/scenario/table/events.ts';
import { asked, outcomeOf, reportOf } from '../../../../src/domain/scenario/table/report.ts';
import { type Report, reportIn } from '../../../../src/domain/scenario/table/report-schema.ts';
import {
	htmlOf,
	markdownOf,
	type ReportTexts
} from '../../../../src/domain/scenario/table/report-text.ts';
import { stepTable } from '../../../../src/domain/scenario/table/step.ts';
import type { Table } from '../../../../src/domain/scenario/table/types.ts';
import { quietPage } from '../quiet-page.ts';
import { begun, decided, here, put, through } from './paths.ts';

const now = 1_000_000;
const fits = (table: Table, event: TableEvent | undefined): boolean =>
	event !== undefined && !('refused' in stepTable(table, event));

/** Plays on by the first option that is open until the story is over. */
function toTheEnd(from: Table): Table {
	let table = from;
	for (let i = 0; i < 60 && table.phase === 'discussing'; i++) {
		const at = here(table);
		const place = table.scenario.scenes[at] ?? table.scenario.injects.find(({ id }) => id === at);
		const ids = [...(place?.choices ?? []).map(({ id }) => id), 'wait'];
		const id = ids.find((one) => fits(table, decided(at, one)[0])) ?? '';
		table = decided(at, id).reduce(put, table);
	}
	return table;
}

function told(table: Table): { report: Report; outcome: ReturnType<typeof outcomeOf> } {
	const closed = put(table, { type: 'table.closed', now: now + 1_800_000 });
	if (!closed.run) throw new Error('never begun');
	const { scenario, events } = asked(closed, closed.run);
	const analysis = analyse(scenario, events);
	return { report: reportOf(closed, closed.run, analysis), outcome: outcomeOf(closed, analysis) };
}

const texts: ReportTexts = {
	clock: (seconds) => `t${seconds}`,
	day: 'today',
	due: (due) => (due ? `by ${due}` : ''),
	role: (role) => role,
	verdict: (verdict) => verdict ?? 'own',
	end: 'resolved',
	cite: (guide) => ({ label: guide, url: `https://guide.example/${guide}` })
};

describe('a report', () => {
	const start = through(quietPage, begun(quietPage, 3));
	const plain = toTheEnd(put(start, { type: 'table.named', people: ['Nia <b>', 'Ola'] }));

	test('tells every decision with its options, who decided and why, as the solver judges it', () => {
		const { report, outcome } = told(plain);
		expect(report.decisions.length).toBe(plain.decisions.length);
		expect(report.altered).toBe(false);
		expect(report.took).toBe(1_800_000);
		for (const [i, one] of report.decisions.entries()) {
			expect(one).toMatchObject({ by: 'Nia', why: 'It seemed right' });
			expect(one.verdict).toBe(outcome.decisions[i]?.verdict);
		}
		expect(v.safeParse(runOutcomeSchema, outcome).success).toBe(true);
		expect(outcome.mode).toBe('tabletop');
		expect(outcome.rulesHash).toBe(quietPage.rulesHash);
	});

	test('is the same after storage, and nothing where storage holds something else', () => {
		const { report } = told(plain);
		const kept: unknown = JSON.parse(JSON.stringify({ seed: 3, mode: 'tabletop', table: report }));
		expect(reportIn(kept)).toEqual(report);
		expect(reportIn({ seed: 3, mode: 'solo' })).toBeNull();
		expect(reportIn(null)).toBeNull();
	});

	test('lets the facilitator’s eye go before what follows from the decisions', () => {
		const { report: before } = told(plain);
		const missed = before.expectations.find(({ result }) => result === 'missed');
		if (!missed) throw new Error('the first options miss something');
		const { report } = told(
			put(plain, { type: 'table.ticked', expectation: missed.id, result: 'met' })
		);
		const written = quietPage.expectations.find(({ id }) => id === missed.id);
		expect(report.expectations.find(({ id }) => id === missed.id)).toMatchObject({
			result: 'met',
			seen: true,
			says: written?.met
		});
	});

	test('counts the room’s own way neither way, and leaves the stop out of the decisions', () => {
		const at = here(start);
		const to = quietPage.scenes['woken'] ? 'woken' : (Object.keys(quietPage.scenes)[1] ?? '');
		const held = put(start, {
			type: 'table.decided',
			at,
			choice: null,
			by: '',
			why: '',
			now,
			instead: { text: 'Asked Cy to ring', takes: 0, to }
		});
		const after = put(held, { type: 'option.chosen', at, choice: held.pending?.choice ?? '' });
		const stopped = put(after, { type: 'table.stopped', at: here(after), now });
		const { report, outcome } = told(stopped);
		expect(report).toMatchObject({ end: 'stopped', altered: true, amended: true });
		expect(report.decisions).toMatchObject([
			{ key: null, text: 'Asked Cy to ring', verdict: null }
		]);
		expect(outcome.decisions.map(({ choice }) => choice)).toEqual(['instead-1']);
		expect(report.timeline.filter(({ kind }) => kind === 'decision').length).toBe(1);
		expect(outcome.end).toBe('unresolved');
	});
});

describe('a report as text', () => {
	const { report } = told(
		[
			{ type: 'table.named', people: ['Nia <script>'] },
			{ type: 'table.improved', text: 'Fix [this](https://evil.example) *now*', owner: '', due: '' }
		].reduce<Table>(
			(table, event) => put(table, event as TableEvent),
			toTheEnd(through(quietPage, begun(quietPage, 3)))
		)
	);

	test('holds every part, and takes nothing that was typed for a mark', () => {
		const markdown = markdownOf(report, texts);
		for (const heading of [
			'What we will improve',
			'What the guide asks for',
			'Decisions',
			'Went well',
			'Was hard',
			'Timeline'
		])
			expect(markdown).toContain(`\n## ${heading}\n`);
		expect(markdown).toContain('Fix \\[this\\](https://evil.example) \\*now\\*');
		expect(markdown).toContain('Nia \\<script\\>');
		expect(markdown).toContain('(https://guide.example/fso.on-call.15)');
		expect(markdown.split('(chosen)**').length - 1).toBe(report.decisions.length);
	});

	test('is safe as HTML', () => {
		const html = htmlOf(report, texts);
		expect(html).not.toContain('<script');
		expect(html).toContain('Nia &lt;script&gt;');
		expect(html.match(/<ul>/g)?.length).toBe(html.match(/<\/ul>/g)?.length);
	});
});
