/** Drawing an SVG as text: everything in attributes, since a policy may refuse styles inside a picture. */

export const INK = {
	paper: '#ffffff',
	ink: '#191c1e',
	second: '#454b50',
	third: '#5f666b',
	hair: '#d7dad6',
	edge: '#7c8388',
	accent: '#0e5676'
} as const;

const FACE = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Ubuntu, sans-serif';

/** What XML 1.0 has no way to write. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

export const escaped = (text: string): string =>
	text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

type Value = string | number | undefined;
type Attributes = Readonly<Record<string, Value>>;

/** `inner` is markup; attributes are escaped, and left out where undefined. */
export function element(name: string, attributes: Attributes, inner?: string): string {
	const written = Object.entries(attributes)
		.flatMap(([key, value]) =>
			value === undefined
				? []
				: [` ${key}="${escaped(typeof value === 'number' ? figure(value) : value)}"`]
		)
		.join('');
	return inner === undefined ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

const figure = (value: number): string => String(Math.round(value * 100) / 100);

export type Type = {
	readonly size: number;
	readonly weight?: 400 | 600 | 700;
	readonly fill?: string;
	readonly anchor?: 'start' | 'middle' | 'end';
};

/** One line of words on its baseline. */
export function words(x: number, y: number, line: string, type: Type): string {
	const { size, weight, fill = INK.ink, anchor } = type;
	return element(
		'text',
		{
			x,
			y,
			'font-family': FACE,
			'font-size': size,
			'font-weight': weight,
			fill,
			'text-anchor': anchor
		},
		escaped(line)
	);
}

/** About how wide a line is set: the font is the reader's own, so with some room to spare. */
export function widthOf(line: string, size: number): number {
	let ems = 0;
	for (const character of line) {
		if (/[iljt.,;:'’|! ]/.test(character)) ems += 0.33;
		else if (/[mwMW@%]/.test(character)) ems += 0.92;
		else ems += /[A-Z\d]/.test(character) ? 0.68 : character > '\u02ff' ? 1.05 : 0.57;
	}
	return ems * size;
}

/** Broken into lines between words, and inside a word only where it fills a line alone. */
export function lines(text: string, width: number, size: number): string[] {
	const broken: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (widthOf(longer, size) <= width) {
			line = longer;
			continue;
		}
		if (line !== '') broken.push(line);
		line = '';
		for (const character of word) {
			if (widthOf(line + character, size) > width && line !== '') {
				broken.push(line);
				line = '';
			}
			line += character;
		}
	}
	if (line !== '') broken.push(line);
	return broken;
}
