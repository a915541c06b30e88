import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { withPreloads } from './preloads.ts';

const hash = (text: string): string =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Puts the stylesheet of the first page into index.html, so that the first paint waits for one file only, and adds a
 * Content-Security-Policy that allows exactly the inline script and style that are there, by hash.
 */
export function html(): Plugin {
	return {
		name: 'html',
		apply: 'build',
		enforce: 'post',
		transformIndexHtml: {
			order: 'post',
			handler(page, { bundle }) {
				let inlined = page.replace(/<!--[\s\S]*?-->/g, '');
				for (const [link, href] of inlined.matchAll(
					/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g
				)) {
					const asset = bundle?.[href ?? ''];
					if (asset?.type !== 'asset') throw new Error(`no stylesheet ${href}`);
					inlined = inlined.replace(link, () => `<style>${String(asset.source).trim()}</style>`);
				}
				inlined = withPreloads(inlined, bundle ?? {});
				const sources = (tag: string): string[] =>
					[...inlined.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text]) =>
						hash(text ?? '')
					);
				const policy = [
					`default-src 'none'`,
					`script-src 'self' ${sources('script').join(' ')}`,
					`style-src 'self' ${sources('style').join(' ')}`,
					`img-src 'self' data: blob:`,
					`connect-src 'self'`,
					`manifest-src 'self'`,
					`worker-src 'self'`,
					`form-action 'none'`,
					`base-uri 'none'`
				].join('; ');
				return inlined.replace(
					'<meta charset="utf-8" />',
					(meta) => `${meta}\n\t\t<meta http-equiv="Content-Security-Policy" content="${policy}" />`
				);
			}
		}
	};
}
