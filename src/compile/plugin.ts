import { relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, ViteDevServer } from 'vite';
import { compileContent, type Content } from './content.ts';
import { emit, ROOT } from './emit.ts';
import { inWords } from './problem.ts';

/** Bytes of a lesson’s own words on the wire, at most. */
const MOST_OF_A_LESSON = 8000;

/**
 * Compiles `content/` into `virtual:content`. Any problem fails the build and the dev server's page, with every problem
 * named by file, line and column.
 */
export function content(): Plugin {
	let root = process.cwd();
	let compiled: Content | undefined;
	const current = (): Content => (compiled ??= compileContent(root));
	const inContent = (file: string): boolean => relative(root, file).split(sep)[0] === 'content';

	return {
		name: 'content',
		configResolved(config) {
			root = config.root;
		},
		buildStart() {
			compiled = undefined;
		},
		resolveId: {
			filter: { id: /^virtual:content/ },
			handler: (id) => `\0${id}`
		},
		load: {
			filter: { id: /^\0virtual:content/ },
			handler(id) {
				const { problems } = current();
				const [first] = problems;
				if (first)
					this.error({
						message: `${problems.length} problem(s) in content/\n${problems.map(inWords).join('\n')}`,
						id: first.file,
						loc: { file: first.file, line: first.line, column: first.column }
					});
				const path = id.slice(`\0${ROOT}/`.length);
				const code = emit(current(), path);
				if (code === undefined) this.error(`content/ has no ${path}`);
				return code;
			}
		},
		generateBundle(_, bundle) {
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				const [, id] = /virtual:content\/lesson\/(.+)$/.exec(chunk.facadeModuleId ?? '') ?? [];
				const bytes = id ? gzipSync(chunk.code, { level: 9 }).length : 0;
				if (bytes > MOST_OF_A_LESSON)
					this.error(
						`content/: the lesson ${id ?? ''} is ${bytes} bytes, gzip; expected at most ${MOST_OF_A_LESSON}: cut it in two`
					);
			}
		},
		configureServer(server) {
			server.watcher.add('content');
			const changed = (file: string): void => {
				if (inContent(file)) reload(server);
			};
			const reload = (dev: ViteDevServer): void => {
				compiled = undefined;
				for (const [id, node] of dev.moduleGraph.idToModuleMap)
					if (id.startsWith(`\0${ROOT}`)) dev.moduleGraph.invalidateModule(node);
				dev.ws.send({ type: 'full-reload' });
			};
			for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
		}
	};
}
