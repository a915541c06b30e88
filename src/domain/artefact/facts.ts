import type { EscalationPolicy } from './escalation-policy.ts';
import { fieldsOf } from './form-places.ts';
import type { Form, FormColumn, FormField } from './form-schema.ts';
import { isBlank, rowsIn, say, type Cell, type Values } from './form-values.ts';

/** What forms mark as a fact of the service, and a few that only one form has. */
export type FactName =
	NonNullable<FormField['fact']> | 'levels' | 'aim' | 'owed' | 'verified' | 'next-review';

export type Fact = { readonly name: FactName; readonly text: string; readonly value: Cell };

/** One thing made, as a page on its service. */
export type ServicePage = {
	/** Of the record. */
	readonly id: string;
	readonly artefact: string;
	/** Of the kind, as in "Alert matrix". */
	readonly title: string;
	/** As it was written; empty where the page is not about one service, or does not say which. */
	readonly service: string;
	readonly facts: readonly Fact[];
};

/** Fields that no author marks, since only one form has them: `artefact.field` or `artefact.table.column`. */
export const UNMARKED: Readonly<Record<string, FactName>> = {
	'availability.objectives.target': 'aim',
	'availability.agreements.owes': 'owed',
	'runbook.verified': 'verified',
	'cadence-calendar.oncall-first': 'next-review',
	'cadence-calendar.service-first': 'next-review',
	'cadence-calendar.business-first': 'next-review'
};

const factsAt = (field: FormField, name: FactName | undefined, value: Cell | undefined): Fact[] =>
	name === undefined || value === undefined || isBlank(value)
		? []
		: [{ name, text: say(field, value), value }];

/** What a filled-in form says of its service. */
export function factsOf(form: Form, values: Values): readonly Fact[] {
	const nameOfField = (field: FormColumn | FormField, path: string): FactName | undefined =>
		field.fact ?? UNMARKED[`${form.artefact}.${path}`];
	return fieldsOf(form).flatMap((field) => {
		if (field.kind === 'checklist') return [];
		if (field.kind !== 'table')
			return factsAt(field, nameOfField(field, field.id), values[field.id] as Cell | undefined);
		return rowsIn(values[field.id]).flatMap((row) =>
			field.columns.flatMap((column) =>
				factsAt(column, nameOfField(column, `${field.id}.${column.id}`), row[column.id])
			)
		);
	});
}

/** The name of the service a form is about; empty for a form about a team or a department. */
export const serviceOf = (form: Form, values: Values): string =>
	fieldsOf(form).some(({ fact }) => fact === 'service')
		? (factsOf(form, values).find(({ name }) => name === 'service')?.text ?? '')
		: '';

/** Whether a form asks for a service at all. */
export const isOfService = (form: Form): boolean =>
	fieldsOf(form).some(({ fact }) => fact === 'service');

export const pageOfForm = (form: Form, values: Values, id: string): ServicePage => ({
	id,
	artefact: form.artefact,
	title: form.title,
	service: serviceOf(form, values),
	facts: factsOf(form, values)
});

/** The names of its levels are rotations that are called. */
export function pageOfPolicy(policy: EscalationPolicy, title: string, id: string): ServicePage {
	const { service, tier, levels } = policy;
	const facts: Fact[] = [
		{ name: 'levels', text: `${levels.length}`, value: levels.length },
		...levels
			.filter(({ name }) => name.trim() !== '')
			.map(({ name }): Fact => ({ name: 'on-call', text: name.trim(), value: name.trim() }))
	];
	if (tier !== null) facts.push({ name: 'tier', text: `Tier ${tier}`, value: tier });
	return { id, artefact: 'escalation-policy', title, service: service.trim(), facts };
}
