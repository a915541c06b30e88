import { borrowedInForm, isMostlyExample, STILL_EXAMPLE } from '../../domain/artefact/borrowed.ts';
import type { Day } from '../../domain/artefact/day.ts';
import { lintForm, openIn } from '../../domain/artefact/form-lint.ts';
import { parseForm, storedForm, type Filled } from '../../domain/artefact/form-parse.ts';
import { nameOf } from '../../domain/artefact/form-values.ts';
import type { FilledForm } from '../../domain/artefact/schema.ts';
import type { Json } from '../../domain/record/types.ts';
import type { Craft } from '../../parts/artefact/craft.ts';

export const formCraft = (form: FilledForm, today: () => Day): Craft<Filled> => ({
	artefact: form.artefact,
	title: form.title,
	file: form.file,
	parse: (raw) => parseForm(form, raw),
	nameOf: ({ values }) => nameOf(form, values),
	store(filled): Json {
		const open = openIn(lintForm(form, filled.values, today()));
		const mostly = isMostlyExample(borrowedInForm(form, filled.values));
		return storedForm(filled, mostly ? [...open, STILL_EXAMPLE] : open);
	}
});
