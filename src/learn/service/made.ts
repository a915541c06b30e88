import {
	borrowedInForm,
	borrowedInPolicy,
	isExample,
	type Borrowed
} from '../../domain/artefact/borrowed.ts';
import type { CalendarEvent } from '../../domain/artefact/calendar.ts';
import type { Day } from '../../domain/artefact/day.ts';
import { lint } from '../../domain/artefact/escalation-policy-lint.ts';
import { toMarkdown } from '../../domain/artefact/escalation-policy-markdown.ts';
import { parsePolicy, type EscalationPolicy } from '../../domain/artefact/escalation-policy.ts';
import {
	isOfService,
	pageOfForm,
	pageOfPolicy,
	type ServicePage
} from '../../domain/artefact/facts.ts';
import type { Finding } from '../../domain/artefact/finding.ts';
import { formEvents } from '../../domain/artefact/form-calendar.ts';
import { lintForm } from '../../domain/artefact/form-lint.ts';
import { formParts } from '../../domain/artefact/form-markdown.ts';
import { parseForm } from '../../domain/artefact/form-parse.ts';
import type { Values } from '../../domain/artefact/form-values.ts';
import type { ArtefactForm, FilledForm, PolicyForm } from '../../domain/artefact/schema.ts';
import type { ExerciseEntry, ModuleEntry } from '../../domain/guide/content-index.ts';
import type { ArtefactRecord } from '../../domain/record/types.ts';
import { plural } from '../../domain/words/words.ts';

/** A kind of thing that an exercise makes, and where. */
export type Kind = ExerciseEntry & { readonly href: string };

/** The kinds there are, in the order of the modules. */
export const kindsOf = (modules: readonly ModuleEntry[]): readonly Kind[] =>
	modules
		.flatMap(({ id, exercises }) =>
			exercises.map((one) => ({ ...one, href: `#/learn/${id}/exercise/${one.id}` }))
		)
		.filter(({ artefact }, i, all) => all.findIndex((one) => one.artefact === artefact) === i);

/** What was written, as its own kind of page has it. */
export type Written =
	| { readonly kind: 'policy'; readonly form: PolicyForm; readonly policy: EscalationPolicy }
	| { readonly kind: 'form'; readonly form: FilledForm; readonly values: Values };

/** One thing kept; without `written` it cannot be read. */
export type Made = {
	readonly record: ArtefactRecord;
	/** Of the kind, as in "Runbook entry". */
	readonly title: string;
	readonly href: string;
	readonly written?: Written;
	readonly page?: ServicePage;
	/** About a service rather than a team or a department. */
	readonly ofService: boolean;
	readonly findings: readonly Finding[];
	/** How much of it is the example's. */
	readonly borrowed?: Borrowed;
};

/** Nothing in it is the reader's yet: it says nothing of their service, and is not saved with what does. */
export const isStillExample = ({ borrowed }: Made): boolean =>
	borrowed !== undefined && isExample(borrowed);

/** How many answers are the example's, as a sentence; empty for none, or for one, which may be chance. */
export const stillExample = ({ borrowed }: Made): string =>
	borrowed && borrowed.same > 1
		? `${plural(borrowed.same, 'answer')} are still the example’s.`
		: '';

function read(record: ArtefactRecord, form: ArtefactForm, href: string, today: Day): Made {
	const { title } = form;
	if (form.kind === 'policy') {
		const parsed = parsePolicy(record.fields);
		if (!parsed.ok) return { record, title, href, ofService: true, findings: [] };
		const { policy } = parsed;
		return {
			record,
			title,
			href,
			written: { kind: 'policy', form, policy },
			page: pageOfPolicy(policy, title, record.id),
			ofService: true,
			findings: lint(policy, form),
			borrowed: borrowedInPolicy(policy, form.example.policy)
		};
	}
	const parsed = parseForm(form, record.fields);
	const ofService = isOfService(form);
	if (!parsed.ok) return { record, title, href, ofService, findings: [] };
	const { values } = parsed.value;
	return {
		record,
		title,
		href,
		written: { kind: 'form', form, values },
		page: pageOfForm(form, values, record.id),
		ofService,
		findings: lintForm(form, values, today),
		borrowed: borrowedInForm(form, values)
	};
}

/** All that is kept, last changed first. Of a kind that is no longer there nothing can be said, and nothing is lost. */
export const madeOf = (
	kept: readonly ArtefactRecord[],
	kinds: readonly Kind[],
	forms: Readonly<Record<string, ArtefactForm>>,
	today: Day
): readonly Made[] =>
	kept
		.flatMap((record) => {
			const form = forms[record.artefact];
			const kind = kinds.find(({ artefact }) => artefact === record.artefact);
			return form && kind ? [read(record, form, `${kind.href}/${record.id}`, today)] : [];
		})
		.sort((a, b) => b.record.updatedAt - a.record.updatedAt);

/** A whole page of Markdown, without its credits. */
export const markdownOf = (one: Made, today: Day): string[] => {
	const { written } = one;
	if (written === undefined) return [];
	const page =
		written.kind === 'policy'
			? toMarkdown(written.policy, written.form)
			: formParts(written.form, written.values, today).join('\n\n');
	const still = stillExample(one);
	return [still === '' ? page : `${page.trim()}\n\n_${still}_`];
};

export const eventsOf = ({ written, record }: Made): readonly CalendarEvent[] =>
	written?.kind === 'form' ? formEvents(written.form, written.values, record.id) : [];

export const pointsOf = ({ written }: Made): readonly string[] =>
	written === undefined ? [] : Object.values(written.form.rules).map(({ point }) => point);
