import type { CaseDraft, CaseFile, CaseLevel } from '../../domain/escalation/case-types.ts';
import { changed } from '../policy/edit.ts';

const place = ({ number }: CaseLevel, i: number): number => number ?? i + 1;

/** A case to write on: its levels in the order in which they are called, which from now on is the order they stand in. */
export function draftOf(file: CaseFile): CaseDraft {
	const levels = file.policy.levels
		.map((level, i) => ({ level, at: place(level, i) }))
		.sort((a, b) => a.at - b.at)
		.map(({ level }) => changed(level, { number: undefined }));
	return { ...file, policy: { ...file.policy, levels } };
}
