import { inWords, list, plural } from '../words/words.ts';
import { minutesFor } from './review-queue.ts';
import type { MadeThing, Readiness, ReadThing } from './readiness.ts';
import type { Ticks } from './readiness-form.ts';

/** Something that is still to do: what, how much of it, and where. */
export type OpenThing = { readonly title: string; readonly what: string; readonly address: string };

export type Around = {
	/** The checklist of one's own kit, and the exercise it belongs to. */
	readonly kit: { readonly artefact: string; readonly ticks: readonly Ticks[] } | undefined;
	/** Cards due today. */
	readonly due: number;
};

/** What is still open, in the order of the path; one entry a module, so that it stays a short list. */
export function stillOpen(
	{ reads, makes, plays }: Readiness,
	around: Around
): readonly OpenThing[] {
	const { kit, due } = around;
	const unticked = (kit?.ticks ?? []).reduce((sum, { open }) => sum + open.length, 0);
	const things = [...reads.flatMap(({ exercises }) => exercises), ...makes];
	const kitAt = things.find(({ artefact }) => artefact === kit?.artefact)?.address;
	/** What is not ticked says more than that the exercise is open. */
	const isSaid = ({ artefact }: MadeThing): boolean => artefact === kit?.artefact && unticked > 0;
	return [
		...reads.flatMap((one) => openRead(one, isSaid)),
		...makes.filter((one) => one.mark !== 'done' && !isSaid(one)).map(openMade),
		...(kitAt !== undefined && unticked > 0
			? [
					{
						title: 'Kit checklist',
						what: `${inWords(unticked)} ${unticked === 1 ? 'item' : 'items'} not ticked`,
						address: kitAt
					}
				]
			: []),
		...plays
			.filter((one) => one.plays === 0)
			.map(({ title, address }) => ({ title, what: 'drill, not played', address })),
		...(due > 0
			? [
					{
						title: 'Review',
						what: `${plural(due, 'card')} due, ${plural(minutesFor(due), 'minute')}`,
						address: '/learn/review'
					}
				]
			: [])
	];
}

function openRead(
	{ title, address, lessons, done, exercises }: ReadThing,
	isSaid: (one: MadeThing) => boolean
): readonly OpenThing[] {
	const left = lessons - done;
	const unmade = exercises.filter((one) => one.mark !== 'done' && !isSaid(one));
	const parts = [
		...(left > 0
			? [`${inWords(left)} ${left < lessons ? 'more ' : ''}${left === 1 ? 'lesson' : 'lessons'}`]
			: []),
		...unmade.map(({ mark }) => (mark === 'begun' ? 'its exercise, begun' : 'its exercise'))
	];
	if (parts.length === 0) return [];
	const first = left > 0 ? address : (unmade[0]?.address ?? address);
	return [{ title, what: list(parts), address: first }];
}

const openMade = ({ title, mark, address }: MadeThing): OpenThing => ({
	title,
	what: mark === 'begun' ? 'exercise, begun' : 'exercise',
	address
});
