import type { Happening } from './run-types.ts';
import type { CurvePoint } from './view-types.ts';

/** The customers-affected curve of a run as its turning points; points on a straight line are left out. */
export function curveOf(happened: readonly Happening[]): CurvePoint[] {
	const points: CurvePoint[] = [];
	for (const happening of happened) {
		if (happening.type !== 'customers') continue;
		const { at, value } = happening;
		const [before, last] = [points.at(-2), points.at(-1)];
		if (last && last.at === at) points.pop();
		else if (before && last) {
			const wanted =
				before.value + ((value - before.value) * (last.at - before.at)) / (at - before.at);
			if (Math.abs(wanted - last.value) < 1e-6) points.pop();
		}
		points.push({ at, value });
	}
	return points;
}

/** Height of a curve at a second; straight between its points, flat outside them. */
export function heightAt(curve: readonly CurvePoint[], at: number): number {
	let before: CurvePoint | undefined;
	for (const point of curve) {
		if (point.at >= at) {
			if (!before || point.at === at) return point.value;
			return (
				before.value + ((point.value - before.value) * (at - before.at)) / (point.at - before.at)
			);
		}
		before = point;
	}
	return before?.value ?? 0;
}
