import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
	const [result] = await eslint.lintText(code, { filePath });
	return (result?.messages ?? []).map((message) => message.ruleId);
}

const importing = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;

describe('a planted import against the floors is an error', () => {
	test.each([
		['src/domain/link/planted.ts', '../../ui/format.ts'],
		['src/domain/link/planted.ts', '../../ports/clock.ts'],
		['src/domain/link/planted.ts', 'svelte'],
		['src/ui/planted.ts', '../domain/record/types.ts'],
		['src/ui/chart/planted.ts', '../../parts/curve/x.ts'],
		['src/ports/planted.ts', '../ui/format.ts'],
		['src/parts/check/planted.ts', '../../learn/x.ts'],
		['src/learn/planted.ts', '../drill/x.ts'],
		['src/learn/exercise/planted.ts', '../../assess/x.ts'],
		['src/share/planted.ts', '../app/routes.ts'],
		['src/compile/planted.ts', '../ports/clock.ts']
	])('%s ← %s', async (file, from) => {
		expect(await rulesBroken(file, importing(from))).toContain('no-restricted-imports');
	});

	test.each([
		['src/domain/link/planted.ts', '../../ui/format.ts'],
		['src/ui/chart/planted.ts', '../../domain/record/types.ts'],
		['src/learn/planted.ts', '../drill/x.ts']
	])('and so it is when it comes later: %s ← %s', async (file, from) => {
		const code = `export const later = () => import('${from}');\n`;
		expect(await rulesBroken(file, code)).toContain('no-restricted-syntax');
		const below = code.replace(from, './below.ts');
		expect(await rulesBroken(file, below)).toEqual([]);
	});

	test('and so it is inside a component', async () => {
		const code = `<script lang="ts">\n\timport Run from '../drill/Run.svelte';\n</script>\n\n<Run />\n`;
		expect(await rulesBroken('src/learn/Planted.svelte', code)).toContain('no-restricted-imports');
	});

	test.each([
		['src/learn/planted.ts', '../domain/learning/types.ts'],
		['src/learn/planted.ts', '../parts/check/x.ts'],
		['src/parts/check/planted.ts', '../../ui/format.ts'],
		['src/ports/planted.ts', '../domain/record/types.ts'],
		['src/app/planted.ts', '../learn/x.ts']
	])('while downward is fine: %s ← %s', async (file, from) => {
		expect(await rulesBroken(file, importing(from))).not.toContain('no-restricted-imports');
	});
});

test('domain may not read the clock or draw chance', async () => {
	const code = 'export const now = () => Date.now() + Math.random();\n';
	expect(await rulesBroken('src/domain/link/planted.ts', code)).toEqual([
		'no-restricted-properties',
		'no-restricted-properties'
	]);
});

test('the second compile knows no DOM', () => {
	const config = ts.getParsedCommandLineOfConfigFile(
		'tsconfig.domain.json',
		{},
		{
			...ts.sys,
			onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
				throw new Error(String(diagnostic.messageText));
			}
		}
	);
	const file = 'src/domain/planted.ts';
	const host = ts.createCompilerHost(config?.options ?? {});
	const read = host.getSourceFile.bind(host);
	host.getSourceFile = (name, language) =>
		name === file
			? ts.createSourceFile(name, 'export const title = document.title;', language)
			: read(name, language);
	const program = ts.createProgram([file], config?.options ?? {}, host);
	const messages = ts
		.getPreEmitDiagnostics(program)
		.map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '));
	expect(messages).toEqual([expect.stringMatching(/Cannot find name 'document'/)]);
});
