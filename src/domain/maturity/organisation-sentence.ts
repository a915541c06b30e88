import { capital, inWords as words, list } from '../words/words.ts';
import type { Organisation } from './organisation.ts';

/** What many teams show together, in a few plain sentences; of no team by its name. */
export function organisationSentence(organisation: Organisation): string {
	return organisationSentences(organisation).join(' ');
}

/** The same one by one: what holds them back, then what it leaves out. */
export function organisationSentences(organisation: Organisation): readonly string[] {
	const { teams, climbing, quarters } = organisation;
	if (teams.length === 0) return ['No team has been added yet.'];
	const silent = teams.filter(({ level }) => level === null).length;
	const sentences = [
		held(organisation),
		silent > 0 && climbing > 0
			? `${capital(words(silent))} more ${silent === 1 ? 'has' : 'have'} too little answered for a level.`
			: '',
		quarters.length > 1 ? `The results are of ${words(quarters.length)} different quarters.` : ''
	];
	return sentences.filter(Boolean);
}

/** In a heading no line ends inside `On-call`: a hyphen at which nothing breaks. */
const unbroken = (title: string): string => title.replaceAll('-', '\u2011');

function held({ teams, climbing, blockers, dimensions }: Organisation): string {
	const most = blockers.dimensions[0];
	if (!most || climbing === 0) {
		return teams.some(({ level }) => level !== null)
			? 'No team that has a level is held back: all of them are Preventative.'
			: 'Too little is answered in any team for a level.';
	}
	const equal = blockers.dimensions.filter((one) => one.teams === most.teams);
	const titles = equal.flatMap(({ id }) => dimensions.filter((one) => one.id === id));
	const named = titles.slice(0, 2).map(({ title }) => `“${unbroken(title)}”`);
	const more = equal.length - named.length;
	const rest = more > 0 ? [`${words(more)} more ${more === 1 ? 'dimension' : 'dimensions'}`] : [];
	const verb = equal.length === 1 ? 'holds' : 'each hold';
	return `${list([...named, ...rest])} ${verb} back ${whom(most.teams, climbing)} that could rise.`;
}

function whom(teams: number, climbing: number): string {
	if (climbing === 1) return 'the one team';
	if (teams < climbing) return `${words(teams)} of the ${words(climbing)} teams`;
	return climbing === 2 ? 'both teams' : `all ${words(climbing)} teams`;
}
