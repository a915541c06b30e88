import { compileScenario } from '../../../src/domain/scenario/compile.ts';
import type { AuthoredScenario } from '../../../src/domain/scenario/schema.ts';
import { tiny } from './tiny.ts';

export type Response = AuthoredScenario['response'];

export const NIGHT = Date.parse('2026-03-04T02:00:00Z');
export const HOUR = 3_600_000;

/** Ade and Bo take turns at three in the night, by Lisbon's clock; Dee stands behind them. */
export const response = (more: Partial<Response> = {}): Response => ({
	start: '2026-03-04T02:00:00Z',
	tz: 'Europe/Lisbon',
	place: 'Lisbon',
	people: {
		ade: { name: 'Ade', rules: { high: [{ afterMin: 0, channel: 'push' }] } },
		bo: { name: 'Bo', sleep: { from: '02:30', to: '02:40' } },
		dee: { name: 'Dee', tz: 'America/New_York' }
	},
	schedules: {
		primary: {
			layers: [
				{
					rotation: { unit: 'day', length: 1, start: '2026-03-02T03:00', users: ['ade', 'bo'] }
				}
			]
		},
		secondary: { offsetOf: { schedule: 'primary', turns: 1 } },
		leads: { always: 'dee' }
	},
	phones: {},
	policy: {
		repeat: 1,
		levels: [
			{ timeoutMin: 15, targets: ['primary'], shadows: [{ user: 'dee', mayAck: true }] },
			{ timeoutMin: 10, targets: ['secondary', 'leads'], assign: 'roundRobin', multiAck: true }
		]
	},
	...more
});
export const answered = (more: Partial<Response> = {}, rest: Partial<AuthoredScenario> = {}) =>
	compileScenario(tiny({ you: 'ade', response: response(more), ...rest } as AuthoredScenario));
