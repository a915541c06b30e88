import { borrowedIn, isMostlyExample } from '../../domain/artefact/borrowed.ts';
import type { MadeThing } from '../../domain/learning/readiness.ts';
import { openLabels } from '../../domain/learning/readiness-form.ts';
import { list, plural } from '../../domain/words/words.ts';
import { dayMonth } from '../../ui/format.ts';
import type { Forms } from './forms.ts';

const NAMED = 3;

/** How far an exercise is, in a few words: `made, 12 November`, `begun; open: Owner and Chat`, `not begun`. */
export function madeWords({ mark, artefact, kept }: MadeThing, forms: Forms): string {
	if (!kept) return 'not begun';
	if (mark === 'done') return `made, ${dayMonth(kept.updatedAt)}`;
	const form = forms[artefact];
	const open = form?.kind === 'form' ? openLabels(form, kept.fields) : [];
	const borrowed = form && borrowedIn(form, kept.fields);
	const still =
		borrowed && isMostlyExample(borrowed)
			? `: ${plural(borrowed.same, 'answer')} are still the example’s`
			: '';
	if (open.length === 0) return still === '' ? 'begun, not all filled in' : `begun${still}`;
	const named = open.slice(0, NAMED).map((label) => `“${label}”`);
	const rest = open.length - named.length;
	return `begun${still}; open: ${list(rest > 0 ? [...named, plural(rest, 'more place')] : named)}`;
}
