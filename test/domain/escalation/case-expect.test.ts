import { expect, test } from 'vitest';
import { unmet, type Check, type Ran } from './case-expect.ts';

const row = (at: number, type: string, ...people: string[]) => ({ at, type, people });
const ran: Ran = {
	rows: [row(0, 'page', 'ade'), row(1, 'notify'), row(2, 'notify')],
	text: '',
	code: 0
};
const refused: Ran = { rows: [], text: 'schedules.a.overrides[1]: overlaps', code: 1 };
const page = { type: 'page' };
const notify = { type: 'notify' };

test.each<[boolean, Check, Ran]>([
	[true, { exactly: { ...page, person: 'ade', incident: 1 }, at: [0.01] }, ran],
	[false, { exactly: { ...page, person: 'bo' }, at: [0] }, ran],
	[false, { exactly: notify, at: [1] }, ran],
	[true, { exactly: notify, at: [1], from: 0, to: 2 }, ran],
	[true, { some: notify, at: [2] }, ran],
	[false, { some: notify, at: [3] }, ran],
	[true, { none: notify, from: 0, to: 1 }, ran],
	[false, { none: notify, from: 0, to: 1.5 }, ran],
	[true, { apart: notify, min: 1 }, ran],
	[false, { apart: notify, min: 1.5 }, ran],
	[false, { apart: { type: 'raise' }, min: 1 }, ran],
	[true, { malformed: ['overrides', '1'] }, refused],
	[false, { malformed: ['overrides', 'sorry'] }, refused],
	[false, { malformed: [] }, ran],
	[false, { none: notify }, refused],
	[true, { anyOf: [[{ malformed: [] }], [{ some: page, at: [0] }]] }, ran],
	[false, { anyOf: [[{ malformed: [] }], [{ some: page, at: [9] }]] }, ran]
])('%s: %j', (holds, check, of) => {
	expect(unmet([check], of).length === 0).toBe(holds);
});
