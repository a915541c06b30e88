import type { Organisation } from './organisation.ts';
import { capital, list, words } from './sentences.ts';

/** What many teams show together, in a few plain sentences; of no team by its name. */
export function organisationSentence(organisation: Organisation): string {
	const { teams, climbing, quarters } = organisation;
	if (teams.length === 0) return 'No team has been added yet.';
	const silent = teams.filter(({ level }) => level === null).length;
	const sentences = [
		held(organisation),
		silent > 0 && climbing > 0
			? `${capital(words(silent))} more ${silent === 1 ? 'has' : 'have'} too little answered for a level.`
			: '',
		quarters.length > 1 ? `The results are of ${words(quarters.length)} different quarters.` : ''
	];
	return sentences.filter(Boolean).join(' ');
}

function held({ teams, climbing, blockers, dimensions }: Organisation): string {
	const most = blockers.dimensions[0];
	if (!most || climbing === 0) {
		return teams.some(({ level }) => level !== null)
			? 'No team that has a level is held back: all of them are Preventative.'
			: 'Too little is answered in any team for a level.';
	}
	const equal = blockers.dimensions.filter((one) => one.teams === most.teams);
	const titles = equal.flatMap(({ id }) => dimensions.filter((one) => one.id === id));
	const named = list(titles.slice(0, 2).map(({ title }) => `“${title}”`));
	const whom =
		climbing === 1
			? 'the one team that could rise'
			: `${words(most.teams)} of the ${words(climbing)} teams that could rise`;
	if (equal.length === 1) return `${named} holds back ${whom}.`;
	const others = equal.length > 2 ? ` and ${words(equal.length - 2)} more dimensions` : '';
	return `${named}${others} hold back ${whom}${climbing === 1 ? '' : ' each'}.`;
}
