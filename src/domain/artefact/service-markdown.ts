import { sayDay, type Day } from './day.ts';
import { creditLine, guidesOf } from './form-markdown.ts';
import { escaped } from './markdown.ts';
import type { Agreement } from './saying.ts';

/** A page as a chapter: every heading one level lower. No learner's line begins with an unescaped mark of a heading. */
const asChapter = (page: string): string => page.trim().replace(/^(#{1,5}) /gm, '#$1 ');

function told({ title, verdict, says, todo, sayings }: Agreement): string {
	const head = `- **${escaped(title)}:** ${escaped(says)}`;
	if (verdict !== 'differs') return head;
	const where = sayings.map(({ page, text }) => `  - ${escaped(page.title)}: ${escaped(text)}`);
	return [`${head} ${escaped(todo)}`, ...where].join('\n');
}

/** Everything that is kept of a service, as one page of Markdown; `pages` are complete pages without their credits. */
export function serviceMarkdown(
	name: string,
	today: Day,
	agreements: readonly Agreement[],
	pages: readonly string[],
	points: readonly string[]
): string {
	const list = (verdict: Agreement['verdict'], title: string): string[] => {
		const found = agreements.filter((one) => one.verdict === verdict);
		return found.length > 0 ? [`## ${title}`, found.map(told).join('\n')] : [];
	};
	return `${[
		`# ${escaped(name)}`,
		`As of ${sayDay(today)}.`,
		...list('differs', 'Where the pages differ'),
		...list('agrees', 'Where they agree'),
		...pages.map(asChapter),
		'---',
		creditLine(guidesOf(points))
	].join('\n\n')}\n`;
}
