/** Files and the clipboard: the two ways by which something leaves the browser, always by hand. */
export type Files = {
	/** Offers `content` as a download. */
	save(name: string, type: string, content: string | Blob): void;
	/** False when the browser refuses; the caller then shows the text to copy by hand. */
	copy(text: string): Promise<boolean>;
};

export const browserFiles: Files = {
	save(name, type, content) {
		const url = URL.createObjectURL(new Blob([content], { type }));
		const anchor = document.createElement('a');
		anchor.href = url;
		anchor.download = name;
		anchor.click();
		setTimeout(() => URL.revokeObjectURL(url), 60_000);
	},
	async copy(text) {
		try {
			await navigator.clipboard.writeText(text);
			return true;
		} catch {
			return false;
		}
	}
};
