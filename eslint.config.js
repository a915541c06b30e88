import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The floors of the house, lowest first. A floor imports from those below it, never sideways or up. */
const ROOMS = ['today', 'learn', 'drill', 'lab', 'assess', 'progress', 'share'];

/**
 * The rules that close folders of src/ to a file, whether it imports them at once or later.
 * @param {string[]} closed
 * @param {string} message what the author is told
 * @param {{ regex: string, message: string }[]} more packages that are closed too
 */
const closing = (closed, message, more = []) => {
	const regex = `^(\\.\\./)+(${closed.join('|')})(/|$)`;
	const selector = `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`;
	return {
		'no-restricted-imports': ['error', { patterns: [{ regex, message }, ...more] }],
		'no-restricted-syntax': ['error', { selector, message }]
	};
};

/**
 * @param {string} folder whose files are guarded
 * @param {string[]} closed folders of src/ that they may not import from
 * @param {string} why what the author is told
 */
const floor = (folder, closed, why) => ({
	files: [`src/${folder}/**/*.{ts,svelte}`],
	rules: closing(closed, why)
});

const ABOVE_GROUND = ['app', ...ROOMS];

export default ts.config(
	{ ignores: ['dist', 'coverage', 'node_modules', 'test-results', 'playwright-report', '.cache'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		}
	},
	{
		files: ['src/domain/**/*.ts'],
		rules: {
			...closing(
				[...ABOVE_GROUND, 'parts', 'ui', 'ports', 'compile'],
				'domain is the ground floor: it imports nothing above it.',
				[
					{
						regex: '^(svelte|xstate|chart\\.js|localforage)',
						message: 'domain is plain data and pure functions.'
					}
				]
			),
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'Time is an argument in domain.' },
				{ object: 'Math', property: 'random', message: 'Chance is an argument in domain.' }
			]
		}
	},
	floor(
		'ui',
		[...ABOVE_GROUND, 'parts', 'domain', 'ports', 'compile'],
		'ui has no domain knowledge.'
	),
	floor('ports', [...ABOVE_GROUND, 'parts', 'ui', 'compile'], 'ports sees domain only.'),
	floor('parts', [...ABOVE_GROUND, 'compile'], 'parts is below the rooms.'),
	...ROOMS.map((room) =>
		floor(
			room,
			['app', 'compile', ...ROOMS.filter((other) => other !== room)],
			'A room never imports another room or the frame: share through parts or domain.'
		)
	),
	floor(
		'compile',
		[...ABOVE_GROUND, 'parts', 'ui', 'ports'],
		'compile runs at build time, over domain.'
	),
	{
		// An ambient module cannot import relatively; import types are the only way to type it.
		files: ['src/virtual.d.ts'],
		rules: { '@typescript-eslint/consistent-type-imports': 'off' }
	},
	{
		files: ['test/**/*.ts', 'tools/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	{ files: ['tools/**', 'test/bench/**', 'test/run.*'], rules: { 'no-console': 'off' } }
);
