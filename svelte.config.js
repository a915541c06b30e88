/** Read by the Vite plugin, svelte-check and the editor alike. Libraries decide for themselves. */
export default {
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	}
};
