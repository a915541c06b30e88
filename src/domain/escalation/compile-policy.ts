import type { CaseFile, CaseLevel, CasePolicy } from './case-types.ts';
import { durationOf } from './minutes.ts';
import { settingsOf } from './settings.ts';
import type { Level, Policy } from './types.ts';

const levelOf = (file: CaseFile, level: CaseLevel): Level => ({
	timeout: durationOf(level.timeoutMin),
	targets: level.targets.map((id) =>
		Object.hasOwn(file.people, id) ? { person: id } : { schedule: id }
	),
	assign: level.assign ?? 'all',
	multiAck: level.multiAck ?? false,
	shadows: (level.shadows ?? []).map((shadow) =>
		typeof shadow === 'string'
			? { person: shadow, mayAck: false }
			: { person: shadow.user, mayAck: shadow.mayAck ?? false }
	)
});

/** Levels in the order of their numbers, gaps closed; where a number is missing, the place in the list is it. */
const inOrder = (levels: readonly CaseLevel[]): CaseLevel[] =>
	levels
		.map((level, index) => ({ level, number: level.number ?? index + 1 }))
		.sort((a, b) => a.number - b.number)
		.map(({ level }) => level);

function policyOf(file: CaseFile, policy: CasePolicy): Policy {
	const { onEmpty, afterEscalation } = settingsOf(file, policy);
	return {
		levels: inOrder(policy.levels).map((level) => levelOf(file, level)),
		repeat: policy.repeat ?? 0,
		onEmpty,
		afterEscalation
	};
}

export type Policies = {
	readonly policies: readonly Policy[];
	/** 0 for the service's policy and its edits, else the policy's own index: what shares turns and edits. */
	readonly families: readonly number[];
	/** Of each action of the case: where the policy written in it is; 0 where none is. By place, since aliases share objects. */
	readonly written: readonly number[];
};

/** Every policy of a case: the service's first, then those written in its actions. */
export function policiesOf(file: CaseFile): Policies {
	const policies = [policyOf(file, file.policy)];
	const families = [0];
	const written = (file.actions ?? []).map((action) => {
		if (!('policy' in action) || action.policy === undefined) return 0;
		families.push(action.do === 'editPolicy' ? 0 : policies.length);
		return policies.push(policyOf(file, action.policy)) - 1;
	});
	return { policies, families, written };
}
