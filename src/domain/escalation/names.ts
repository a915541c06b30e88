import { capital } from '../words/words.ts';
import type { CaseDraft } from './case-types.ts';
import type { PersonId, ScheduleId } from './types.ts';

/** What people and schedules of a case are called on screen; of a draft too, whatever was typed into it. */
export type Names = Pick<CaseDraft, 'people' | 'schedules'>;

/** A person's name, or the id of who has none or is not known. */
export const personName = ({ people }: Pick<Names, 'people'>, id: PersonId): string =>
	(Object.hasOwn(people, id) && people[id]?.name?.trim()) || id;

/** "Payments primary", of "payments-primary": an id is all the name a schedule has. */
export const scheduleName = (id: ScheduleId): string =>
	capital(id.replaceAll(/[-_]+/g, ' ').trim() || id);

/** What a target of a level is called: a schedule, or a bare person. */
export const targetName = (names: Names, id: string): string =>
	Object.hasOwn(names.people, id) && !Object.hasOwn(names.schedules ?? {}, id)
		? personName(names, id)
		: scheduleName(id);
