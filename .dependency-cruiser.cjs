/** Floors are held by ESLint; this holds that nothing imports itself round a corner. */
module.exports = {
	forbidden: [{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } }],
	options: {
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: false,
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^virtual:' }
	}
};
