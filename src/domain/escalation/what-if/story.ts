import type { CaseFile, Zone } from '../case-types.ts';
import { simulate, type Simulated, type WorldEntry } from '../simulate.ts';
import type { Instant, PersonId } from '../types.ts';
import { behaving, castOf, silent, type Behaviour, type Cast } from './behaviour.ts';
import { homeZone, momentOf, startingAt, type Moment } from './moment.ts';

/** A case under a moment and a behaviour, played out. */
export type Story = {
	/** As it ran: its start, its actions and a long enough end. */
	readonly file: CaseFile;
	readonly behaviour: Behaviour;
	readonly cast: Cast;
	readonly simulated: Simulated;
	/** What would happen if nobody did anything; that of the story itself in a silence. */
	readonly silence: Simulated;
	/** The zone in which it is told. */
	readonly zone: Zone;
	/** How many incidents there are. */
	readonly incidents: number;
};

/** Who would be paged first if the case began at an instant; undefined if nobody ever. */
export const firstAt =
	(file: CaseFile) =>
	(at: Instant): PersonId | undefined =>
		castOf(simulate(silent(startingAt(file, at)))).first?.person;

/** When the page would arrive; undefined where what was typed is no moment. */
export const arrival = (file: CaseFile, moment: Moment): Instant | undefined =>
	momentOf(file, moment, firstAt(file));

/** Plays a case out from an instant. */
export function tell(file: CaseFile, at: Instant, behaviour: Behaviour): Story {
	const moved = startingAt(file, at);
	const silence = simulate(silent(moved));
	const played = behaving(moved, behaviour);
	return {
		file: played,
		behaviour,
		cast: castOf(silence),
		simulated: behaviour.is === 'silence' ? silence : simulate(played),
		silence,
		zone: homeZone(file),
		incidents: file.incidents?.length ?? 1
	};
}

/** The entries of one incident. */
export const ofIncident = (
	entries: readonly WorldEntry[],
	incident: number
): readonly WorldEntry[] => entries.filter((entry) => entry.incident === incident);

/** What to call somebody. */
export const nameIn = ({ simulated }: Story, person: PersonId | undefined): string =>
	person === undefined ? 'somebody' : (simulated.plan.people[person]?.name ?? person);
