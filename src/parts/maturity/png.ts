import type { Picture } from './profile-svg.ts';

/** Twice the size, so that it is sharp on a good screen and on paper. */
const SCALE = 2;

/** The same picture in pixels. Rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image(width * SCALE, height * SCALE);
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = width * SCALE;
		canvas.height = height * SCALE;
		const context = canvas.getContext('2d');
		if (!context) throw new Error('this browser draws no canvas');
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) => {
			canvas.toBlob((blob) => {
				if (blob) resolve(blob);
				else reject(new Error('no picture'));
			}, 'image/png');
		});
	} finally {
		URL.revokeObjectURL(url);
	}
}
