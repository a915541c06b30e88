import type {
	CaseFile,
	CasePerson,
	CaseSchedule,
	CaseService,
	LayeredSchedule
} from '../escalation/case-types.ts';
import { parseDuration } from './duration.ts';
import type { AuthoredResponse, AuthoredSetup } from './schema-response.ts';
import type { AuthoredScenario } from './schema.ts';
import { type Path, writtenAt } from './written-at.ts';

/** The response as one of its setups has it, as an escalation case. */
export type SetupCase = {
	/** What a choice says under `setup` or `phones`. */
	readonly name: string;
	readonly file: CaseFile;
	/** Where something in the case, at a path such as `policy.levels[0]`, is written in the scenario's file. */
	readonly writtenAt: (path: string) => Path;
};

/** What is in force where no setup of another name is. */
export const USUAL = 'usual';

type Named = { readonly name: string; readonly at: readonly string[]; readonly of: AuthoredSetup };

/** The setups of a response, the one in force at the start first; phones are setups too. */
function setupsOf({ phones, setups = {} }: AuthoredResponse): Named[] {
	const ringing = Object.entries(phones).map(([name, rules]): Named => {
		const people = Object.entries(rules).map(([id, high]) => [id, { rules: { high } }]);
		return { name, at: ['phones', name], of: { people: Object.fromEntries(people) } };
	});
	const first: Named[] = ringing.length > 0 ? ringing : [{ name: USUAL, at: [], of: {} }];
	const rest = Object.entries(setups).map(([name, of]) => ({ name, at: ['setups', name], of }));
	return [...first, ...rest];
}

/** What a choice may name under `setup`. */
export const setupNames = (response: AuthoredResponse): string[] =>
	setupsOf(response).map(({ name }) => name);

type By<T> = Readonly<Record<string, T>>;

/** One record over another, id by id. */
function over<T>(base: By<T>, above: By<T> = {}, lay: (base: T, above: T) => T): Record<string, T> {
	const laid = Object.entries(above).map(([id, each]): [string, T] => {
		const under = Object.hasOwn(base, id) ? base[id] : undefined;
		return [id, under === undefined ? each : lay(under, each)];
	});
	return { ...base, ...Object.fromEntries(laid) };
}

const person = (base: CasePerson, above: CasePerson): CasePerson => ({
	...base,
	...above,
	...(above.rules && { rules: { ...base.rules, ...above.rules } })
});

type Schedule = CaseSchedule | Partial<LayeredSchedule>;
const schedule = (base: Schedule, above: Schedule): Schedule =>
	'always' in above || 'offsetOf' in above || 'layers' in above ? above : { ...base, ...above };

/** Whoever names no zone lives by the scenario's clock. */
const zoned = <T extends object>(tz: string, each: T): T =>
	'always' in each || 'offsetOf' in each ? each : { tz, ...each };
const zonedAll = <T extends object>(tz: string, all: By<T>): Record<string, T> =>
	Object.fromEntries(Object.entries(all).map(([id, each]) => [id, zoned(tz, each)]));

function fileOf(
	{ id, horizon, service: { tier }, response }: AuthoredScenario,
	above: AuthoredSetup
): CaseFile {
	const { start, tz, preset, layerRule, policy, people, schedules } = response;
	const { urgency = 'high', supportHours, ...rest } = { ...response.service, ...above.service };
	const service: CaseService = {
		tier,
		urgency,
		...rest,
		...(supportHours && { supportHours: zoned(tz, supportHours) })
	};
	return {
		id,
		...(preset !== undefined && { preset }),
		...(layerRule !== undefined && { layerRule }),
		// A created incident keeps its policy (R1), whatever the product would do.
		policyEdits: 'snapshot',
		start,
		service,
		people: zonedAll<CasePerson>(tz, over<CasePerson>(people, above.people, person)),
		// A part of a schedule that is not there has no layers: `parseCase` says so.
		schedules: zonedAll(tz, over(schedules, above.schedules, schedule) as By<CaseSchedule>),
		policy: { ...policy, ...above.policy },
		until: (parseDuration(horizon ?? '60m') ?? 3600) / 60
	};
}

/**
 * Every setup of a scenario's response as a case of its own, without actions, lasting to the horizon: what the linter looks
 * at, and what plans are made of. They are as authored: `parseCase` says whether they hold.
 */
export const caseFilesOf = (authored: AuthoredScenario): SetupCase[] =>
	setupsOf(authored.response).map(({ name, at, of }) => ({
		name,
		file: fileOf(authored, of),
		writtenAt: (path) => writtenAt(authored.response, { at, of }, path)
	}));
