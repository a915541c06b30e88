import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import { found, level, offered, person, rulesOf, SOUND } from './a-case.ts';

const [FIRST, SECOND] = [level(15, 'primary'), level(15, 'secondary')];
const withLevels = (...levels: CaseFile['policy']['levels']): CaseFile => ({
	...SOUND,
	policy: { repeat: 1, levels }
});

/** The schedules of the sound case but for that of the leads. */
const schedules = Object.fromEntries(
	Object.entries(SOUND.schedules ?? {}).filter(([id]) => id !== 'leads')
);

describe('L1: a person where a schedule belongs', () => {
	const bare = withLevels(FIRST, SECOND, level(15, 'dana'));

	it('names level and person', () => {
		expect(found(bare)).toEqual([
			{
				rule: 'L1',
				path: 'policy.levels[2].targets[0]',
				severity: 'finding',
				message:
					'Level 3 calls Dana by name, on every day and night. A schedule can change hands without an edit of the policy.',
				points: ['fso.next_steps.11']
			}
		]);
	});

	it('uses the schedule there is, or makes one', () => {
		expect(offered(bare, 'L1').label).toBe('Put Dana on a schedule');
		expect(offered(bare, 'L1').file?.policy.levels[2]?.targets).toEqual(['leads']);
		const made = offered({ ...bare, schedules }, 'L1').file;
		expect(made?.schedules?.['dana-on-call']).toEqual({ always: 'dana' });
		expect(made?.policy.levels[2]?.targets).toEqual(['dana-on-call']);
	});

	it('takes an id that nobody has', () => {
		const people = { ...SOUND.people, 'dana-on-call': person('Other') };
		expect(
			Object.keys(offered({ ...bare, people, schedules }, 'L1').file?.schedules ?? {})
		).toEqual(['primary', 'secondary', 'dana-on-call-2']);
	});
});

describe('L2: fewer than three levels on tier 1', () => {
	it('counts what is there', () => {
		const says = (file: CaseFile) =>
			found(file).flatMap(({ rule, message }) => (rule === 'L2' ? [message] : []));
		expect(says(withLevels(FIRST, level(15, 'leads')))).toEqual([
			'This tier 1 service has two levels, and at least three belong to it. When the first and the second have not answered, there is nobody else to call.'
		]);
		expect(says(withLevels(FIRST))).toEqual([
			'This tier 1 service has one level, and at least three belong to it. When the first has not answered, there is nobody else to call.'
		]);
		expect(says(withLevels())).toEqual([
			'This tier 1 service has no level, and at least three belong to it. Nobody is ever paged.'
		]);
	});

	it('is about tier 1 alone', () => {
		const file: CaseFile = {
			...withLevels(FIRST, level(15, 'leads')),
			service: { tier: 2, urgency: 'high' }
		};
		expect(rulesOf(file)).toEqual([]);
	});
});

it('takes levels in the order of their numbers, and names places as the file has them', () => {
	const file = withLevels(
		{ ...level(15, 'dana'), number: 30 },
		{ ...FIRST, number: 10 },
		{ ...SECOND, number: 20 }
	);
	expect(found(file).map(({ path, message }) => [path, message.slice(0, 7)])).toEqual([
		['policy.levels[0].targets[0]', 'Level 3']
	]);
});

it('finds nothing in a sound case', () => {
	expect(found(SOUND)).toEqual([]);
});
