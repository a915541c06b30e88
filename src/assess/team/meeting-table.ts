import type { EditionTable } from '../../domain/maturity/editions.ts';
import type { EvidenceMap } from '../../domain/maturity/evidence-map.ts';
import type { OfferSources } from '../../domain/maturity/evidence-offers.ts';
import type { QuestionSet } from '../../domain/maturity/outline.ts';
import type { Plan } from '../../domain/maturity/steps.ts';

/** The content that a talk is held over. */
export type Table = QuestionSet & {
	readonly plan: Plan;
	readonly teaching: OfferSources['teaching'];
	readonly map: EvidenceMap;
	readonly tables: readonly EditionTable[];
	readonly drills: OfferSources['drills'];
	readonly modules: OfferSources['modules'];
	readonly seen: OfferSources['seen'];
};
