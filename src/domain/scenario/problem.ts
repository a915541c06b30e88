/** An author's error, at a place in the authored file. */
export type Problem = {
	readonly path: readonly (string | number)[];
	readonly message: string;
	readonly expected?: string;
};

/** Collects problems while a file is compiled. */
export type Report = (
	path: readonly (string | number)[],
	message: string,
	expected?: string
) => void;

export function collector(): { problems: Problem[]; report: Report } {
	const problems: Problem[] = [];
	const report: Report = (path, message, expected) =>
		void problems.push({ path, message, ...(expected === undefined ? undefined : { expected }) });
	return { problems, report };
}
