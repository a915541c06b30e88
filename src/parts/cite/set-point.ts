/** A sentence of the guides’ digest as a printer sets it; what the build cannot tell apart in all content is set here. */
export const setPoint = (text: string): string =>
	text
		.replace(/ - /g, ' – ')
		.replace(/(^|[\s(])'/g, '$1‘')
		.replace(/'/g, '’');
