const PADDING = 24;
const SCALE = 2;

/**
 * A chart as a PNG: its marks from the canvases, its words and rules from the HTML, as they stand on screen now. What is
 * `.no-print` stays out.
 * @param parts from top to bottom, each below the one before
 */
export async function pictureOf(parts: readonly HTMLElement[]): Promise<Blob> {
	const boxes = parts.map((part) => part.getBoundingClientRect());
	const left = Math.min(...boxes.map((box) => box.left));
	const top = Math.min(...boxes.map((box) => box.top));
	const canvas = document.createElement('canvas');
	canvas.width = (Math.max(...boxes.map((box) => box.right)) - left + 2 * PADDING) * SCALE;
	canvas.height = (Math.max(...boxes.map((box) => box.bottom)) - top + 2 * PADDING) * SCALE;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('this browser draws no canvas');
	context.scale(SCALE, SCALE);
	context.fillStyle = getComputedStyle(document.body).backgroundColor;
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.translate(PADDING - left, PADDING - top);
	for (const part of parts) {
		for (const one of part.querySelectorAll('canvas')) paintCanvas(context, one);
		for (const one of [part, ...part.querySelectorAll('*')]) paintRules(context, one);
		paintWords(context, part);
	}
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
	});
}

function paintCanvas(context: CanvasRenderingContext2D, canvas: HTMLCanvasElement): void {
	const { x, y, width, height } = canvas.getBoundingClientRect();
	if (width > 0 && height > 0) context.drawImage(canvas, x, y, width, height);
}

function paintRules(context: CanvasRenderingContext2D, element: Element): void {
	const box = element.getBoundingClientRect();
	const style = getComputedStyle(element);
	if (box.width === 0 || element.closest('.no-print')) return;
	for (const [width, colour, y] of [
		[Number.parseFloat(style.borderTopWidth), style.borderTopColor, box.top],
		[Number.parseFloat(style.borderBottomWidth), style.borderBottomColor, box.bottom]
	] as const) {
		if (!(width > 0)) continue;
		context.fillStyle = colour;
		context.fillRect(box.left, y - (y === box.bottom ? width : 0), box.width, width);
	}
}

/** Word by word, so that lines break where the browser broke them. */
function paintWords(context: CanvasRenderingContext2D, part: HTMLElement): void {
	const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
	const range = document.createRange();
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (!parent || parent.closest('.no-print, .sr')) continue;
		const style = getComputedStyle(parent);
		context.fillStyle = style.color;
		context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
		for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
			range.setStart(node, index);
			range.setEnd(node, index + word.length);
			const box = range.getBoundingClientRect();
			if (box.width === 0) continue;
			const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(word);
			const slack = box.height - fontBoundingBoxAscent - fontBoundingBoxDescent;
			context.fillText(word, box.left, box.top + slack / 2 + fontBoundingBoxAscent);
		}
	}
}
