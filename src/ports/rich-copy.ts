/** Copies a text with its form, and plainly for whoever pastes it so. False where the browser refuses. */
export async function copyRich(html: string, plain: string): Promise<boolean> {
	if (!('ClipboardItem' in globalThis)) return false;
	const blob = (text: string, type: string): Blob => new Blob([text], { type });
	try {
		await navigator.clipboard.write([
			new ClipboardItem({
				'text/html': blob(html, 'text/html'),
				'text/plain': blob(plain, 'text/plain')
			})
		]);
		return true;
	} catch {
		return false;
	}
}
