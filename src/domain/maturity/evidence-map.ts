/** By drill, by expectation, the questions for which meeting it is evidence "seen working in a drill". */
export type EvidenceMap = {
	readonly drills: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};
