import type {
	CaseAction,
	CaseFile,
	CasePolicy
} from '../../../../src/domain/escalation/case-types.ts';
import { newIncident, PRESETS, type Cycle, type Incident, type ModelRow } from './model-types.ts';
import { isMaintained, isSupported, onlyShadow } from './hours-and-shadows.ts';
import { onCall, type Removal } from './on-call.ts';
import { snapshot, targeted } from './policy.ts';
import { notify, rulesOf, type LastSent } from './personal.ts';
import { MINUTE, minutesOf } from './wall.ts';

/**
 * The second model: one minute after the other, everything looked at in every minute, nothing planned ahead. Written from
 * section 3 of the spec alone, to be held against the engine. All times of a case have to be whole minutes.
 */

export function model(file: CaseFile): readonly ModelRow[] {
	const rows: ModelRow[] = [];
	const start = Date.parse(file.start);
	const [onEmpty, afterEscalation, policyEdits, layerRule] =
		PRESETS[file.preset ?? 'pagerduty-like'];
	const live = (file.policyEdits ?? policyEdits) === 'live';
	const rule = file.layerRule ?? layerRule;
	const created = (file.incidents ?? [0]).map(minutesOf);
	const removals: Removal[] = [];
	const incidents: Incident[] = [];
	const last: LastSent = new Map();
	const { service } = file;

	const snapshotOf = (policy: CasePolicy) => snapshot(policy, onEmpty, afterEscalation);
	let current = snapshotOf(file.policy);
	const policyOf = (of: Incident) => of.own ?? current;

	const rules = rulesOf(file);

	let now = 0;
	const instant = () => start + now * MINUTE;
	const print = (of: Incident, type: string, more: Partial<ModelRow> = {}) =>
		rows.push({ at: now, type, incident: of.number, ...more });

	const maintained = () => isMaintained(service, now);
	const supported = (minute: number) => isSupported(service, start + minute * MINUTE);

	const quiet = (of: Incident, which: (cycle: Cycle) => boolean = () => true) => {
		of.waiting = of.waiting.filter(({ cycle }) => !which(cycle));
		of.cycles = of.cycles.filter((cycle) => !which(cycle));
	};
	const leave = (of: Incident) => {
		if (policyOf(of).afterEscalation === 'stop') quiet(of);
	};
	const page = (of: Incident, person: string, shadow: boolean) => {
		print(of, 'page', { person, ...(shadow ? { shadow: true } : {}) });
		if (rules.get(person)![of.urgency].length === 0) print(of, 'unnotified', { person });
		of.cycles.push({ person, since: now, urgency: of.urgency });
	};

	const who = (target: string): readonly string[] =>
		target in file.people ? [target] : onCall(file, rule, target, instant(), removals);
	/** Enters a level, or the first after it that has somebody; `free` wraps without a repeat left. */
	const enter = (of: Incident, first: number, firstPass: number, free: boolean, also?: string) => {
		leave(of);
		const { levels, turns, repeat, onEmpty: empty } = policyOf(of);
		let [level, pass] = [first, firstPass];
		const found = new Set<number>();
		for (;;) {
			if (found.size === levels.length) {
				of.where = 'unowned';
				print(of, 'unowned');
				break;
			}
			if (level > levels.length) {
				if (pass >= repeat && !free) {
					[of.where, of.level, of.pass] = ['exhausted', levels.length, pass];
					print(of, 'exhausted');
					break;
				}
				[level, pass] = [1, pass + 1];
			}
			const entered = levels[level - 1]!;
			const people = targeted(entered, turns, level - 1, who);
			if (people.length === 0) print(of, 'nobody', { level, pass });
			if (people.length === 0 && empty === 'skip') {
				found.add(level);
				level += 1;
				continue;
			}
			[of.level, of.pass, of.since] = [level, pass, now];
			of.where = of.urgency === 'low' ? 'held' : 'level';
			if (people.length > 0) print(of, 'level', { level, pass });
			const paged = also === undefined ? people : [...new Set([...people, also])];
			for (const person of paged) page(of, person, false);
			if (people.length > 0)
				for (const shadow of new Set(
					(entered.shadows ?? []).map((one) => (typeof one === 'string' ? one : one.user))
				))
					if (!paged.includes(shadow)) page(of, shadow, true);
			return;
		}
		if (also !== undefined) page(of, also, false);
	};
	const anew = (of: Incident, also?: string) => {
		of.status = 'triggered';
		[of.snoozedTo, of.acker] = [undefined, undefined];
		if (of.where !== 'detached') {
			of.level = 0;
			return enter(of, 1, 0, false, also);
		}
		quiet(of);
		page(of, of.assignee!, false);
		if (also !== undefined && also !== of.assignee) page(of, also, false);
	};

	const begin = (number: number) => {
		let urgency = service.urgency;
		if (typeof urgency !== 'string')
			urgency = supported(now) ? urgency.byHours.inside : urgency.byHours.outside;
		const of = newIncident(number, urgency, live ? null : current);
		incidents.push(of);
		if (maintained()) print(of, 'suspended');
		else enter(of, 1, 0, false);
	};

	const acknowledge = (of: Incident, by: string | undefined) => {
		const multi = of.where !== 'detached' && policyOf(of).levels[of.level - 1]?.multiAck === true;
		if (of.status === 'acknowledged' && !multi) return false;
		// The acknowledger is who came first.
		if (of.status !== 'acknowledged') [of.ackedAt, of.acker] = [now, by];
		of.status = 'acknowledged';
		quiet(of, multi ? ({ person }) => person === by : undefined);
		print(of, 'ack', by === undefined ? {} : { by });
		return true;
	};

	const escalate = (of: Incident, asOf: number | undefined) => {
		const { levels } = policyOf(of);
		if (maintained() || (of.where === 'suspended' && of.status === 'triggered')) return false;
		if (levels.length === 0 || of.urgency === 'low' || of.where === 'detached') return false;
		if (asOf !== undefined && of.since > asOf) return false;
		print(of, 'escalate');
		of.status = 'triggered';
		[of.snoozedTo, of.acker] = [undefined, undefined];
		const from = of.where === 'unowned' ? 0 : of.level;
		enter(of, from + 1, of.where === 'unowned' ? 0 : of.pass, true);
		return true;
	};

	const reassign = (of: Incident, to: Extract<CaseAction, { do: 'reassign' }>) => {
		if (to.level !== undefined && to.level > policyOf(of).levels.length) return false;
		print(of, 'reassign');
		of.status = 'triggered';
		[of.snoozedTo, of.acker] = [undefined, undefined];
		if (to.level !== undefined) {
			enter(of, to.level, of.pass, false);
			return true;
		}
		quiet(of);
		if (to.user !== undefined) {
			[of.where, of.assignee] = ['detached', to.user];
			page(of, to.user, false);
			return true;
		}
		of.own = snapshotOf(to.policy!);
		of.level = 0;
		enter(of, 1, 0, false);
		return true;
	};

	const act = (of: Incident, action: CaseAction): boolean => {
		if (of.status === 'resolved' || onlyShadow(policyOf(of), action.by)) return false;
		switch (action.do) {
			case 'ack':
				return acknowledge(of, action.by);
			case 'escalate':
				return escalate(of, action.asOf === undefined ? undefined : minutesOf(action.asOf));
			case 'resolve':
				of.status = 'resolved';
				quiet(of);
				print(of, 'resolve');
				return true;
			case 'unack':
				if (of.status !== 'acknowledged') return false;
				print(of, 'unack');
				anew(of);
				return true;
			case 'snooze':
				if (of.status === 'triggered') acknowledge(of, action.by);
				of.snoozedTo = now + minutesOf(action.min);
				print(of, 'snooze');
				return true;
			case 'reassign':
				return reassign(of, action);
			case 'handOver':
				if (of.status !== 'acknowledged') return false;
				of.acker = action.to;
				print(of, 'handOver');
				return true;
			default:
				return true;
		}
	};

	const perform = (action: CaseAction) => {
		if (action.do === 'editPolicy') current = snapshotOf(action.policy);
		else if (action.do === 'removeUser') removals.push({ ...action, at: instant() });
		else if (action.do === 'addRule')
			rules.get(action.user)![action.urgency].push({
				after: minutesOf(action.afterMin),
				channel: action.channel,
				from: now
			});
		else {
			const number = action.incident ?? 1;
			const of = incidents.find((one) => one.number === number);
			const named = action.by === undefined ? {} : { by: action.by };
			if (!of) rows.push({ at: now, type: 'refused', incident: number, ...named });
			else if (!act(of, action)) print(of, 'refused', named);
		}
	};

	/** Timers of one kind come after those of another, whichever incident they belong to (R4). */
	const maintenanceEnds = (of: Incident) => {
		if (of.where === 'suspended' && of.status === 'triggered' && !maintained())
			enter(of, 1, 0, false);
	};
	const snoozeEnds = (of: Incident) => {
		if (of.status !== 'acknowledged' || of.snoozedTo !== now) return;
		print(of, 'retrigger');
		anew(of);
	};
	const ackEnds = (of: Incident) => {
		const { ackTimeoutMin } = service;
		if (of.status !== 'acknowledged' || of.snoozedTo !== undefined) return;
		if (ackTimeoutMin === undefined || of.ackedAt + minutesOf(ackTimeoutMin) !== now) return;
		print(of, 'retrigger');
		anew(of, of.acker);
	};
	const levelEnds = (of: Incident) => {
		if (of.status !== 'triggered' || of.where !== 'level') return;
		const { timeoutMin } = policyOf(of).levels[of.level - 1]!;
		if (of.since + minutesOf(timeoutMin) === now) enter(of, of.level + 1, of.pass, false);
	};

	const raise = () => {
		if (typeof service.urgency === 'string') return;
		const { inside, raiseAtStart } = service.urgency.byHours;
		if (raiseAtStart !== true || inside !== 'high' || !supported(now) || supported(now - 1)) return;
		for (const of of incidents) {
			if (of.status === 'resolved' || of.urgency === 'high') continue;
			of.urgency = 'high';
			print(of, 'raise');
			if (of.status === 'triggered' && of.where !== 'suspended') anew(of);
		}
	};

	for (now = 0; now <= minutesOf(file.until); now++) {
		created.forEach((minute, index) => {
			if (minute === now) begin(index + 1);
		});
		for (const action of file.actions ?? []) if (minutesOf(action.at) === now) perform(action);
		incidents.forEach(maintenanceEnds);
		raise();
		incidents.forEach(snoozeEnds);
		incidents.forEach(ackEnds);
		incidents.forEach(levelEnds);
		notify(incidents, rules, last, now, (of, person, channel) =>
			print(of, 'notify', { person, channel })
		);
	}
	return rows;
}
