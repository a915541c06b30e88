import type { CaseDraft, CaseFile } from '../../domain/escalation/case-types.ts';
import { nameOf } from '../fields/names.ts';
import type { DraftLevel } from './edit.ts';
import { onNow } from './on-now.ts';
import { shadowsOf } from './shadows.ts';

/** "Ade when the page comes; Cy shadows": whom a level calls, where that is known, and what is set of its details. */
export function sayMore({ people }: CaseDraft, level: DraftLevel, file?: CaseFile): string {
	const shadows = shadowsOf(level);
	const names = shadows.map(({ user }) => nameOf(people, user)).join(', ');
	const parts = [
		file && onNow(file, level),
		level.assign === 'roundRobin' && 'by turns',
		level.multiAck === true && 'several may acknowledge',
		names && `${names} ${shadows.length === 1 ? 'shadows' : 'shadow'}`
	].filter(Boolean);
	return parts.join('; ') || 'More';
}
