import type { CaseDraft } from '../../domain/escalation/case-types.ts';
import { nameOf } from '../fields/names.ts';
import { scheduleName } from '../../domain/escalation/names.ts';

/** `people`, `ade`, `rules`, `high`, 2: the steps of `people.ade.rules.high[2]`. */
export function stepsOf(path: string): readonly (string | number)[] {
	const steps = path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g);
	return [...steps].map(([, index, quoted, plain]) =>
		index !== undefined
			? Number(index)
			: quoted !== undefined
				? String(JSON.parse(`"${quoted}"`))
				: (plain ?? '')
	);
}

const POLICY: Readonly<Record<string, string>> = {
	repeat: 'After the last level',
	onEmpty: 'Levels with nobody',
	afterEscalation: 'Messages after a level'
};
const LEVEL: Readonly<Record<string, string>> = {
	timeoutMin: 'its wait',
	shadows: 'its shadow',
	assign: 'its turns'
};

function inPolicy([key, at, part]: readonly (string | number)[]): string {
	if (key !== 'levels') return POLICY[String(key)] ?? 'Policy';
	if (typeof at !== 'number') return 'Levels';
	const what = LEVEL[String(part)];
	return what ? `Level ${at + 1}, ${what}` : `Level ${at + 1}`;
}

function inSchedule(id: string, [key, at]: readonly (string | number)[]): string {
	const name = scheduleName(id);
	if (typeof at !== 'number') return name;
	if (key === 'layers') return `${name}, layer ${at + 1}`;
	if (key === 'overrides') return `${name}, override ${at + 1}`;
	return `${name}, temporary schedule ${at + 1}`;
}

/** What a reader calls a place in the case: "Level 1, its wait" for `policy.levels[0].timeoutMin`. */
export function placeName({ people }: CaseDraft, path: string): string {
	const [first, second, ...rest] = stepsOf(path);
	const id = String(second ?? '');
	if (first === 'policy') return inPolicy([second ?? '', ...rest]);
	if (first === 'people') {
		const name = id === '' ? 'People' : nameOf(people, id);
		return rest[0] === 'rules' ? `${name}’s messages` : name;
	}
	if (first === 'schedules') return id === '' ? 'Schedules' : inSchedule(id, rest);
	if (first === 'service') return second === 'supportHours' ? 'Support hours' : 'Service';
	return 'The policy';
}

/** Where a finding is, in a word of the heading: "messages". */
export function areaOf(path: string): string {
	const [first] = stepsOf(path);
	if (first === 'people') return 'messages';
	if (first === 'schedules') return 'schedules';
	return first === 'service' ? 'service' : 'levels';
}

/** A finding away from its place: "Level 1, its wait: …"; a message that begins with its own place or person says it once. */
export function sayPlaced(
	draft: CaseDraft,
	{ path, message }: { readonly path: string; readonly message: string }
): string {
	const place = placeName(draft, path);
	const [whose = place] = place.split(/’s |, /);
	return message.startsWith(whose) ? message : `${place}: ${message}`;
}
