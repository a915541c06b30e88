import { defineConfig } from 'vitest/config';
import { svelte } from '@sveltejs/vite-plugin-svelte';

export default defineConfig({
	plugins: [svelte()],
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
