import { tick } from 'svelte';

const FIELDS = 'input, select, textarea, button, summary';

/** `policy.levels[0].timeoutMin`, `policy.levels[0]`, `policy.levels`, `policy`. */
export function placesOf(path: string): readonly string[] {
	const places: string[] = [];
	for (let at = path; at !== ''; at = at.replace(/(\[[^\]]*\]|\.?[^.[\]]+)$/, '')) {
		if (places.at(-1) === at) break;
		places.push(at);
	}
	return places;
}

const fieldAt = (place: string): HTMLElement | undefined => {
	const found = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(place)}"]`);
	if (!found) return undefined;
	return found.matches(FIELDS) ? found : (found.querySelector<HTMLElement>(FIELDS) ?? found);
};

/** Puts the focus into the field of a place in the case, or into what is nearest to it; opens what is folded over it. */
export async function goTo(path: string): Promise<void> {
	const field = placesOf(path).map(fieldAt).find(Boolean);
	if (!field) return;
	for (let at: Element | null = field; at; at = at.parentElement)
		if (at instanceof HTMLDetailsElement) at.open = true;
	await tick();
	field.scrollIntoView({ block: 'center' });
	field.focus({ preventScroll: true });
}

/** A jump within the page: only addresses of pages may stand after the hash, so the focus is moved by script. */
export function jumpTo(heading: string): void {
	const found = document.getElementById(heading);
	if (!found) return;
	found.tabIndex = -1;
	found.focus({ preventScroll: true });
	found.scrollIntoView({ block: 'start' });
}
