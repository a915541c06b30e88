import { checkAuthored, checkPoints } from '../domain/scenario/check.ts';
import type { Placing } from '../domain/scenario/placing.ts';
import { type AuthoredScenario, scenarioSchema } from '../domain/scenario/schema.ts';
import type { EvidenceMap } from '../domain/maturity/evidence-map.ts';
import type { CitedPoint } from '../domain/learning/types.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import type { TextFile } from './module.ts';
import type { Finding, Problem } from './problem.ts';
import { readYaml, type Source, validate } from './yaml.ts';

/** A scenario with the few guide points that it cites, ready to link. */
export type CitingScenario = Scenario & { readonly cites: Readonly<Record<string, CitedPoint>> };

export type CompiledDrill = {
	readonly scenario?: CitingScenario;
	/** Its place in the library. */
	readonly number?: number;
	/** By expectation, the questions of the assessment that it is a sight of. */
	readonly evidence?: EvidenceMap['drills'][string];
	/** Where its best options stand (K16). */
	readonly placings: readonly Placing[];
	readonly problems: readonly Problem[];
	readonly place: (finding: Finding) => Problem;
};

type Checked = ReturnType<typeof checkAuthored> & {
	readonly source: Source;
	readonly authored?: AuthoredScenario;
	readonly refused: readonly Problem[];
};

/** Of the last files seen: walking a scenario takes half a second, and the dev server asks for all at every change. */
const known = new Map<string, Checked>();
const MOST_KNOWN = 60;

function checked({ file, text }: TextFile): Checked {
	const key = `${file}\n${text}`;
	const found = known.get(key);
	if (found) return found;
	const source = readYaml(file, text);
	const { value, problems: refused } = validate(source, scenarioSchema);
	const made: Checked = value
		? { ...checkAuthored(value), source, authored: value, refused }
		: { problems: [], placings: [], source, refused };
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(key, made);
	return made;
}

/** Compiles one scenario. Its checks run only on a scenario whose references all resolve. */
export function compileDrill(
	file: TextFile,
	points: Readonly<Record<string, GuidePoint>>
): CompiledDrill {
	const { source, authored, scenario, placings, problems, refused } = checked(file);
	const { place } = source;
	const faults = [...refused, ...problems.map(place)];
	if (!authored || !scenario) return { problems: faults, placings, place };
	const unknown = checkPoints(scenario, (id) => id in points).map(place);
	const cites = citedIn(scenario).flatMap((id) => {
		const point = points[id];
		return point ? [[id, { id, label: point.label, url: point.url }] as const] : [];
	});
	return {
		number: authored.number,
		evidence: Object.fromEntries(
			Object.entries(authored.expectations).map(([id, one]) => [id, one.evidence])
		),
		scenario: { ...scenario, cites: Object.fromEntries(cites) },
		placings,
		problems: [...unknown, ...faults],
		place
	};
}

/** Drills by their numbers; where two have the same, the later file is at fault. */
export function inOrder(drills: readonly CompiledDrill[]): readonly CompiledDrill[] {
	const taken = new Set<number>();
	return drills
		.map((drill) => {
			const { number, place } = drill;
			if (number === undefined || !taken.has(number)) {
				if (number !== undefined) taken.add(number);
				return drill;
			}
			const message = `another drill has the number ${number}`;
			return { ...drill, problems: [...drill.problems, place({ path: ['number'], message })] };
		})
		.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
}

/** Every point that a scenario is about, scores by, or asks after. */
export const citedIn = ({ teaches, expectations, debrief }: Scenario): string[] => [
	...teaches,
	...expectations.map((one) => one.guide),
	...debrief.map((one) => one.guide)
];
