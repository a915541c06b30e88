/** The single key that was pressed with no other, outside a field; null where it is none. */
export function pressed(event: KeyboardEvent): string | null {
	if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
		return null;
	if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea'))
		return null;
	return event.key.length === 1 ? event.key.toUpperCase() : null;
}
