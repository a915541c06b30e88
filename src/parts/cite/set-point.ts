/** A sentence of the guides’ digest, kept in plain type, as a printer sets it: dashes and quotes. */
export const setPoint = (text: string): string =>
	text
		.replace(/ - /g, ' – ')
		.replace(/(^|[\s([–])"/g, '$1“')
		.replace(/"/g, '”')
		.replace(/(^|[\s([–“])'/g, '$1‘')
		.replace(/'/g, '’');
