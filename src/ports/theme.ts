/**
 * Light, dark, or what the system says. In localStorage and not among the records: it must be known before the first
 * paint, and IndexedDB answers later than that.
 */
export type Theme = 'light' | 'dark' | 'system';

const KEY = 'service-ownership-trainer:theme';

export function readTheme(): Theme {
	try {
		const value = localStorage.getItem(KEY);
		return value === 'light' || value === 'dark' ? value : 'system';
	} catch {
		return 'system';
	}
}

/** Shows the theme at once and remembers it where the browser allows. */
export function applyTheme(theme: Theme, remember = true): void {
	if (theme === 'system') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
	if (!remember) return;
	try {
		if (theme === 'system') localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, theme);
	} catch {
		// A private window may refuse; the choice then lasts as long as the page.
		return;
	}
}
