import { list } from '../../words/words.ts';
import type { CaseFile, CaseLevel } from '../case-types.ts';
import { withPolicy } from './change.ts';
import type { CaseFix, Proposal } from './finding.ts';
import { shadowsOf, type LintContext, type PlacedLevel } from './lint-context.ts';

/** Without that level; whoever watched it watches level 1. */
const moved = (
	file: CaseFile,
	index: number,
	to: number,
	shadows: CaseLevel['shadows']
): CaseFile =>
	withPolicy(file, {
		levels: file.policy.levels
			.map((level, i) =>
				i === to ? { ...level, shadows: [...(level.shadows ?? []), ...(shadows ?? [])] } : level
			)
			.filter((_, i) => i !== index)
	});

function moves(
	{ file, levels, nameOf }: LintContext,
	{ index, level }: PlacedLevel
): readonly CaseFix[] {
	const [first] = levels;
	// Actions name levels by their number, which would no longer be the same.
	const numbered = (file.actions ?? []).some((action) => 'level' in action);
	if (first === undefined || first.index === index || numbered) return [];
	const known = new Set(shadowsOf(first.level));
	const fresh = (level.shadows ?? []).filter(
		(shadow) => !known.has(typeof shadow === 'string' ? shadow : shadow.user)
	);
	return [
		{
			label: `Let ${list(shadowsOf(level).map(nameOf))} watch level 1`,
			apply: (draft) => moved(draft, index, first.index, fresh)
		}
	];
}

/** L10: a level on which there is only somebody who watches, or nobody else for as long as the linter looks. */
export const onlyShadows = (context: LintContext): readonly Proposal[] =>
	context.levels.flatMap((placed) => {
		const { at, index, level } = placed;
		const watching = shadowsOf(level);
		if (watching.length === 0 || context.coverage.covered(placed).length > 0) return [];
		const names = list(watching.map(context.nameOf));
		return [
			{
				rule: 'L10' as const,
				path: `policy.levels[${index}].shadows`,
				severity: 'finding' as const,
				message: `Level ${at} has nobody but ${names}, who only ${watching.length > 1 ? 'watch' : 'watches'}. A shadow is paged together with somebody, so nobody is paged here.`,
				points: ['fso.scaling.06', 'fso.escalations.08'],
				tries: level.targets.length === 0 ? moves(context, placed) : []
			}
		];
	});
