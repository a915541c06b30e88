import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownScore } from '../../../src/domain/maturity/evidence.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { profileSvg } from '../../../src/parts/maturity/profile-svg.ts';
import { escaped, lines, widthOf } from '../../../src/parts/maturity/svg.ts';
import { is, randomMember, seeded } from '../../domain/maturity/random-team.ts';
import { realModel } from '../../domain/maturity/real-model.ts';

const outline = outlineOf(realModel());

/** The names of all elements; throws where something is not closed, or stands outside of any. */
function elementsOf(xml: string): string[] {
	const open: string[] = [];
	const names: string[] = [];
	let at = 0;
	const tag =
		/<(\/?)([a-zA-Z]+)((?: [a-zA-Z\d:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>/y;
	while (at < xml.length) {
		if (xml[at] !== '<') {
			const text = /[^<]+/y;
			text.lastIndex = at;
			const found = text.exec(xml)?.[0] ?? '';
			if (/&(?!(?:amp|lt|gt|quot);)/.test(found)) throw new Error(`bare & in ${found}`);
			at += found.length;
			continue;
		}
		tag.lastIndex = at;
		const found = tag.exec(xml);
		if (!found) throw new Error(`no tag at ${xml.slice(at, at + 60)}`);
		const [all, closing, name = '', , alone] = found;
		if (closing) {
			if (open.pop() !== name) throw new Error(`</${name}> closes another`);
		} else {
			names.push(name);
			if (!alone) open.push(name);
		}
		at += all.length;
	}
	if (open.length > 0) throw new Error(`${open.join()} left open`);
	return names;
}

/** What XML 1.0 can write. */
const isWritable = (character: string): boolean => {
	const code = character.codePointAt(0) ?? 0;
	return code >= 32
		? code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff
		: [9, 10, 13].includes(code);
};

const drawn = (seed: number, members: number) => {
	const random = seeded(seed);
	const scope = random() < 0.5 ? 'quick' : 'whole';
	const scored = score(
		outline,
		Array.from({ length: members }, () => randomMember(outline, random, scope))
	);
	const grades = Object.fromEntries(
		questionOrder(outline).map((id) => [id, Math.floor(random() * 3) as 0 | 1 | 2])
	);
	const shown = random() < 0.5 ? shownScore(outline, scored, grades) : undefined;
	const title = 'Checkout, first quarter of 2026';
	return profileSvg({ title, score: scored, shown, outline, tier: 2 });
};

describe('the picture of a profile', () => {
	test('says what its levels can still become, and how firm its headline is', () => {
		const core = outline.dimensions.flatMap(({ id, questions }) =>
			questions.map((one) => is(!one.core ? 'blank' : id === 'P4' ? 'not-applicable' : 'proactive'))
		);
		const { svg } = profileSvg({
			...{ title: 'Checkout', score: score(outline, [core]), outline, tier: 2 }
		});
		expect(svg).toContain(
			`${outline.dimensions[0]?.title}: Proactive so far; manual to proactive possible.`
		);
		const said = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
		for (const words of [
			'It is an estimate: not all questions have been asked so far.',
			'If what does not apply counted as Manual, the team would be Reactive.'
		])
			expect(said.split(words)).toHaveLength(3);
	});

	test('is whole, and needs nothing from elsewhere, whatever the team', () => {
		for (let seed = 0; seed < 40; seed++) {
			const { svg, width, height } = drawn(seed, 1 + (seed % 9));
			const names = new Set(elementsOf(svg));
			expect([...names].filter((name) => !KNOWN.has(name))).toEqual([]);
			expect(svg).not.toMatch(/NaN|undefined|Infinity|style=|href|https?:(?!\/\/www\.w3\.org)/);
			expect(svg.match(/url\([^)]*\)/g)?.every((one) => one === 'url(#hatch)') ?? true).toBe(true);
			expect(svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}"`)).toBe(true);
			expect(height).toBeGreaterThan(400);
			for (const { title } of outline.dimensions) expect(svg).toContain(`${escaped(title)}: `);
		}
	});
	const KNOWN = new Set('svg title desc defs pattern line rect text path circle'.split(' '));

	test('a name cannot break out of it', () => {
		const named = outlineOf(realModel());
		const scored = score(named, []);
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
				const { svg } = profileSvg({ title, score: scored, outline: named, tier: 2 });
				return elementsOf(svg).length > 0 && [...svg].every(isWritable);
			}),
			{ numRuns: 100 }
		);
		expect(escaped('<script>alert("&")</script>')).toBe(
			'&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;'
		);
		expect(escaped('a\u0000b\ud800c')).toBe('a\ufffdb\ufffdc');
	});
});

test('lines hold every word, in order, and none is too wide', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { maxLength: 12 }),
			fc.integer({ min: 40, max: 400 }),
			(words, width) => {
				const text = words.join(' ');
				const broken = lines(text, width, 13);
				expect(broken.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
				for (const line of broken)
					expect(widthOf(line, 13) <= width || [...line].length === 1).toBe(true);
			}
		)
	);
	expect(lines('Service reviews, business reviews and incentives', 196, 13)).toEqual([
		'Service reviews, business',
		'reviews and incentives'
	]);
});
