import type { CaseDraft } from '../../domain/escalation/case-types.ts';
import { nameOf } from '../fields/names.ts';
import type { DraftLevel } from './edit.ts';
import { shadowsOf } from './shadows.ts';

/** "More: by turns; Cy shadows": what is set of a level's details. */
export function sayMore({ people }: CaseDraft, level: DraftLevel): string {
	const shadows = shadowsOf(level);
	const names = shadows.map(({ user }) => nameOf(people, user)).join(', ');
	const parts = [
		level.assign === 'roundRobin' && 'by turns',
		level.multiAck === true && 'several may acknowledge',
		names && `${names} ${shadows.length === 1 ? 'shadows' : 'shadow'}`
	].filter(Boolean);
	return parts.length > 0 ? `More: ${parts.join('; ')}` : 'More';
}
