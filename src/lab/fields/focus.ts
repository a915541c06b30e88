import { tick } from 'svelte';

const FIELD = 'input:enabled, select:enabled, summary, button:enabled';

/**
 * Puts the focus where the hand expects it once a list has changed. `row` is a selector of the row within `list`; with
 * `act` its button of that act ("up", "down", "remove") or, where that cannot be used now, its next one; else its first
 * field. Where the row is gone, `otherwise` (a selector within `list`, as of the add button).
 */
export async function focusRow(
	list: Element | undefined,
	row: string,
	act?: string,
	otherwise?: string
): Promise<void> {
	await tick();
	const found = list?.querySelector(row);
	const acts = [...(found?.querySelectorAll<HTMLElement>('[data-act]:enabled') ?? [])];
	const button = act && (acts.find((one) => one.dataset.act === act) ?? acts[0]);
	const target = button || found?.querySelector<HTMLElement>(FIELD);
	(target ?? (otherwise ? list?.querySelector<HTMLElement>(otherwise) : undefined))?.focus();
}
