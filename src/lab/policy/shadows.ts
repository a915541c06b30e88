import type { CaseDraft } from '../../domain/escalation/case-types.ts';
import { setLevel, type DraftLevel } from './edit.ts';

/** Somebody who watches a level; with `mayAck` the mentor behind a trainee. */
export type Shadow = { readonly user: string; readonly mayAck: boolean };

export const shadowsOf = ({ shadows = [] }: DraftLevel): readonly Shadow[] =>
	shadows.map((one) =>
		typeof one === 'string'
			? { user: one, mayAck: false }
			: { user: one.user, mayAck: one.mayAck === true }
	);

/** The draft with other shadows on a level, written as short as the case allows. */
export const setShadows = (draft: CaseDraft, at: number, shadows: readonly Shadow[]): CaseDraft =>
	setLevel(draft, at, {
		shadows:
			shadows.length === 0
				? undefined
				: shadows.map(({ user, mayAck }) => (mayAck ? { user, mayAck } : user))
	});

/** Who may become a shadow of a level next: first whoever does not watch it yet. */
export function nextShadow(draft: CaseDraft, at: number): string | undefined {
	const level = draft.policy.levels[at];
	const watching = level ? shadowsOf(level).map(({ user }) => user) : [];
	return Object.keys(draft.people).find((id) => !watching.includes(id));
}
