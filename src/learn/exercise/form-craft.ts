import type { Day } from '../../domain/artefact/day.ts';
import { lintForm, openIn } from '../../domain/artefact/form-lint.ts';
import { parseForm, storedForm, type Filled } from '../../domain/artefact/form-parse.ts';
import { nameOf } from '../../domain/artefact/form-values.ts';
import type { FilledForm } from '../../domain/artefact/schema.ts';
import type { Json } from '../../domain/record/types.ts';
import type { Craft } from './craft.ts';

export const formCraft = (form: FilledForm, today: () => Day): Craft<Filled> => ({
	artefact: form.artefact,
	title: form.title,
	file: form.file,
	parse: (raw) => parseForm(form, raw),
	nameOf: ({ values }) => nameOf(form, values),
	store: (filled): Json => storedForm(filled, openIn(lintForm(form, filled.values, today())))
});
