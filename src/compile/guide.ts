import { guideSchema, type Guide } from '../domain/guide/schema.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import type { Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

export type CompiledGuides = {
	readonly points: Readonly<Record<string, GuidePoint>>;
	readonly problems: readonly Problem[];
};

/** Reads the digests. A point's label is its section's short title and its number: "Escalation Policies, point 13". */
export function compileGuides(files: readonly { file: string; text: string }[]): CompiledGuides {
	const points: Record<string, GuidePoint> = {};
	const problems: Problem[] = [];
	for (const { file, text } of files) {
		const source = readYaml(file, text);
		const checked = validate(source, guideSchema);
		problems.push(...checked.problems);
		if (!checked.value) continue;
		for (const [s, section] of checked.value.sections.entries())
			for (const [p, point] of section.points.entries()) {
				if (points[point.id])
					problems.push(
						source.place({ path: ['sections', s, 'points', p, 'id'], message: 'used twice' })
					);
				points[point.id] = citable(checked.value, section, point);
			}
	}
	return { points, problems };
}

type Section = Guide['sections'][number];

/** A section's title up to what explains it: "Home" of "Home - what the guide is", "Next Steps" of "Next Steps (…)". */
const shortTitle = (title: string): string => title.replace(/ (?:-|\().*$/, '');

const citable = (guide: Guide, section: Section, point: Section['points'][number]): GuidePoint => ({
	id: point.id,
	label: `${shortTitle(section.title)}, point ${Number(point.id.split('.').at(-1))}`,
	kind: point.kind,
	heading: point.heading,
	point: point.point,
	...(point.list ? { list: point.list.map(String) } : {}),
	url: section.url,
	guide: guide.source.title
});
