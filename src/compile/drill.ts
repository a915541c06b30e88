import { checkPoints, checkScenario } from '../domain/scenario/check.ts';
import { compileScenario } from '../domain/scenario/compile.ts';
import { scenarioSchema } from '../domain/scenario/schema.ts';
import type { EvidenceMap } from '../domain/maturity/evidence-map.ts';
import type { CitedPoint } from '../domain/learning/types.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import type { TextFile } from './module.ts';
import type { Finding, Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

/** A scenario with the few guide points that it cites, ready to link. */
export type CitingScenario = Scenario & { readonly cites: Readonly<Record<string, CitedPoint>> };

export type CompiledDrill = {
	readonly scenario?: CitingScenario;
	/** Its place in the library. */
	readonly number?: number;
	/** By expectation, the questions of the assessment that it is a sight of. */
	readonly evidence?: EvidenceMap['drills'][string];
	readonly problems: readonly Problem[];
	readonly place: (finding: Finding) => Problem;
};

/** Compiles one scenario. Its checks run only on a scenario whose references all resolve. */
export function compileDrill(
	{ file, text }: TextFile,
	points: Readonly<Record<string, GuidePoint>>
): CompiledDrill {
	const source = readYaml(file, text);
	const authored = validate(source, scenarioSchema);
	if (!authored.value) return { problems: authored.problems, place: source.place };
	const { scenario, problems } = compileScenario(authored.value);
	const unknown = checkPoints(scenario, (id) => id in points);
	const faults = problems.length > 0 ? problems : checkScenario(scenario);
	const cites = citedIn(scenario).flatMap((id) => {
		const point = points[id];
		return point ? [[id, { id, label: point.label, url: point.url }] as const] : [];
	});
	return {
		number: authored.value.number,
		evidence: Object.fromEntries(
			Object.entries(authored.value.expectations).map(([id, one]) => [id, one.evidence])
		),
		scenario: { ...scenario, cites: Object.fromEntries(cites) },
		problems: [...unknown, ...faults].map((one) => source.place(one)),
		place: source.place
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

const citedIn = ({ teaches, expectations, debrief }: Scenario): string[] => [
	...teaches,
	...expectations.map((one) => one.guide),
	...debrief.map((one) => one.guide)
];
