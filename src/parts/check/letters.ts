/**
 * Attachment: while focus is inside, the letters A, B, C … choose the first, second, third … of `count()` things. Keys with
 * a modifier are left to the browser.
 */
export const letters =
	(count: () => number, choose: (i: number) => void) =>
	(node: HTMLElement): (() => void) => {
		const onkey = (event: KeyboardEvent): void => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
			const i = event.key.toUpperCase().charCodeAt(0) - 65;
			if (i < 0 || i >= count()) return;
			event.preventDefault();
			choose(i);
		};
		node.addEventListener('keydown', onkey);
		return () => node.removeEventListener('keydown', onkey);
	};
