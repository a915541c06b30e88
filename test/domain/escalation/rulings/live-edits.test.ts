import { describe, expect, it } from 'vitest';
import type { CasePolicy, Preset } from '../../../../src/domain/escalation/case-types.ts';
import { level, told } from '../case.ts';

const edit = (at: number, policy: CasePolicy) => ({ at, do: 'editPolicy' as const, policy });
const two = { levels: [level(30, 'ade'), level(30, 'bo')] };
const live = (policy: CasePolicy, ...actions: ReturnType<typeof edit>[]) =>
	told({ policyEdits: 'live', policy, actions }, 'level', 'page', 'exhausted', 'unowned').slice(2);

describe('an edited policy, live', () => {
	it('the level it stands on keeps its place and takes the new timeout from its entry', () => {
		expect(live(two, edit(5, { levels: [level(10, 'dee'), level(60, 'cy')] }))).toEqual([
			'10 level L2 timeout',
			'10 page L2 cy',
			'70 exhausted'
		]);
	});

	it('a timeout that has passed already is over at once', () => {
		expect(live(two, edit(20, { levels: [level(10, 'ade'), level(60, 'cy')] }))).toEqual([
			'20 level L2 timeout',
			'20 page L2 cy',
			'80 exhausted'
		]);
	});

	it('a level that is no more is left at once, for the next pass or the end', () => {
		const short = { levels: [level(30, 'cy')] };
		expect(live(two, edit(40, short)).slice(2)).toEqual(['40 exhausted']);
		expect(live({ ...two, repeat: 1 }, edit(40, { ...short, repeat: 1 })).slice(2)).toEqual([
			'40 level L1 pass 1 timeout',
			'40 page L1 pass 1 cy',
			'70 exhausted pass 1'
		]);
		expect(live(two, edit(40, { levels: [] })).slice(2)).toEqual(['40 unowned no-levels']);
	});

	it('does not wake what is exhausted', () => {
		expect(
			live(two, edit(70, { levels: [level(30, 'cy'), level(30, 'cy'), level(30, 'cy')] })).slice(2)
		).toEqual(['60 exhausted']);
	});

	it('does not reach an incident given another policy', () => {
		const actions = [
			{ at: 1, do: 'reassign' as const, policy: two },
			edit(2, { levels: [level(5, 'cy'), level(5, 'cy')] })
		];
		expect(told({ policyEdits: 'live', policy: two, actions, until: 40 }, 'page')).toEqual([
			'0 page L1 ade',
			'1 page L1 ade',
			'31 page L2 bo'
		]);
	});
});

describe('the presets, on what they differ in', () => {
	const empty = { levels: [level(10, 'nobody'), level(10, 'bo')] };
	const under = (preset: Preset, of: Parameters<typeof told>[0], ...types: string[]) =>
		told({ preset, ...of }, ...types);

	it('an empty level', () => {
		const page = (preset: Preset) => under(preset, { policy: empty }, 'page');
		expect(page('pagerduty-like')).toEqual(['0 page L2 bo']);
		expect(page('goalert-like')).toEqual(['10 page L2 bo']);
		expect(page('grafana-like')).toEqual(['10 page L2 bo']);
	});

	it('an edited policy', () => {
		const of = { policy: two, actions: [edit(5, { levels: [level(30, 'ade'), level(30, 'cy')] })] };
		const page = (preset: Preset) => under(preset, of, 'page').slice(1);
		expect(page('pagerduty-like')).toEqual(['30 page L2 bo']);
		expect(page('goalert-like')).toEqual(['30 page L2 cy']);
		expect(page('grafana-like')).toEqual(['30 page L2 bo']);
	});

	it('a personal rule after the level was left', () => {
		const people = {
			ade: { rules: { high: [{ afterMin: 40, channel: 'sms' as const }] } },
			bo: {}
		};
		const notify = (preset: Preset) => under(preset, { people, policy: two }, 'notify');
		expect(notify('pagerduty-like')).toEqual([]);
		expect(notify('goalert-like')).toEqual(['40 notify L1 ade sms']);
		expect(notify('grafana-like')).toEqual([]);
	});

	it('the case’s own keys go over the preset; a policy written in an action leaves them to it', () => {
		const policy = { ...empty, onEmpty: 'wait' as const };
		expect(under('pagerduty-like', { policy }, 'page')).toEqual(['10 page L2 bo']);
		const actions = [{ at: 1, do: 'reassign' as const, policy: empty }];
		expect(under('pagerduty-like', { policy, actions }, 'page')).toEqual(['1 page L2 bo']);
	});
});
