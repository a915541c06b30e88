import { defineConfig } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { content } from './src/compile/plugin.ts';
import { html } from './src/compile/html.ts';

export default defineConfig({
	// Relative addresses and hash routes: dist/ works from any static server, under any path.
	base: './',
	plugins: [svelte(), content(), html()],
	build: {
		target: 'es2023',
		manifest: true,
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		reportCompressedSize: false
	},
	worker: { format: 'es' }
});
