import type { Agenda } from '../domain/progress/agenda.ts';
import { plural } from '../ui/format.ts';

/** What lies open, in a sentence without a full stop: `A lesson and 3 cards wait for you`. `promised`: `2 promised steps`. */
export function headlineOf(
	{ lesson, left, run, sitting, talk, cardsDue }: Agenda,
	promised?: string
): string {
	const open = [
		(lesson?.begun || left) && 'a lesson',
		run && 'a drill',
		sitting && 'an assessment',
		talk && 'a talk',
		cardsDue > 0 && plural(cardsDue, 'card'),
		promised
	].filter(Boolean);
	if (open.length === 0) return lesson ? 'Nothing is left open' : 'Everything here is done';
	const list = open.join(', ').replace(/, ([^,]*)$/, ' and $1');
	const verb = open.length > 1 || list.endsWith('s') ? 'wait' : 'waits';
	return `${list.charAt(0).toUpperCase()}${list.slice(1)} ${verb} for you`;
}
