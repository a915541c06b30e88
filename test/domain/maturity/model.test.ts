import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { checkModel } from '../../../src/domain/maturity/check.ts';
import {
	levelTitle,
	outlineOf,
	questionOrder,
	quickCheckOf,
	targetOf
} from '../../../src/domain/maturity/outline.ts';
import {
	quarterFromNumber,
	quarterNumber,
	quarterOf,
	quarterTitle
} from '../../../src/domain/maturity/quarter.ts';
import { modelSchema } from '../../../src/domain/maturity/schema.ts';
import { rawModel, realModel, realPoints } from './real-model.ts';

const model = realModel();
const points = realPoints();
const changed = (change: (copy: ReturnType<typeof realModel>) => void) => {
	const copy = structuredClone(model);
	change(copy);
	return checkModel(copy, points);
};

describe('the model that we ship', () => {
	it('has 17 dimensions, 57 questions and 17 core ones, and no author problem', () => {
		expect([
			model.dimensions.length,
			questionOrder(model).length,
			quickCheckOf(model).questions.length
		]).toEqual([17, 57, 17]);
		expect(checkModel(model, points)).toEqual([]);
	});

	it('asks a lead exactly the seven questions of the spec', () => {
		const leads = model.dimensions.flatMap((d) => d.questions.filter((q) => q.asks === 'lead'));
		expect(leads.map((q) => q.id)).toEqual([
			'O3.3',
			'O6.3',
			'O7.2',
			'P9.1',
			'P9.2',
			'P9.3',
			'P9.4'
		]);
	});

	it('keeps its question order, on which every link rests', () => {
		expect(questionOrder(model).join(' ')).toBe(
			'O1.1 O1.2 O1.3 O1.4 O2.1 O2.2 O2.3 O2.4 O3.1 O3.2 O3.3 O4.1 O4.2 O4.3 O5.1 O5.2 O5.3 O6.1 O6.2 O6.3 ' +
				'O7.1 O7.2 O7.3 P1.1 P1.2 P1.3 P2.1 P2.2 P2.3 P3.1 P3.2 P3.3 P3.4 P4.1 P4.2 P4.3 P5.1 P5.2 P5.3 P5.4 ' +
				'P6.1 P6.2 P6.3 P6.4 P7.1 P7.2 P7.3 P8.1 P8.2 P8.3 P9.1 P9.2 P9.3 P9.4 P10.1 P10.2 P10.3'
		);
	});

	it('outlines itself without a descriptor', () => {
		expect(JSON.stringify(outlineOf(model))).not.toContain('preventative"');
		expect(outlineOf(model).dimensions[7]?.questions[0]).toEqual({
			id: 'P1.1',
			core: true,
			text: 'How is on-call duty shared?'
		});
	});

	it('asks more of the foundations in tier 2', () => {
		expect([targetOf(model, 'P1', 2), targetOf(model, 'P3', 2), targetOf(model, 'P3', 1)]).toEqual([
			3, 2, 3
		]);
		expect(levelTitle(2)).toBe('Responsive');
	});
});

describe('the shape', () => {
	it('refuses an unknown key, with its path', () => {
		const raw = rawModel() as { dimensions: Record<string, unknown>[] };
		Object.assign(raw.dimensions[3] ?? {}, { colour: 'blue' });
		const issue = v.safeParse(modelSchema, raw).issues?.[0];
		expect(issue?.path?.map((item) => item.key)).toEqual(['dimensions', 3, 'colour']);
	});

	it('refuses a question that misses a descriptor', () => {
		const raw = structuredClone(model) as unknown as {
			dimensions: { questions: { descriptors: Record<string, string> }[] }[];
		};
		delete raw.dimensions[0]?.questions[1]?.descriptors.manual;
		const issue = v.safeParse(modelSchema, raw).issues?.[0];
		expect(issue?.path?.map((item) => item.key)).toEqual([
			'dimensions',
			0,
			'questions',
			1,
			'descriptors',
			'manual'
		]);
	});
});

describe('what an author is told', () => {
	it.each([
		[
			'two core questions',
			changed((m) => {
				m.dimensions[0]!.questions[1]!.core = true;
			}),
			['dimensions', 0, 'questions'],
			/has 2 core questions/
		],
		[
			'no core question',
			changed((m) => {
				m.dimensions[0]!.questions[0]!.core = false;
			}),
			['dimensions', 0, 'questions'],
			/has 0 core questions/
		],
		[
			'a question in the wrong dimension',
			changed((m) => {
				m.dimensions[1]!.questions[0]!.id = 'O9.1';
			}),
			['dimensions', 1, 'questions', 0, 'id'],
			/stands in dimension "O2"/
		],
		[
			'an unknown foundation',
			changed((m) => {
				m.foundations[1] = 'P77';
			}),
			['foundations', 1],
			/no dimension "P77"/
		],
		[
			'a foundation beyond the team',
			changed((m) => {
				m.beyond_team.push('O1');
			}),
			['beyond_team', 2],
			/is a foundation/
		],
		[
			'a point of no guide',
			changed((m) => {
				m.dimensions[2]!.questions[0]!.derives_from[1] = 'fso.nothing.1';
			}),
			['dimensions', 2, 'questions', 0, 'derives_from', 1],
			/no guide has a point "fso.nothing.1"/
		],
		[
			'an id on the wrong side',
			changed((m) => {
				m.dimensions[0]!.side = 'operations';
			}),
			['dimensions', 0, 'id'],
			/starts with P/
		],
		[
			'two rungs alike',
			changed((m) => {
				const rungs = m.dimensions[0]!.questions[0]!.descriptors;
				rungs.proactive = rungs.responsive;
			}),
			['dimensions', 0, 'questions', 0, 'descriptors', 'proactive'],
			/same as responsive/
		]
	])('%s', (_, problems, path, message) => {
		expect(problems.map((p) => p.path)).toEqual([path]);
		expect(problems[0]?.message).toMatch(message);
	});

	it('names both twins of a doubled dimension or question', () => {
		const problems = changed((m) => {
			m.dimensions[1]!.id = 'O1';
			m.dimensions[1]!.questions.forEach((q, i) => (q.id = `O1.${i + 5}`));
			m.dimensions[2]!.questions[1]!.id = 'O3.1';
		});
		expect(problems.map((p) => p.path.join('.'))).toEqual([
			'dimensions.1.id',
			'dimensions.2.questions.0.id',
			'dimensions.2.questions.1.id'
		]);
	});
});

describe('a quarter', () => {
	it('is that of the moment in UTC, packs into eight bits, and is said in words', () => {
		expect(quarterOf(Date.UTC(2026, 11, 31, 23, 59))).toBe('2026-Q4');
		expect(quarterOf(Date.UTC(2026, 0, 1))).toBe('2026-Q1');
		expect([quarterNumber('2020-Q1'), quarterNumber('2026-Q4')]).toEqual([0, 27]);
		expect(quarterFromNumber(255)).toBe('2083-Q4');
		expect(quarterTitle('2026-Q4')).toBe('fourth quarter of 2026');
		for (let n = 0; n < 256; n++) expect(quarterNumber(quarterFromNumber(n))).toBe(n);
	});
});
