import type { Attachment } from 'svelte/attachments';

/** Tells the inner width and height of an element in pixels, now and whenever they change. */
export const measured =
	(tell: (width: number, height: number) => void): Attachment<HTMLElement> =>
	(element) => {
		const observer = new ResizeObserver(() => tell(element.clientWidth, element.clientHeight));
		observer.observe(element);
		return () => observer.disconnect();
	};
