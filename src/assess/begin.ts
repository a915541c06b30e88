import { sittingAttempt } from '../domain/maturity/begun.ts';
import type {
	Answer,
	Scope,
	SittingBegun,
	SittingInvitation,
	Tier
} from '../domain/maturity/types.ts';
import type { Clock } from '../ports/clock.ts';
import type { Records } from '../ports/records.svelte.ts';

type Common = {
	/** Of the questions, as their outline says. */
	readonly edition: number;
	readonly scope: Scope;
	/** A deepened sitting: what to ask more of, what is answered already, and where its chain began. */
	readonly dimensions?: readonly string[];
	readonly carried?: Readonly<Record<string, Answer>>;
	readonly root?: string;
};
type ByOneself = { readonly tier: Tier; readonly label?: string };
type Invited = { readonly invitation: SittingInvitation };
/** Where somebody asked for it, tier, label and quarter are what their invitation says. */
export type NewSitting = Common & (ByOneself | Invited);

/** Begins a sitting and leaves it in storage; its page is `/assess/sitting/<id>` by the id that it resolves to. */
export async function beginSitting(
	records: Records,
	clock: Pick<Clock, 'now'>,
	sitting: NewSitting
): Promise<string> {
	const { edition, scope, dimensions, carried, root } = sitting;
	const { tier, label } = 'invitation' in sitting ? sitting.invitation : sitting;
	const begun: SittingBegun = {
		type: 'sitting.begun',
		at: clock.now(),
		edition,
		scope,
		tier,
		...(label === undefined ? {} : { label }),
		...(dimensions === undefined ? {} : { dimensions: [...dimensions] }),
		...(carried === undefined ? {} : { carried: { ...carried } }),
		...(root === undefined ? {} : { root }),
		...('invitation' in sitting ? { invitation: sitting.invitation } : {})
	};
	const attempt = await records.begin(sittingAttempt(begun));
	await records.append(attempt.id, 0, begun);
	return attempt.id;
}
