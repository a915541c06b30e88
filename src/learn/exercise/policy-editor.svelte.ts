import { parsePolicy, type EscalationPolicy } from '../../domain/artefact/escalation-policy.ts';
import type { ArtefactRecord } from '../../domain/record/types.ts';
import type { Ports } from '../../ports/context.ts';

const PAUSE = 400;
const MOST_UNDO = 100;

export type Saving = 'saved' | 'waiting' | 'saving';
type Draft = { readonly policy: EscalationPolicy; readonly saving: Saving };

/**
 * One policy being edited. Every change goes through `change`; letters are stored once the learner pauses, all else
 * at once, and everything at the latest by `flush`. Changes with one `touch` in a row (letters of one field) are undone
 * together.
 */
export class PolicyEditor {
	readonly #ports: Ports;
	readonly #kept: ArtefactRecord;
	readonly #fallbackTitle: string;
	#draft = $state.raw<Draft>() as Draft;
	#past = $state.raw<readonly EscalationPolicy[]>([]);
	#savedAt = $state.raw(0);
	#touch: string | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(ports: Ports, kept: ArtefactRecord, policy: EscalationPolicy, fallbackTitle: string) {
		this.#ports = ports;
		this.#kept = kept;
		this.#fallbackTitle = fallbackTitle;
		this.#draft = { policy, saving: 'saved' };
		this.#savedAt = kept.updatedAt;
	}

	get current(): EscalationPolicy {
		return this.#draft.policy;
	}
	get id(): string {
		return this.#kept.id;
	}
	get saving(): Saving {
		return this.#draft.saving;
	}
	get savedAt(): number {
		return this.#savedAt;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	change(policy: EscalationPolicy, touch?: string): void {
		if (policy === this.current) return;
		if (touch === undefined || touch !== this.#touch)
			this.#past = [...this.#past, this.current].slice(-MOST_UNDO);
		this.#touch = touch;
		this.#put(policy, touch !== undefined);
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (before === undefined) return;
		this.#past = this.#past.slice(0, -1);
		this.#touch = undefined;
		this.#put(before, false);
	}

	/** Stores now what is waiting to be stored. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		const { policy, saving } = this.#draft;
		if (saving !== 'waiting') return;
		this.#draft = { policy, saving: 'saving' };
		const updatedAt = this.#ports.clock.now();
		const title = policy.service.trim() || this.#fallbackTitle;
		await this.#ports.records.put({ ...this.#kept, updatedAt, title, fields: policy });
		this.#savedAt = updatedAt;
		// A change made while the last one was being stored is still waiting.
		if (this.#draft.policy === policy) this.#draft = { policy, saving: 'saved' };
	}

	#put(policy: EscalationPolicy, typing: boolean): void {
		this.#draft = { policy, saving: 'waiting' };
		clearTimeout(this.#timer);
		if (typing) this.#timer = setTimeout(() => void this.flush(), PAUSE);
		else void this.flush();
	}
}

/** The policies kept so far, last changed first. What does not parse is told apart, never dropped. */
export function keptPolicies(records: Ports['records']): readonly Kept[] {
	return records
		.list('artefact')
		.filter(({ artefact }) => artefact === 'escalation-policy')
		.map((record) => {
			const parsed = parsePolicy(record.fields);
			return parsed.ok ? { record, policy: parsed.policy } : { record, problems: parsed.problems };
		})
		.sort((a, b) => b.record.updatedAt - a.record.updatedAt);
}

export type Kept = {
	readonly record: ArtefactRecord;
	readonly policy?: EscalationPolicy;
	readonly problems?: readonly { path: string; message: string }[];
};

/** A new policy, stored at once so that it is there after a reload. */
export async function startPolicy(
	{ records, clock }: Ports,
	policy: EscalationPolicy,
	fallbackTitle: string
): Promise<Kept> {
	const now = clock.now();
	const record: ArtefactRecord = {
		kind: 'artefact',
		id: clock.randomId(),
		version: 1,
		createdAt: now,
		updatedAt: now,
		artefact: 'escalation-policy',
		title: policy.service.trim() || fallbackTitle,
		fields: policy
	};
	await records.put(record);
	return { record, policy };
}
