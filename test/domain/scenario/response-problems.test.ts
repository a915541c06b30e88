import { describe, expect, it } from 'vitest';
import { answered, response, type Response } from './answered.ts';

const said = (more: Partial<Response>): string[] =>
	answered(more).problems.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('what is wrong is said where it is written', () => {
	it.each<[string, Partial<Response>]>([
		[
			'response.policy.repeat: is 12; a policy repeats 0 to 9 times',
			{ policy: { ...response().policy, repeat: 12 } }
		],
		[
			'response.tz: is "Lisboa"; an IANA time zone belongs here, such as "Europe/Lisbon"',
			{ tz: 'Lisboa' }
		],
		[
			'response.schedules.leads.always: is "zoe"; no person has that id',
			{
				schedules: { ...response().schedules, leads: { always: 'zoe' } },
				setups: { late: { policy: { repeat: 1 } } }
			}
		],
		[
			'response.setups.late.policy.levels.0.targets.0: is "nightly"; no schedule or person has that id',
			{ setups: { late: { policy: { levels: [{ timeoutMin: 1, targets: ['nightly'] }] } } } }
		],
		[
			'response.setups.late.policy.repeat: is 10; a policy repeats 0 to 9 times',
			{ setups: { late: { policy: { repeat: 10 } } } }
		],
		[
			'response.setups.late.schedules.primary.overrides.0.add: is "zoe"; no person has that id',
			{
				setups: {
					late: {
						schedules: {
							primary: {
								overrides: [{ from: '2026-03-04T02:00', to: '2026-03-04T03:00', add: 'zoe' }]
							}
						}
					}
				}
			}
		],
		[
			'response.setups.late.people.zoe: Nobody is called "zoe"',
			{ setups: { late: { people: { zoe: {} } } } }
		],
		['response.setups.usual: "usual" is what another setup is called', { setups: { usual: {} } }],
		[
			'response.phones.soft.ade.0.channel: is "gong"; one of push, sms, phone, email, chat',
			{ phones: { soft: { ade: [{ afterMin: 0, channel: 'gong' as 'push' }] } } }
		]
	])('%s', (message, more) => expect(said(more)).toEqual([message]));
});
