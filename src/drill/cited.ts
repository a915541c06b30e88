import { guidePoints } from 'virtual:content';
import type { CitedPoint } from '../domain/learning/types.ts';

/** Guide points by id, as far as they are loaded. */
export type Points = Readonly<Record<string, CitedPoint>>;

/** The guide's points; a failure to load leaves the debrief without its citations, not without itself. */
export const loadPoints = (): Promise<Points> =>
	guidePoints().then(
		({ default: points }) => points,
		() => ({})
	);
