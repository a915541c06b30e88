import { encodeTeam } from '../domain/link/team.ts';
import { LONGEST_PASTE } from '../domain/link/several.ts';
import {
	LARGEST_FILE,
	TEAM_FORMAT,
	teamFromJson,
	type Fault
} from '../domain/maturity/exchange.ts';
import type { Outline } from '../domain/maturity/outline.ts';
import { BACKUP_FORMAT } from '../domain/record/backup.ts';
import { hashOf } from '../parts/link/address.ts';

/** As much of a file as this takes, so that the size is judged before anything is read. */
export type FileLike = {
	readonly size: number;
	text(): Promise<string>;
	slice(from: number, to: number): { text(): Promise<string> };
};

export type OpenedFile =
	/** A team’s result: its address here. */
	| { readonly is: 'team'; readonly href: string }
	/** Plain text, which may hold links. */
	| { readonly is: 'text'; readonly text: string }
	| { readonly is: 'backup' }
	| { readonly is: 'too-large'; readonly size: number; readonly most: number }
	/** JSON of something else. */
	| { readonly is: 'other-json' }
	/** A team’s result with something wrong in it. */
	| { readonly is: 'faulty'; readonly faults: readonly Fault[] }
	| { readonly is: 'unreadable' };

const HEAD = 400;

/** What a file is. A backup is told by its first lines, whatever its size; it is restored elsewhere. */
export async function openFile(
	file: FileLike,
	outline: () => Promise<Outline>
): Promise<OpenedFile> {
	const head = await read(file.slice(0, HEAD));
	if (head === undefined) return { is: 'unreadable' };
	if (head.includes(`"${BACKUP_FORMAT}"`)) return { is: 'backup' };
	const json = /^\s*[[{]/.test(head);
	const most = json ? LARGEST_FILE : LONGEST_PASTE;
	if (file.size > most) return { is: 'too-large', size: file.size, most };
	const text = await read(file);
	if (text === undefined) return { is: 'unreadable' };
	if (!json) return { is: 'text', text };
	// A file that does not even say that it is ours is not measured against our fields.
	if (!text.includes(TEAM_FORMAT)) return { is: 'other-json' };
	const imported = teamFromJson(text, await outline());
	if (!imported.ok) return { is: 'faulty', faults: imported.faults };
	return { is: 'team', href: hashOf('team', encodeTeam(imported.team)) };
}

/** Undefined where the browser cannot read it: moved, changed, or not allowed. */
const read = (part: { text(): Promise<string> }): Promise<string | undefined> =>
	part.text().catch(() => undefined);
