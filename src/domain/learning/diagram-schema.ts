import * as v from 'valibot';
import {
	AreaSchema,
	BarsSchema,
	FlowSchema,
	TimelineSchema,
	WebSchema
} from './diagram-drawn-schema.ts';
import { Id, text } from './text-schema.ts';

const common = {
	id: Id,
	/** What the figure shows, said as a finding. */
	caption: text(240),
	/** How to read the marks. */
	key: v.optional(text(240))
};

const minute = v.pipe(v.number(), v.minValue(0), v.maxValue(600));

/** Who is paged, when. A taller tick is a louder message; the dot is an acknowledgement. */
const Lanes = v.strictObject({
	kind: v.literal('lanes'),
	...common,
	/** All of it in words, for whoever cannot see it. The other kinds are text already. */
	summary: text(800),
	/** Minutes from the left edge to the right one, and between two figures of the axis. */
	span: v.pipe(v.number(), v.minValue(1)),
	step: v.pipe(v.number(), v.minValue(1)),
	cases: v.pipe(
		v.array(
			v.strictObject({
				title: text(80),
				outcome: text(160),
				lanes: v.array(
					v.strictObject({
						name: text(24),
						marks: v.array(
							v.strictObject({
								at: minute,
								is: v.picklist(['sms', 'push', 'call', 'hand', 'ack'])
							})
						)
					})
				)
			})
		),
		v.minLength(1),
		v.maxLength(4)
	)
});

/** Weeks across, roles down. The second row is the first one, moved on by `offset` weeks. */
const Rotation = v.strictObject({
	kind: v.literal('rotation'),
	...common,
	people: v.pipe(v.array(text(16)), v.minLength(2), v.maxLength(6)),
	weeks: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6)),
	offset: v.pipe(v.number(), v.integer(), v.minValue(1)),
	shadow: v.optional(
		v.strictObject({ name: text(16), weeks: v.array(v.pipe(v.number(), v.integer())) })
	)
});

/** Levels from the ground up, and what hands a page from one to the next. */
const Ladder = v.strictObject({
	kind: v.literal('ladder'),
	...common,
	rungs: v.pipe(
		v.array(
			v.strictObject({
				name: text(32),
				who: text(120),
				/** What brings a page here. */
				when: text(120),
				optional: v.optional(v.boolean(), false)
			})
		),
		v.minLength(2),
		v.maxLength(5)
	)
});

/** Rows against columns; each cell holds, may hold, or does not. */
const Matrix = v.strictObject({
	kind: v.literal('matrix'),
	...common,
	corner: text(24),
	columns: v.pipe(v.array(text(32)), v.minLength(2), v.maxLength(5)),
	rows: v.array(
		v.strictObject({
			name: text(48),
			cells: v.array(v.strictObject({ is: v.picklist(['yes', 'maybe', 'no']), says: text(60) }))
		})
	)
});

export const DiagramSchema = v.variant('kind', [
	Lanes,
	Rotation,
	Ladder,
	Matrix,
	FlowSchema,
	TimelineSchema,
	BarsSchema,
	WebSchema,
	AreaSchema
]);
