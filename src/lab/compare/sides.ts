import { parseCase } from '../../domain/escalation/case-schema.ts';
import type { CaseFile, CaseProblem, Preset } from '../../domain/escalation/case-types.ts';
import { PRODUCTS } from '../../domain/escalation/products.ts';
import { keptOf } from '../../parts/artefact/editor.svelte.ts';
import type { Records } from '../../ports/records.svelte.ts';
import { LAB, type Lab } from '../session/lab-record.ts';
import { find } from '../session/versions.ts';
import type { TradeSettings } from '../trade/settings.ts';

/** One of two policies, or why there is none at its address. */
export type Side = {
	readonly address: string;
	readonly title: string;
	/** Among sides of one lab: "Now", a version's name, "Like GoAlert". */
	readonly short: string;
	/** The last state that held. */
	readonly file: CaseFile;
	/** Of what is written now, where it does not hold. */
	readonly problems: readonly CaseProblem[];
	readonly trade?: TradeSettings;
};

export type Sides =
	| { readonly is: 'two'; readonly one: Side; readonly two: Side }
	| { readonly is: 'one'; readonly one: Side }
	/** `which`: the part of the address that names nothing kept here. */
	| { readonly is: 'none'; readonly which: string; readonly one?: Side };

/** Where a version's address joins its lab's and its own. */
const JOINT = '~';

type Written = Pick<Lab, 'draft' | 'held' | 'trade'>;

function sideOf(
	address: string,
	title: string,
	short: string,
	{ draft, held, trade }: Written
): Side | undefined {
	const read = parseCase(draft);
	const file = read.ok ? read.file : held;
	if (file === undefined) return undefined;
	return {
		address,
		title,
		short,
		file,
		problems: read.ok ? [] : read.problems,
		...(trade && { trade })
	};
}

/** A lab, or one of its versions, by its address: `<record>` or `<record>~<when it was saved>`. */
export function sideAt(records: Records, address: string): Side | undefined {
	const [id = '', version] = address.split(JOINT);
	const lab = keptOf(records, LAB).find(({ record }) => record.id === id)?.value;
	if (lab === undefined) return undefined;
	const title = lab.title.trim() || LAB.title;
	if (version === undefined) return sideOf(address, title, 'Now', lab);
	const saved = find(lab, Number(version));
	const written = saved && { draft: saved.draft, ...(lab.trade && { trade: lab.trade }) };
	return written && sideOf(address, `${title}: ${saved.name}`, saved.name, written);
}

const productNamed = (address: string) => PRODUCTS.find(({ preset }) => preset === address);

/** The same case as another product plays it: what it sets for itself stays. */
export function asProduct(side: Side, preset: Preset): Side {
	const name = productNamed(preset)?.name ?? preset;
	return {
		...side,
		address: preset,
		title: `${side.title}, like ${name}`,
		short: `Like ${name}`,
		file: { ...side.file, preset }
	};
}

/** What two sides are called where both stand: of one lab only what tells them apart, else their titles. */
export function namesOf(one: Side, two: Side): readonly [string, string] {
	const own = ({ address }: Side) => address.split(JOINT)[0];
	const isOneLab = own(one) === own(two) || productNamed(two.address) !== undefined;
	return isOneLab && one.short !== two.short ? [one.short, two.short] : [one.title, two.title];
}

/** Both policies of an address; `other` is empty where none is named. */
export function sidesAt(records: Records, id: string, other: string): Sides {
	const one = sideAt(records, id);
	if (one === undefined) return { is: 'none', which: id };
	if (other === '') return { is: 'one', one };
	const product = productNamed(other);
	const two = product ? asProduct(one, product.preset) : sideAt(records, other);
	return two === undefined ? { is: 'none', which: other, one } : { is: 'two', one, two };
}

/** Something to compare with. */
export type Candidate = {
	readonly address: string;
	readonly label: string;
	readonly group: string;
};

/** All that a policy can be held against: its versions, the other products, the other policies kept here. */
export function candidatesFor(records: Records, { address, file }: Side): readonly Candidate[] {
	const [own] = address.split(JOINT);
	const labs = keptOf(records, LAB).flatMap(({ record, value }) =>
		value ? [{ id: record.id, lab: value }] : []
	);
	const title = (lab: Lab) => lab.title.trim() || LAB.title;
	const mine = labs.filter(({ id }) => id === own);
	const others = labs.filter(({ id }) => id !== own);
	const versions = ({ id, lab }: (typeof labs)[number], group: string) =>
		lab.versions
			.toReversed()
			.map(({ at, name }) => ({ address: `${id}${JOINT}${at}`, label: name, group }));
	return [
		...mine.flatMap((one) => [
			{ address: one.id, label: 'As it stands now', group: 'This policy' },
			...versions(one, 'This policy')
		]),
		...PRODUCTS.filter(({ preset }) => preset !== (file.preset ?? 'pagerduty-like')).map(
			({ preset, name }) => ({
				address: preset,
				label: `Like ${name}`,
				group: 'The same under another product'
			})
		),
		...others.flatMap((one) => [
			{ address: one.id, label: title(one.lab), group: 'Other policies' },
			...versions(one, 'Other policies').map((version) => ({
				...version,
				label: `${title(one.lab)}: ${version.label}`
			}))
		])
	].filter((candidate) => candidate.address !== address);
}
