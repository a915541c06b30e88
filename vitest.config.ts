import { defineConfig } from 'vitest/config';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { content } from './src/compile/plugin.ts';

export default defineConfig({
	plugins: [svelte(), content()],
	resolve: { conditions: ['browser'] },
	test: {
		include: ['test/**/*.test.ts'],
		environment: 'node',
		testTimeout: 30_000,
		coverage: {
			provider: 'v8',
			include: ['src/domain/**', 'src/compile/**'],
			reporter: ['text-summary', 'json-summary']
		}
	}
});
