import { durationOf } from '../minutes.ts';
import { escalations, loads, mtta, type Load } from '../measures.ts';
import type { Duration, PersonId } from '../types.ts';
import { ofIncident, type Story } from './story.ts';

/** What a story asks of people (section 4). Shadows watch, and are nobody's load (R17): what they get is told apart. */
export type StoryFigures = {
	/** From creation to the first acknowledgement, mean over incidents that have one; undefined without any. */
	readonly toAcknowledge: Duration | undefined;
	/** How long low urgency kept the first incident quiet; undefined where it did not, or does for ever. */
	readonly quiet: Duration | undefined;
	readonly people: number;
	/** People with at least one page in their sleep hours. */
	readonly woken: number;
	readonly messages: number;
	readonly sleepPages: number;
	/** How often the page moved on after the first entry. */
	readonly escalations: number;
	readonly byPerson: readonly (Load & { readonly person: PersonId })[];
	readonly shadows: readonly PersonId[];
	readonly shadowMessages: number;
};

const sum = (all: readonly Load[], of: (load: Load) => number): number =>
	all.reduce((total, load) => total + of(load), 0);

export function figuresOf({ simulated, incidents, file }: Story): StoryFigures {
	const { plan, entries, start } = simulated;
	const created = (file.incidents ?? [0]).map((minute, i) => ({ minute, incident: i + 1 }));
	const byPerson = [...loads(plan, entries)].map(([person, load]) => ({ person, ...load }));
	const watching = entries.filter(({ shadow }) => shadow);
	const stories = created.slice(0, incidents).map(({ minute, incident }) => ({
		createdAt: start + durationOf(minute),
		entries: ofIncident(entries, incident)
	}));
	const first = ofIncident(entries, 1);
	const [held, raised] = [
		first.find(({ type }) => type === 'held'),
		first.find(({ type }) => type === 'raise')
	];
	return {
		toAcknowledge: mtta(stories),
		quiet: held && raised && raised.at - held.at,
		people: byPerson.filter(({ pages }) => pages > 0).length,
		woken: byPerson.filter(({ asleep }) => asleep > 0).length,
		messages: sum(byPerson, ({ messages }) => messages),
		sleepPages: sum(byPerson, ({ asleep }) => asleep),
		escalations: escalations(entries),
		byPerson,
		shadows: [...new Set(watching.flatMap(({ people }) => people ?? []))],
		shadowMessages: watching.filter(({ type }) => type === 'notify').length
	};
}
