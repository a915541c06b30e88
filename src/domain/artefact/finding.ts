/** `finding`: against what the guides teach. `advice`: worth a second thought. `open`: still to fill in. */
export type Severity = 'finding' | 'advice' | 'open';

export type Finding = {
	/** Of the form's own rules, as in `R3`. */
	readonly rule: string;
	/** Where it is: `levels[0].delayMin`, `owner`. */
	readonly path: string;
	readonly severity: Severity;
	readonly message: string;
	/** Guide point id. */
	readonly point: string;
	/** A lesson of the exercise's module, or `module/lesson`. */
	readonly lesson: string;
};

const ORDER: Record<Severity, number> = { finding: 0, advice: 1, open: 2 };

/** Gravest first; among equals as they stand. */
export const bySeverity = (a: Finding, b: Finding): number => ORDER[a.severity] - ORDER[b.severity];

/** Puts values into the braces of a rule's words; a brace without a value stays as it is. */
export const fill = (says: string, values: Readonly<Record<string, string | number>> = {}) =>
	says.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
