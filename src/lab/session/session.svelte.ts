import type {
	CaseDraft,
	CaseFile,
	CaseProblem,
	ParsedCase
} from '../../domain/escalation/case-types.ts';
import { parseCase } from '../../domain/escalation/case-schema.ts';
import { lintCase, type CaseFinding } from '../../domain/escalation/lint-case.ts';
import type { Editor } from '../../parts/artefact/editor.svelte.ts';
import { DEFAULTS, type TradeSettings } from '../trade/settings.ts';
import { assumed } from '../trade/view.ts';
import { placeName } from '../findings/say-place.ts';
import { changed } from '../policy/edit.ts';
import type { Lab } from './lab-record.ts';
import * as versions from './versions.ts';

/** Every state is parsed once: when it is written and when it is shown, when it is undone and compared. */
const known = new WeakMap<CaseDraft, ParsedCase>();
export function parsedOf(draft: CaseDraft): ParsedCase {
	const parsed = known.get(draft) ?? parseCase(draft);
	known.set(draft, parsed);
	return parsed;
}

/** What panels show of a lab: the case as written, or while that does not hold, the last one that did. */
export function fileOf({ draft, held }: Lab): CaseFile | undefined {
	const parsed = parsedOf(draft);
	return parsed.ok ? parsed.file : held;
}

/** Levels times people beyond which the linter takes longer than a keystroke may. */
const LARGE = 600;
const PAUSE = 300;

const isLarge = ({ policy, people }: CaseFile): boolean =>
	policy.levels.length * Object.keys(people).length > LARGE;

const NONE: readonly CaseProblem[] = [];

/** A suggested change that was applied: what its button said, and of which place. */
export type Mended = { readonly label: string; readonly place: string };

/** One policy on the bench: its draft, what holds of it, and what the guides say. Every change goes through the editor. */
export class Session {
	readonly editor: Editor<Lab>;
	readonly #parsed = $derived.by(() => parsedOf(this.draft));
	readonly #file = $derived.by(() => fileOf(this.editor.current));
	/** The case as it was when somebody last paused. */
	#settled = $state.raw<CaseFile>();
	/** What is linted: the case; a large one once nobody types. */
	readonly #linted = $derived.by(() => {
		const file = this.#file;
		return file && isLarge(file) ? (this.#settled ?? file) : file;
	});
	readonly #trade = $derived.by(() => this.editor.current.trade ?? DEFAULTS);
	readonly #findings = $derived.by(() =>
		this.#linted ? lintCase(this.#linted, assumed(this.#trade)) : []
	);
	/** The last suggested change that was applied, while it may be undone as such. */
	#mended = $state.raw<Mended & { readonly after: Lab }>();

	constructor(editor: Editor<Lab>) {
		this.editor = editor;
	}

	get draft(): CaseDraft {
		return this.editor.current.draft;
	}
	get problems(): readonly CaseProblem[] {
		return this.#parsed.ok ? NONE : this.#parsed.problems;
	}
	/** The last case that held; undefined where none ever did. */
	get file(): CaseFile | undefined {
		return this.#file;
	}
	/** About `file`; of a large one, as it was before what is being typed. */
	get findings(): readonly CaseFinding[] {
		return this.#findings;
	}
	/** Whether the findings are about `file` as it is now, so that what they suggest can be applied. */
	get isLinted(): boolean {
		return this.#linted === this.#file;
	}
	/** The last suggested change, until something else is changed. */
	get mended(): Mended | undefined {
		return this.#mended?.after === this.editor.current ? this.#mended : undefined;
	}

	/** To be run for each state of the case; gives the way to call it off. A while later a large one is linted. */
	settle(): () => void {
		const file = this.#file;
		const timer = setTimeout(() => (this.#settled = file), PAUSE);
		return () => clearTimeout(timer);
	}

	/** `touch` names the field being typed in: its letters undo together. */
	readonly change = (draft: CaseDraft, touch?: string): void => {
		if (draft !== this.draft) this.editor.change(this.#with(draft), touch);
	};

	/** Applies what a finding suggests, where the draft holds. */
	mend({ fix, path }: CaseFinding): void {
		if (!fix || !this.#parsed.ok || !this.isLinted) return;
		const place = placeName(this.draft, path);
		this.change(fix.apply(this.#parsed.file));
		this.#mended = { label: fix.label, place, after: this.editor.current };
	}

	rename(title: string): void {
		this.editor.change({ ...this.editor.current, title }, 'title');
	}

	keepTrade(trade: TradeSettings): void {
		this.editor.change({ ...this.editor.current, trade }, 'trade');
	}

	saveVersion(name: string, at: number): void {
		this.editor.change(versions.save(this.editor.current, name, at));
	}
	removeVersion(at: number): void {
		this.editor.change(versions.remove(this.editor.current, at));
	}
	restoreVersion(at: number): void {
		const version = versions.find(this.editor.current, at);
		if (version) this.change(version.draft);
	}

	#with(draft: CaseDraft): Lab {
		const held = parsedOf(draft).ok ? undefined : this.#file;
		return changed<Lab>(this.editor.current, { draft, held });
	}
}
