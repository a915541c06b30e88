import { describe, expect, it } from 'vitest';
import { BEHAVIOUR } from '../../src/domain/escalation/monte-carlo/behaviour.ts';
import { EXAMPLES } from '../../src/domain/escalation/examples.ts';
import { blankCase, tierCase } from '../../src/domain/escalation/tiers.ts';
import type { CaseFile } from '../../src/domain/escalation/case-types.ts';
import { draftOf } from '../../src/lab/session/draft-of.ts';
import { LAB, newLab, MOST_VERSIONS } from '../../src/lab/session/lab-record.ts';
import { canSave, comparedWith, save } from '../../src/lab/session/versions.ts';

const [{ file }] = EXAMPLES;
const lab = newLab('Payments', draftOf(file));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const problemsOf = (raw: unknown) => {
	const read = LAB.parse(raw);
	return read.ok ? [] : read.problems.map(({ path }) => path);
};

describe('what the lab keeps', () => {
	it.each([
		...EXAMPLES.map(({ title, file }) => [title, file] as const),
		['tier 1', tierCase(1, { fourth: true })] as const,
		['blank', blankCase()] as const
	])('reads back %s as it was', (title, file) => {
		const begun = newLab(title, draftOf(file));
		expect(LAB.parse(plain(begun))).toEqual({ ok: true, value: begun });
	});

	it('keeps texts where numbers belong, and keys that no form knows', () => {
		const draft = {
			...lab.draft,
			until: 'soon',
			extra: [1],
			service: { ...lab.draft.service, tier: 'one' }
		};
		const read = LAB.parse(plain({ ...lab, draft }));
		expect(read).toEqual({ ok: true, value: { ...lab, draft } });
	});

	it('names what no form could show', () => {
		expect(problemsOf(null)).toEqual(['']);
		expect(problemsOf({ ...lab, draft: { ...lab.draft, people: null } })).toEqual(['draft.people']);
		const levels = { ...lab.draft.policy, levels: [{ timeoutMin: 5, targets: 'primary' }] };
		expect(problemsOf({ ...lab, draft: { ...lab.draft, policy: levels } })).toEqual([
			'draft.policy.levels.0.targets'
		]);
		expect(problemsOf({ ...lab, versions: [{ name: 'x', at: 1, draft: 7 }] })).toEqual([
			'versions.0.draft'
		]);
	});

	it('says of a newer version that it is one', () => {
		const read = LAB.parse({ ...lab, version: 2 });
		expect(read).toEqual({
			ok: false,
			problems: [
				{ path: 'version', message: 'written by a newer version of this app (lab version 2)' }
			]
		});
	});

	it('leaves out what it can do without where that does not read', () => {
		expect(LAB.parse({ ...lab, held: { id: 'x' }, trade: { missed: 'often' } })).toEqual({
			ok: true,
			value: lab
		});
		const trade = { missed: 20, answer: 3, second: null, seed: 1 };
		expect(LAB.parse({ ...lab, held: file, trade })).toEqual({
			ok: true,
			value: { ...lab, held: file, trade }
		});
	});

	it('keeps how people are told to take messages, beside the other figures', () => {
		const trade = { missed: 20, answer: 3, second: 8, seed: 1, behaviour: BEHAVIOUR };
		expect(LAB.parse(plain({ ...lab, trade }))).toEqual({ ok: true, value: { ...lab, trade } });
	});

	it('takes the levels in the order of their numbers, gaps closed', () => {
		const numbered: CaseFile = {
			...file,
			policy: {
				levels: [
					{ number: 7, timeoutMin: 7, targets: [] },
					{ number: 2, timeoutMin: 2, targets: [] }
				]
			}
		};
		expect(draftOf(numbered).policy.levels).toEqual([
			{ timeoutMin: 2, targets: [] },
			{ timeoutMin: 7, targets: [] }
		]);
	});

	it('holds as many versions as it says, and compares with the last', () => {
		let full = lab;
		expect(comparedWith(full)).toBeUndefined();
		for (let i = 0; i <= MOST_VERSIONS; i++) full = save(full, `v${i}`, i);
		expect([full.versions.length, canSave(full)]).toEqual([MOST_VERSIONS, false]);
		expect(comparedWith(full)).toEqual({ delay: 5, name: `v${MOST_VERSIONS - 1}` });
	});
});
