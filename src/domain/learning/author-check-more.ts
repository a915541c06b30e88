import { valueOf } from './arithmetic.ts';
import { checkChoices, countRight } from './author-choices.ts';
import { isClose } from './grade-places.ts';
import type { CheckOf, Finding } from './types.ts';

/** Match and categorise: nothing stands twice, and every bucket is used. */
export function checkSorting(check: CheckOf<'match'> | CheckOf<'categorise'>): Finding[] {
	if (check.kind === 'match') {
		const right = [...check.pairs, ...check.others].map(({ id, right: text }) => ({ id, text }));
		return [
			...checkChoices(
				['pairs'],
				check.pairs.map(({ id, left }) => ({ id, text: left }))
			),
			...checkChoices(['pairs'], right).filter(({ path }) => path.at(-1) === 'text'),
			...check.others.flatMap(({ id }, i) =>
				check.pairs.some((pair) => pair.id === id)
					? [{ path: ['others', i, 'id'], message: `"${id}" stands twice` }]
					: []
			)
		];
	}
	const used = new Set(check.items.map(({ bucket }) => bucket));
	return [
		...checkChoices(['buckets'], check.buckets),
		...checkChoices(['items'], check.items),
		...check.items.flatMap(({ bucket }, i) =>
			check.buckets.some(({ id }) => id === bucket)
				? []
				: [{ path: ['items', i, 'bucket'], message: `there is no bucket "${bucket}"` }]
		),
		...check.buckets.flatMap(({ id }, i) =>
			used.has(id) ? [] : [{ path: ['buckets', i], message: 'nothing goes into this bucket' }]
		)
	];
}

/** The solution is what the formula gives, and no slip is taken for it. */
export function checkNumber(check: CheckOf<'number'>): Finding[] {
	const given = Object.fromEntries(check.given.map(({ name, value }) => [name, value]));
	const value = valueOf(check.formula, given);
	if (value === undefined)
		return [{ path: ['formula'], message: 'does not give a number from what is given' }];
	const findings: Finding[] = [];
	if (Math.abs(value - check.solution) > Math.max(check.tolerance, 1e-9 * Math.abs(value)))
		findings.push({
			path: ['solution'],
			message: `says ${check.solution}, the formula gives ${value}`
		});
	check.slips.forEach((slip, i) => {
		if (isClose(check, slip.value))
			findings.push({ path: ['slips', i, 'value'], message: 'is near enough to be right' });
	});
	return findings;
}

/** Every gap of the text has its list, every list its gap, and one option of each is right. */
export function checkFill(check: CheckOf<'fill'>): Finding[] {
	const gaps = [...check.text.matchAll(/\{([^}]*)\}/g)].map(([, id]) => id);
	return [
		...check.blanks.flatMap((blank, i) => {
			const right = blank.options.filter((option) => option.correct).length;
			const here = gaps.filter((id) => id === blank.id).length;
			return [
				...checkChoices(['blanks', i, 'options'], blank.options),
				...countRight(
					['blanks', i, 'options'],
					right === 1,
					`${right} options are right`,
					'exactly one'
				),
				...countRight(
					['blanks', i, 'id'],
					here === 1,
					`the text has ${here} gaps {${blank.id}}`,
					'one'
				)
			];
		}),
		...gaps.flatMap((id) =>
			check.blanks.some((blank) => blank.id === id)
				? []
				: [{ path: ['text'], message: `the gap {${id}} has no list of options` }]
		)
	];
}
