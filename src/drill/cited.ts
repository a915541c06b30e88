import { drills } from 'virtual:content';
import type { CitedPoint } from '../domain/learning/types.ts';

/** Guide points by id, as far as they are loaded. */
export type Points = Readonly<Record<string, CitedPoint>>;

/** The points a drill cites; a failure to load leaves the debrief without its citations, not without itself. */
export const loadPoints = async (drill: string): Promise<Points> =>
	(await drills[drill]?.().catch(() => undefined))?.default.cites ?? {};
