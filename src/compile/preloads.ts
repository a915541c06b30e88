import type { Rollup } from 'vite';

type Bundle = Rollup.OutputBundle;
type Chunk = Rollup.OutputChunk;

/** Names the files of pages that are not in the entry. */
const LATER = 'app/later-pages.ts';
/** What a result is told in. */
const QUESTIONS = ['content/assessment/all-questions', 'content/assessment/plan'];

/** Pages that people open first, by the address they have; `*` stands for a lesson's own words. */
const FIRST = [
	{ address: '^(#/)?$', page: 'today/TodayPage.svelte' },
	{ address: '^#/learn/([^/]+/[^/]+)$', page: 'learn/LessonPage.svelte', words: 'lesson' },
	{ address: '^#/learn$', page: 'learn/LearnPage.svelte', also: [LATER] },
	{ address: '^#/drill$', page: 'drill/DrillPage.svelte', also: [LATER] },
	{ address: '^#/i/', page: 'share/OpenInvitationPage.svelte', also: [LATER] },
	{ address: '^#/r/', page: 'share/OpenResponsePage.svelte', also: [LATER, ...QUESTIONS] },
	{ address: '^#/t/', page: 'share/OpenTeamPage.svelte', also: [LATER, ...QUESTIONS] },
	{ address: '^#/d/', page: 'share/OpenRunPage.svelte', also: [LATER] }
] as const;

/** What every page asks for next: storage, and who keeps it. */
const ALWAYS = ['ports/keeper.ts', 'localforage'];

/**
 * Asks for the files of the page that the address names while the HTML is still being read, in place of after the
 * entry has run: one round trip less on a slow line. The address is known to a script only, so a script does it.
 */
export function withPreloads(page: string, bundle: Bundle): string {
	const chunks = Object.values(bundle).filter((one): one is Chunk => one.type === 'chunk');
	const at = (ending: string): Chunk | undefined =>
		chunks.find((one) => one.facadeModuleId?.endsWith(ending)) ??
		chunks.find((one) => one.moduleIds.some((id) => id.includes(ending)));
	const known = new Set<string>(page.match(/assets\/[^"]+\.js/g) ?? []);
	const filesOf = (chunk: Chunk | undefined): string[] => {
		if (!chunk) return [];
		const css = [...(chunk.viteMetadata?.importedCss ?? [])];
		return [chunk.fileName, ...chunk.imports, ...css].filter((file) => !known.has(file));
	};
	const words: Record<string, string[]> = {};
	for (const chunk of chunks) {
		const [, id = ''] = /virtual:content\/lesson\/(.+)$/.exec(chunk.facadeModuleId ?? '') ?? [];
		// The table of its module's lessons names the file, and has to come first.
		const table = at(`virtual:content/lessons/${id.split('/')[0] ?? ''}`);
		if (id) words[id] = [...filesOf(table), chunk.fileName];
	}
	const table = FIRST.map(({ address, page: name, ...first }) => [
		address,
		[name, ...('also' in first ? first.also : [])].flatMap((one) => filesOf(at(one)))
	]);
	const always = ALWAYS.flatMap((name) => filesOf(at(name)));
	const script = `(()=>{const h=location.hash,w=${JSON.stringify(words)},f=[];for(const[a,p]of ${JSON.stringify(table)}){const m=RegExp(a).exec(h);if(m){f.push(...p);f.push(...(w[m[1]]??[]));break}}for(const u of[...f,...${JSON.stringify(always)}]){const l=document.createElement('link');if(u.endsWith('.css')){l.rel='preload';l.as='style'}else l.rel='modulepreload';l.crossOrigin='';l.href='./'+u;document.head.append(l)}})()`;
	return page.replace('</head>', () => `\t<script>${script}</script>\n\t</head>`);
}
