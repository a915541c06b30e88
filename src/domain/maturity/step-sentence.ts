import { capital, inWords as words } from '../words/words.ts';
import { liftOf } from './lift.ts';
import type { NextStep } from './next-steps.ts';
import { levelTitle, type Outline } from './outline.ts';
import { isRated } from './overall.ts';
import type { Score } from './score.ts';
import { inSentence } from './sentences.ts';

/** What a step does for the team, in one sentence: `It lifts detection and alerting to Responsive.` */
export function whyStep(
	outline: Outline,
	score: Pick<Score, 'dimensions' | 'overall'>,
	next: NextStep
): string {
	const { step, because, oneOf, unblocks, target } = next;
	const dimension = score.dimensions.find(({ id }) => id === next.dimension);
	const title = `“${dimension?.title ?? next.dimension}”`;
	const lift = liftOf(outline, score, step);
	if (lift.dimension !== undefined) {
		const team =
			lift.team === undefined
				? ''
				: lift.team === lift.dimension
					? ', and with it the team'
					: `, and the team to ${levelTitle(lift.team)}`;
		return `It lifts ${title} to ${levelTitle(lift.dimension)}${team}.`;
	}
	if (oneOf !== undefined && dimension && isRated(dimension) && dimension.soFar < target) {
		return `With ${words(oneOf - 1)} more ${oneOf === 2 ? 'step' : 'steps'} it lifts ${title} from ${levelTitle(dimension.soFar)}.`;
	}
	if (because === 'unblocks' && unblocks[0]) {
		return unblocks.length === 1
			? `Another step waits for it: ${inSentence(unblocks[0].title)}.`
			: `${capital(words(unblocks.length))} other steps wait for it, first of all: ${inSentence(unblocks[0].title)}.`;
	}
	return step.level < target
		? `It is on the way to ${levelTitle(target)}, which this team aims for.`
		: `It brings the question to ${levelTitle(step.level)}${step.level === target ? ', which this team aims for' : ''}.`;
}

const TALK: Record<NonNullable<NextStep['talkFirst']>, string> = {
	'nobody-knows': 'Find out first: nobody could say where the team stands.',
	apart: 'Talk first: the answers to this question lie too far apart.',
	'may-be-there': 'Ask round first: only those who do not know keep it below this step.'
};

/** What comes before setting out; empty where nothing does. One sentence, two at most. */
export function beforeStep({ talkFirst, askFirst }: NextStep): string {
	const open = askFirst.length;
	const ask =
		open === 0
			? ''
			: open === 1
				? 'It builds on one question that was not asked yet.'
				: `It builds on ${words(open)} questions that were not asked yet.`;
	return [talkFirst ? TALK[talkFirst] : '', ask].filter(Boolean).join(' ');
}
