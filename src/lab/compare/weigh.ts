import type { CaseFile } from '../../domain/escalation/case-types.ts';
import { tradeOff } from '../../domain/escalation/trade-off.ts';
import { tenths } from '../../domain/escalation/trade-off-words.ts';
import type { TradeSettings } from '../trade/settings.ts';
import { assumed, inHundred, policied } from '../trade/view.ts';

/** What the delay before the second person comes to, or why nothing can be weighed. */
export type Weight =
	| { readonly delay: string; readonly called: string; readonly minutes: string }
	| { readonly why: string };

const WHY = {
	'no-level': 'The policy has no levels.',
	'one-level': 'There is no second level to wait for.',
	'never-urgent': 'Nothing is urgent, so nobody is called after the first.'
} as const;

/** The closed form for the delay of a policy, under the same assumptions for both. */
export function weigh(file: CaseFile, settings: TradeSettings): Weight {
	const policy = policied(file);
	if (policy.delay === undefined) return { why: WHY[policy.why] };
	const { called, minutes } = tradeOff(policy.model, assumed(settings), policy.delay);
	return {
		delay: `${Math.round(policy.delay * 100) / 100}`,
		called: inHundred(called * 100),
		minutes: tenths(minutes)
	};
}
