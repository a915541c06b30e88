import { list } from '../../words/words.ts';
import type { CaseFile } from '../case-types.ts';
import { targetName } from '../names.ts';
import { joined, lengthOf, within, type Stretch } from '../schedule/spans.ts';
import type { PersonId, ScheduleId } from '../types.ts';
import { withLevel } from './change.ts';
import { layersBehind, zoneOf } from './coverage.ts';
import type { CaseFix, Proposal } from './finding.ts';
import type { LintContext, PlacedLevel } from './lint-context.ts';
import { isSchedule, sourceOf } from './people-behind.ts';
import { sayInstant, sayLength } from './when.ts';

const MOST_TURNS = 6;

/** Turns by which a second rota could stand behind a rotation of so many. */
const turnsFor = (file: CaseFile, source: ScheduleId): readonly number[] => {
	const most = Math.max(0, ...layersBehind(file, source).map((l) => l.rotation.users.length));
	return Array.from({ length: Math.min(MOST_TURNS, most - 1) }, (_, i) => i + 1);
};

const turned = (file: CaseFile, id: ScheduleId, schedule: ScheduleId, turns: number): CaseFile => ({
	...file,
	schedules: { ...file.schedules, [id]: { offsetOf: { schedule, turns } } }
});

function backUpId({ people, schedules = {} }: CaseFile, source: ScheduleId): ScheduleId {
	const taken = (id: string) => Object.hasOwn(people, id) || Object.hasOwn(schedules, id);
	for (let n = 1; ; n++) {
		const id = n === 1 ? `${source}-back-up` : `${source}-back-up-${n}`;
		if (!taken(id)) return id;
	}
}

/** What may part the two: a target that both have, or one rotation set back by other turns. */
function partings(file: CaseFile, first: PlacedLevel, second: PlacedLevel): readonly CaseFix[] {
	const shared = second.level.targets.filter((target) => first.level.targets.includes(target));
	const own = second.level.targets.filter((target) => !shared.includes(target));
	const left: readonly CaseFix[] =
		shared.length === 0 || own.length === 0
			? []
			: [
					{
						label: `Leave ${list(shared.map((id) => targetName(file, id)))} off level ${second.at}`,
						apply: (draft) => withLevel(draft, second.index, { targets: own })
					}
				];
	const sources = first.level.targets.filter((target) => isSchedule(file, target)).slice(0, 1);
	const back = sources.flatMap((schedule) => {
		const source = sourceOf(file, schedule);
		const target = second.level.targets.find(
			(id) => isSchedule(file, id) && sourceOf(file, id) === source
		);
		if (source === undefined || target === undefined) return [];
		const offset = 'offsetOf' in (file.schedules?.[target] ?? {});
		return turnsFor(file, source).map((turns): CaseFix => ({
			label: `Set level ${second.at} ${turns === 1 ? 'one turn' : `${turns} turns`} back`,
			apply: (draft) => {
				if (offset && target !== schedule) return turned(draft, target, source, turns);
				const id = backUpId(draft, source);
				const targets = second.level.targets.map((t) => (t === target ? id : t));
				return withLevel(turned(draft, id, source, turns), second.index, { targets });
			}
		}));
	});
	return [...left, ...back];
}

type Shared = { readonly person: PersonId; readonly spans: readonly Stretch[] };

function sharedBy({ coverage }: LintContext, first: PlacedLevel, second: PlacedLevel): Shared[] {
	const before = coverage.people(first);
	return [...coverage.people(second)].flatMap(([person, own]) => {
		const spans = within(own, before.get(person) ?? []);
		return spans.length === 0 ? [] : [{ person, spans }];
	});
}

/** L7: somebody who is on two levels in a row at the same time, through whichever schedules. */
export function samePerson(context: LintContext): readonly Proposal[] {
	const { file, levels, coverage, nameOf } = context;
	return levels.flatMap((second, i) => {
		const first = levels[i - 1];
		const both = first === undefined ? [] : sharedBy(context, first, second);
		if (first === undefined || both.length === 0) return [];
		const names = both.map(({ person }) => nameOf(person));
		const who =
			names.length > 3
				? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
				: list(names);
		const spans = joined(both.flatMap(({ spans: own }) => own));
		const all = lengthOf(spans) === coverage.range.to - coverage.range.from;
		const zone = zoneOf(file, second.level.targets[0] ?? '');
		const when = all
			? ', at every hour'
			: ` for ${sayLength(lengthOf(spans))} of ${coverage.says}, first on ${sayInstant(spans[0]?.from ?? coverage.range.from, zone)}`;
		const turn = names.length > 1 ? ', in turn,' : '';
		return [
			{
				rule: 'L7' as const,
				path: `policy.levels[${second.index}].targets`,
				severity: 'finding' as const,
				message: `${who}${turn} ${names.length > 1 ? 'are' : 'is'} on levels ${first.at} and ${second.at} at once${when}. Whoever missed the page is called again.`,
				points: ['fso.escalations.09', 'fso.escalations.10'],
				tries: partings(file, first, second)
			}
		];
	});
}
