import { defineConfig } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { content } from './src/compile/plugin.ts';
import { html } from './src/compile/html.ts';

export default defineConfig({
	// Relative addresses and hash routes: dist/ works from any static server, under any path.
	base: './',
	plugins: [svelte(), content(), html()],
	// The package's own build without a Promise of its own; every browser that runs the app has one.
	resolve: { alias: { localforage: 'localforage/dist/localforage.nopromises.js' } },
	build: {
		target: 'es2023',
		// Below these, light-dark() would be compiled away, and a subtree could no longer choose its own colour scheme.
		cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
		manifest: true,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			treeshake: {
				// Svelte does not say so itself: these do nothing until a component calls them.
				moduleSideEffects: [
					{
						test: /svelte\/.*\/elements\/(custom-element\.js|bindings\/)/,
						sideEffects: false
					}
				]
			},
			output: {
				codeSplitting: {
					// Left alone, what several pages share joins the entry, which every page loads.
					groups: [
						// The CommonJS wrapper serves localforage alone, which comes after the first paint.
						{
							name: 'storage',
							test: /localforage|rolldown\/runtime/,
							includeDependenciesRecursively: false
						},
						// Small files that every page of a run needs weigh less as one.
						{
							name: 'run-facts',
							test: /src\/(ui\/immersive|drill\/(words|moments|at-table))\.ts/,
							includeDependenciesRecursively: false
						},
						// What every page, or every page’s rail, loads together.
						{
							name: 'facts',
							test: /virtual:content$|src\/(domain\/(guide\/content-index|learning\/(due-cards|review-queue))|ports\/hint)\.ts/,
							includeDependenciesRecursively: false
						},
						{
							name: 'rail',
							test: /src\/(app\/(furniture|find-keys|due)\.ts|app\/(Foot|ThemeSwitch)\.svelte|ports\/theme\.ts)/,
							includeDependenciesRecursively: false
						},
						{
							name: 'keeping',
							test: /src\/(ports\/keeping|domain\/record\/keys)\.ts/,
							includeDependenciesRecursively: false
						},
						// A page that only holds on to an element need not bring all that forms bind to.
						{
							name: 'reference',
							test: /svelte\/src\/internal\/client\/dom\/elements\/bindings\/this/,
							includeDependenciesRecursively: false
						},
						{
							name: 'controls',
							test: /svelte\/src\/internal\/client\/dom\/elements\/bindings\/(?!shared|this)/,
							includeDependenciesRecursively: false
						}
					]
				}
			}
		},
		assetsInlineLimit: 0,
		reportCompressedSize: false
	},
	worker: { format: 'es' }
});
