import * as v from 'valibot';
import type { CaseDraft, CaseFile } from '../../domain/escalation/case-types.ts';
import { parseCase } from '../../domain/escalation/case-schema.ts';
import type { Json, QuarantinedRecord } from '../../domain/record/types.ts';
import type { Craft } from '../../parts/artefact/craft.ts';
import { readSettings, type TradeSettings } from '../trade/settings.ts';
import { DraftSchema } from './draft-schema.ts';

/** A state of a policy that somebody gave a name, to come back to or to compare with. */
export type LabVersion = { readonly name: string; readonly at: number; readonly draft: CaseDraft };

/** What the lab keeps of one policy. */
export type Lab = {
	readonly version: 1;
	readonly title: string;
	/** As it stands, half-typed values included. */
	readonly draft: CaseDraft;
	/** Oldest first. */
	readonly versions: readonly LabVersion[];
	/** The last state that held, while `draft` does not: what panels show, also after a reload. */
	readonly held?: CaseFile;
	/** What the trade-off assumes. */
	readonly trade?: TradeSettings;
};

export const LONGEST_TITLE = 120;
export const MOST_VERSIONS = 30;

const line = v.pipe(v.string(), v.maxLength(LONGEST_TITLE));
const figure = v.pipe(v.number(), v.finite());
const LabSchema = v.strictObject({
	version: v.literal(1),
	title: line,
	draft: DraftSchema,
	versions: v.pipe(
		v.array(v.strictObject({ name: line, at: figure, draft: DraftSchema })),
		v.maxLength(MOST_VERSIONS)
	),
	held: v.optional(v.unknown()),
	trade: v.optional(v.unknown())
});

function heldOf(raw: unknown): CaseFile | undefined {
	const read = raw === undefined ? undefined : parseCase(raw);
	return read?.ok ? read.file : undefined;
}

/** Reads what is kept of a lab; every problem is named with its place. */
function parseLab(raw: unknown): ReturnType<Craft<Lab>['parse']> {
	const version = (raw as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > 1) {
		const message = `written by a newer version of this app (lab version ${version})`;
		return { ok: false, problems: [{ path: 'version', message }] };
	}
	const read = v.safeParse(LabSchema, raw);
	if (!read.success)
		return {
			ok: false,
			problems: read.issues.map((issue) => ({
				path: v.getDotPath(issue) ?? '',
				message: issue.received === 'undefined' ? 'is missing' : 'holds what does not belong there'
			}))
		};
	const { held: rawHeld, trade: rawTrade, ...lab } = read.output;
	const held = heldOf(rawHeld);
	const trade = readSettings(rawTrade);
	return { ok: true, value: { ...lab, ...(held && { held }), ...(trade && { trade }) } };
}

/** How the lab's records are read, named and written down. */
export const LAB: Craft<Lab> = {
	artefact: 'escalation-lab',
	title: 'Escalation lab',
	file: 'escalation.yaml',
	parse: parseLab,
	nameOf: ({ title }) => title,
	store: (lab) => lab as unknown as Json
};

/** A lab as it begins: nothing saved under a name yet. */
export const newLab = (title: string, draft: CaseDraft): Lab => ({
	version: 1,
	title: title.slice(0, LONGEST_TITLE),
	draft,
	versions: []
});

/** A version as a policy of its own: the way to open it without touching what is on the bench. */
export const ofVersion = (lab: Lab, version: LabVersion): Lab =>
	newLab(`${lab.title}: ${version.name}`, version.draft);

const ARTEFACT = 'artefact/';

/** Records too damaged to say what they are, which may have been policies: the id in their address, and what lies there. */
export const brokenLabs = (
	broken: readonly QuarantinedRecord[]
): readonly (QuarantinedRecord & { readonly id: string })[] =>
	broken.flatMap((one) => {
		const kind = (one.raw as { artefact?: unknown } | null | undefined)?.artefact;
		const mine = one.key.startsWith(ARTEFACT) && (kind === undefined || kind === LAB.artefact);
		return mine ? [{ ...one, id: one.key.slice(ARTEFACT.length) }] : [];
	});

export const brokenLab = (broken: readonly QuarantinedRecord[], id: string | undefined) =>
	brokenLabs(broken).find((one) => one.id === id);

/** Address of one that is kept. */
export const addressOf = (id: string): string => `/lab/${id}`;
