import { relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { quickCheckOf } from '../domain/maturity/outline.ts';
import { compileContent, type Content } from './content.ts';
import { inWords } from './problem.ts';

const ROOT = 'virtual:content';
const lazy = (kind: string, id: string): string => `() => import('${ROOT}/${kind}/${id}')`;

const table = (kind: string, ids: readonly string[]): string =>
	`{${ids.map((id) => `${JSON.stringify(id)}: ${lazy(kind, id)}`).join(', ')}}`;

const module = (value: unknown): string => `export default ${JSON.stringify(value)};`;

/** The eager module: the index, and a loader for everything else. */
const entry = (content: Content): string =>
	[
		`export const index = ${JSON.stringify(content.index)};`,
		`export const modules = ${table(
			'module',
			content.modules.map((one) => one.id)
		)};`,
		`export const drills = ${table(
			'drill',
			content.drills.map((one) => one.id)
		)};`,
		`export const artefacts = ${table(
			'artefact',
			content.artefacts.map((one) => one.artefact)
		)};`,
		`export const dimensions = ${table(
			'dimension',
			(content.model?.dimensions ?? []).map((one) => one.id)
		)};`,
		`export const quickCheck = ${lazy('assessment', 'quick-check')};`,
		`export const guidePoints = ${lazy('guide', 'points')};`
	].join('\n');

function chunk(content: Content, kind: string, id: string): string | undefined {
	switch (kind) {
		case 'module':
			return found(content.modules.find((one) => one.id === id));
		case 'drill':
			return found(content.drills.find((one) => one.id === id));
		case 'artefact':
			return found(content.artefacts.find((one) => one.artefact === id));
		case 'dimension':
			return found(content.model?.dimensions.find((one) => one.id === id));
		case 'assessment':
			return content.model && module(quickCheckOf(content.model));
		case 'guide':
			return module(content.points);
		default:
			return undefined;
	}
}

const found = (value: unknown): string | undefined => (value ? module(value) : undefined);

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
				if (id === `\0${ROOT}`) return entry(current());
				const [, kind = '', name = ''] = id.split('/');
				const code = chunk(current(), kind, name);
				if (code === undefined) this.error(`no ${kind} "${name}" in content/`);
				return code;
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
