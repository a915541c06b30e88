import type { DiagramOf, Finding } from './types.ts';

const outside = (path: Finding['path'], value: number, from: number, to: number): Finding[] =>
	value >= from && value <= to
		? []
		: [{ path, message: `${value} lies off the axis`, expected: `${from} to ${to}` }];

/** Everything lies on the axis, and a span ends after it begins. */
export function checkTimeline({ from, to, tracks }: DiagramOf<'timeline'>): Finding[] {
	if (to <= from) return [{ path: ['to'], message: 'the axis ends before it begins' }];
	return tracks.flatMap((track, t) => [
		...track.spans.flatMap((span, s) => {
			const path = ['tracks', t, 'spans', s];
			return [
				...outside([...path, 'from'], span.from, from, to),
				...outside([...path, 'to'], span.to, from, to),
				...(span.to > span.from ? [] : [{ path, message: 'ends before it begins' }])
			];
		}),
		...track.marks.flatMap((mark, m) => outside(['tracks', t, 'marks', m, 'at'], mark.at, from, to))
	]);
}

/** Every arrow joins two boxes, and no two boxes lie on each other. */
export function checkWeb({ nodes, edges }: DiagramOf<'web'>): Finding[] {
	const ids = new Set(nodes.map(({ id }) => id));
	const places = nodes.map(({ column, row }) => `${column}/${row}`);
	return [
		...nodes.flatMap((_, n) =>
			places.indexOf(places[n] ?? '') < n
				? [{ path: ['nodes', n], message: 'lies where another box lies' }]
				: []
		),
		...edges.flatMap((edge, e) =>
			(['from', 'to'] as const).flatMap((end) =>
				ids.has(edge[end])
					? []
					: [{ path: ['edges', e, end], message: `there is no box "${edge[end]}"` }]
			)
		)
	];
}

/** Points in order, within the frame. */
export function checkArea({ curves, span, most }: DiagramOf<'area'>): Finding[] {
	return curves.flatMap((curve, c) =>
		curve.points.flatMap((point, p) => {
			const path = ['curves', c, 'points', p];
			const before = curve.points[p - 1];
			return [
				...outside([...path, 'at'], point.at, 0, span),
				...outside([...path, 'is'], point.is, 0, most),
				...(before && before.at > point.at
					? [{ path, message: 'lies before the point above it' }]
					: [])
			];
		})
	);
}
