import { agreedIn, gradesIn, type TeamLink } from '../domain/link/team-link.ts';
import { ENOUGH_VOTES, votesIn } from '../domain/link/votes.ts';
import { shownScore } from '../domain/maturity/evidence.ts';
import type { Merged } from '../domain/maturity/merge.ts';
import { questionOrder, type Outline } from '../domain/maturity/outline.ts';
import { scoreTallies, type Score } from '../domain/maturity/score.ts';
import { NO_VOTES, type Tally } from '../domain/maturity/tally.ts';

export type TeamPicture = {
	readonly claimed: Score;
	/** Missing where the link bears nothing out: then nobody has looked yet. */
	readonly shown?: Score;
	/** What was agreed in a talk, in the model’s order. */
	readonly agreed: readonly AgreedQuestion[];
};

export type AgreedQuestion = { readonly question: Merged; readonly text: string };

/** What a team’s link says, scored anew. Where too few voted for counts to be told, there are none to show. */
export function pictureOf(link: TeamLink, outline: Outline): TeamPicture {
	const order = questionOrder(outline);
	const agreed = agreedIn(link, order);
	const score = scoreTallies(outline, link.tallies, link.members, agreed);
	const claimed = told(score);
	const proved = link.evidence.some((grade) => grade > 0);
	const shown = proved && told(shownScore(outline, score, gradesIn(link, order)));
	const texts = new Map(
		outline.dimensions.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text]))
	);
	return {
		claimed,
		...(shown ? { shown } : {}),
		agreed: claimed.dimensions.flatMap(({ questions }) =>
			questions
				.filter(({ id }) => Object.hasOwn(agreed, id))
				.map((question) => ({ question, text: texts.get(question.id) ?? question.id }))
		)
	};
}

/** Fewer votes than that stand for the merged answer alone: what looks like a vote is none. */
const toldVotes = (tally: Tally): Tally => (votesIn(tally) < ENOUGH_VOTES ? NO_VOTES : tally);

function told(score: Score): Score {
	const asTold = <T extends Merged>(question: T): T => ({
		...question,
		tally: toldVotes(question.tally)
	});
	return {
		...score,
		dimensions: score.dimensions.map((dimension) => ({
			...dimension,
			questions: dimension.questions.map(asTold)
		}))
	};
}
