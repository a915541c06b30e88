import type { CaseFile } from '../../domain/escalation/case-types.ts';
import type { Behaviour } from '../../domain/escalation/monte-carlo/behaviour.ts';
import {
	type ClosedPoint,
	type ClosedSetup,
	closedStudy
} from '../../domain/escalation/monte-carlo/closed.ts';
import { lastMessageOf, wholeOf } from '../../domain/escalation/monte-carlo/of-case.ts';
import type { Study } from '../../domain/escalation/monte-carlo/study.ts';
import { type WholePoint, wholeStudy } from '../../domain/escalation/monte-carlo/whole.ts';

/** What can be simulated: the two closed models, or a case with its schedules and people. Plain data. */
export type Job =
	| ({ readonly kind: 'closed' } & ClosedSetup)
	| {
			readonly kind: 'whole';
			readonly file: CaseFile;
			/** Minutes. */
			readonly delays: readonly number[];
			readonly behaviour: Behaviour;
			/** Each is played at every delay. */
			readonly incidents: number;
			readonly seed: number;
	  };

export type Result =
	| { readonly kind: 'closed'; readonly points: readonly ClosedPoint[] }
	| {
			readonly kind: 'whole';
			readonly points: readonly WholePoint[];
			/** Minutes after which the first level's last message is due; 0 where it has none. */
			readonly lastMessage: number;
	  };

/** Makes a job ready to be done piece by piece. Throws where its case can have no urgent incident. */
export function studyOf(job: Job): Study<Result> {
	switch (job.kind) {
		case 'closed': {
			const study = closedStudy(job);
			return { ...study, result: () => ({ kind: 'closed', points: study.result() }) };
		}
		case 'whole': {
			const setup = wholeOf(job.file, job);
			const study = wholeStudy(setup);
			const lastMessage = lastMessageOf(setup);
			return { ...study, result: () => ({ kind: 'whole', points: study.result(), lastMessage }) };
		}
	}
}
