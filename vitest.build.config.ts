import { defineConfig } from 'vitest/config';

/** Checks that read dist/: run after a build. */
export default defineConfig({
	test: { include: ['test/build/**/*.check.ts'], environment: 'node' }
});
