// What the lab computes, in Node: a large policy's timeline over a month, and the simulations behind the trade-off chart.
import { EXAMPLES } from '../../../src/domain/escalation/examples.ts';
import { BEHAVIOUR } from '../../../src/domain/escalation/monte-carlo/behaviour.ts';
import { closedStudy } from '../../../src/domain/escalation/monte-carlo/closed.ts';
import { wholeOf } from '../../../src/domain/escalation/monte-carlo/of-case.ts';
import { wholeStudy } from '../../../src/domain/escalation/monte-carlo/whole.ts';
import { simulate } from '../../../src/domain/escalation/simulate.ts';
import { delaysTo } from '../../../src/domain/escalation/trade-off.ts';
import { timed } from './timed.mjs';

const PEOPLE = 50;
const LEVELS = 10;
const DAYS = 30;
const ZONES = ['Europe/Lisbon', 'America/Chicago', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC'];
const numbers = (n) => Array.from({ length: n }, (_, i) => i);

/** Nobody answers for a month: ten passes over ten levels, five people each, by day and by night, in five zones. */
export function largeCase() {
	const rule = (afterMin, channel) => ({ afterMin, channel });
	const high = [rule(0, 'push'), rule(1, 'sms'), rule(2, 'phone')];
	const person = (i) => [`p${i}`, { tz: ZONES[i % ZONES.length], rules: { high } }];
	const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
	const each = PEOPLE / LEVELS;
	const layer = (level, from, to, turn) => ({
		rotation: {
			unit: 'day',
			length: 1,
			start: '2026-01-05T09:00',
			users: numbers(each).map((i) => `p${level * each + ((i + turn) % each)}`)
		},
		restrictions: [{ days, from, to }]
	});
	const schedule = (level) => [
		`s${level}`,
		{
			tz: ZONES[level % ZONES.length],
			layers: [layer(level, '08:00', '20:00', 0), layer(level, '20:00', '08:00', 2)],
			overrides: numbers(8).map((day) => ({
				from: `2026-03-${10 + day}T12:00`,
				to: `2026-03-${10 + day}T16:00`,
				add: `p${level * each}`
			}))
		}
	];
	const month = DAYS * 1440;
	return {
		id: 'large',
		start: '2026-03-10T00:00:00Z',
		service: { urgency: 'high' },
		people: Object.fromEntries(numbers(PEOPLE).map(person)),
		schedules: Object.fromEntries(numbers(LEVELS).map(schedule)),
		policy: {
			repeat: 9,
			levels: numbers(LEVELS).map((level) => ({
				timeoutMin: month / LEVELS / 10,
				targets: [`s${level}`]
			}))
		},
		until: month
	};
}

/** @param {{ quick: boolean }} options */
export function measureLab({ quick }) {
	const times = quick ? 3 : 7;
	const trials = 100_000;
	const large = largeCase();
	const closed = () =>
		closedStudy({
			assumptions: { missed: 0.1, answer: 4, second: 4 },
			delays: delaysTo(30),
			trials,
			seed: 7
		}).run(trials);
	const played = {
		delays: delaysTo(30),
		behaviour: BEHAVIOUR,
		incidents: quick ? 100 : 500,
		seed: 7
	};
	const pages = played.incidents * played.delays.length;
	const rate = (file) => {
		const ms = timed(times, () => wholeStudy(wholeOf(file, played)).run(Infinity));
		return Math.round((pages / ms) * 1000);
	};
	return {
		entries: simulate(large).entries.length,
		timelineMs: timed(times * 3, () => simulate(large)),
		closedMs: timed(times, closed),
		policies: [
			...EXAMPLES.map(({ title, file }) => ({ title, pagesPerSecond: rate(file) })),
			{ title: `${PEOPLE} people on ${LEVELS} levels`, pagesPerSecond: rate(large) }
		]
	};
}
