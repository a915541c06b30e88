import { isLabel, labelBytes, LONGEST_LABEL } from '../../domain/link/label.ts';
import type { Team, TeamRound } from '../../domain/maturity/team-records.ts';
import type { Tier } from '../../domain/maturity/types.ts';

export const MOST_EXPECTED = 63;

/** What is being typed about a team. Nothing is called wrong before somebody has tried to go on with it. */
export class TeamDraft {
	label = $state('');
	tier = $state<Tier>(2);
	/** As a number field gives it: `null` while it is empty or no number. */
	expected = $state<number | null>(null);
	tried = $state(false);

	constructor(team?: Pick<Team, 'label' | 'tier'>, round?: Pick<TeamRound, 'expected'>) {
		this.label = team?.label ?? '';
		this.tier = team?.tier ?? 2;
		this.expected = round?.expected ?? null;
	}

	/** Without the spaces around it. */
	get name(): string {
		return this.label.trim();
	}

	get wrongLabel(): string | undefined {
		const bytes = labelBytes(this.name);
		if (this.name === '')
			return 'Give the team a name, so that people see what they are asked about.';
		if (bytes > LONGEST_LABEL)
			return `${bytes} of ${LONGEST_LABEL}: too long for a link. Shorten it a little.`;
		if (!isLabel(this.name)) return 'It has a character that cannot be seen. Type it once more.';
		return undefined;
	}

	get wrongExpected(): string | undefined {
		const n = this.expected;
		const right = n !== null && Number.isInteger(n) && n >= 1 && n <= MOST_EXPECTED;
		return right ? undefined : `A whole number from 1 to ${MOST_EXPECTED}.`;
	}

	/** What has been said, once all of it is right. */
	get current(): (Pick<Team, 'label' | 'tier'> & Pick<TeamRound, 'expected'>) | undefined {
		if (this.wrongLabel !== undefined || this.wrongExpected !== undefined) return undefined;
		return { label: this.name, tier: this.tier, expected: this.expected ?? 1 };
	}
}
