import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { every, ticksTo } from '../../../src/parts/diagram/ticks.ts';
import { placed } from '../../../src/parts/diagram/timeline-labels.ts';
import { arrows, touching, type Box } from '../../../src/parts/diagram/web-layout.ts';

describe('figures of an axis', () => {
	test.each<[number, readonly number[]]>([
		[100, [0, 20, 40, 60, 80, 100]],
		[60, [0, 20, 40, 60]],
		[45, [0, 10, 20, 30, 40]],
		[1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
		[2000, [0, 500, 1000, 1500, 2000]]
	])('up to %d', (to, ticks) => {
		expect(ticksTo(to)).toEqual(ticks);
	});

	test('are few, in order, and end before the axis does', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 1_000_000 }),
				fc.integer({ min: 2, max: 9 }),
				(to, most) => {
					const ticks = ticksTo(to, most);
					expect(ticks.length).toBeLessThanOrEqual(most + 1);
					expect(ticks[0]).toBe(0);
					expect(ticks.at(-1)).toBeLessThanOrEqual(to);
					expect(ticks.toSorted((a, b) => a - b)).toEqual(ticks);
				}
			)
		);
	});

	test('thin out where there is no room', () => {
		expect([every(10, 400, 40), every(10, 200, 40), every(10, 0, 40)]).toEqual([1, 2, 400]);
	});
});

test('words of a track never lie on each other, and never leave it', () => {
	const said = fc.record({ from: fc.nat(280), text: fc.string({ minLength: 1, maxLength: 48 }) });
	fc.assert(
		fc.property(fc.array(said, { maxLength: 8 }), (all) => {
			const inOrder = all.map((one) => ({ ...one, to: one.from })).sort((a, b) => a.from - b.from);
			const places = placed(inOrder, 280);
			places.forEach((one, i) => {
				expect(one.left).toBeGreaterThanOrEqual(0);
				expect(one.left + one.width).toBeLessThanOrEqual(280.001);
				for (const other of places.slice(i + 1)) {
					const beside = one.left + one.width <= other.left || other.left + other.width <= one.left;
					const above = one.row >= other.row + other.lines || other.row >= one.row + one.lines;
					expect(beside || above).toBe(true);
				}
			});
		})
	);
});

describe('arrows of a web', () => {
	const box = (column: number, row: number): Box => ({
		x: column * 160,
		y: row * 90,
		w: 90,
		h: 40
	});
	const frame = { w: 430, h: 400 };
	const size = (says: string) => ({ w: says.length * 6, h: 16 });

	test('bend round a box that lies in between', () => {
		const boxes = [box(0, 1), box(1, 1), box(2, 1)];
		const [arrow] =
			arrows(boxes, [{ from: boxes[0]!, to: boxes[2]!, says: '' }], size, frame) ?? [];
		const spots = [...(arrow?.line ?? '').matchAll(/([\d.-]+) ([\d.-]+)/g)];
		expect(spots.some(([, , y]) => Math.abs(Number(y) - 110) > 20)).toBe(true);
		for (const [, x, y] of spots)
			expect(touching({ x: Number(x), y: Number(y), w: 0, h: 0 }, boxes[1]!)).toBe(false);
	});

	test('there and back take different ways', () => {
		const boxes = [box(0, 1), box(2, 1)];
		const made = arrows(
			boxes,
			[
				{ from: boxes[0]!, to: boxes[1]!, says: 'asks' },
				{ from: boxes[1]!, to: boxes[0]!, says: 'answers' }
			],
			size,
			frame
		);
		const [one, other] = made ?? [];
		expect((one?.at.y ?? 0) - 110 > 0).toBe((other?.at.y ?? 0) - 110 < 0);
	});

	test('words without room are told by numbers', () => {
		const boxes = [box(0, 0), box(1, 0)];
		const edge = {
			from: boxes[0]!,
			to: boxes[1]!,
			says: 'longer than the whole figure is wide, and so without any room at all in it'
		};
		expect(arrows(boxes, [edge], size, frame)).toBeUndefined();
	});

	test('whatever joins what, every arrow can be drawn', () => {
		const at = fc.record({ column: fc.nat(2), row: fc.nat(3) });
		const grid = fc.uniqueArray(at, {
			minLength: 2,
			maxLength: 9,
			selector: ({ column, row }) => `${column}/${row}`
		});
		fc.assert(
			fc.property(
				grid,
				fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 10 }),
				(spots, ends) => {
					const boxes = spots.map(({ column, row }) => box(column, row));
					const edges = ends.map(([from, to]) => ({
						from: boxes[from % boxes.length]!,
						to: boxes[to % boxes.length]!,
						says: ''
					}));
					const made = arrows(boxes, edges, size, frame);
					expect(made).toHaveLength(edges.length);
					expect(JSON.stringify(made)).not.toContain('NaN');
					expect(JSON.stringify(made)).not.toContain('null');
				}
			)
		);
	});
});
