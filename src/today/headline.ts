import type { Agenda } from '../domain/progress/agenda.ts';
import { plural } from '../ui/format.ts';

/** What lies open, in a sentence without a full stop: `A lesson and 3 cards wait for you`. */
export function headlineOf({ lesson, run, sitting, talk, cardsDue }: Agenda, promised = 0): string {
	const open = [
		lesson?.begun && 'a lesson',
		run && 'a drill',
		sitting && 'an assessment',
		talk && 'a talk',
		cardsDue > 0 && plural(cardsDue, 'card'),
		promised > 0 && plural(promised, 'promised step')
	].filter((one) => typeof one === 'string');
	const last = open.at(-1);
	if (last === undefined) return lesson ? 'Nothing is left open' : 'Everything here is done';
	const several = open.length > 1;
	const list = several ? `${open.slice(0, -1).join(', ')} and ${last}` : last;
	const verb = several || last.endsWith('s') ? 'wait' : 'waits';
	return `${list.charAt(0).toUpperCase()}${list.slice(1)} ${verb} for you`;
}
