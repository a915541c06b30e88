/**
 * How big a case may be. Far beyond what a team needs, and small enough that reading and simulating one stays bounded.
 * Source: own.
 */
export const CASE_LIMITS = {
	/** Letters of the file's text: 1 MB. */
	text: 1_000_000,
	/** Values in all, counted again for every alias. */
	values: 400_000,
	/** Collections within collections. */
	depth: 24,
	/** Names and ids. */
	letters: 200,
	aliases: 100,
	people: 1_000,
	schedules: 200,
	layers: 20,
	rotation: 1_000,
	restrictions: 50,
	overrides: 1_000,
	temporary: 1_000,
	levels: 100,
	targets: 100,
	rules: 100,
	incidents: 10_000,
	actions: 10_000,
	maintenance: 1_000,
	/** Five years. */
	minutes: 5 * 366 * 1_440,
	/** Lines of the timeline, at the most that levels, passes, people, rules and incidents could make. */
	lines: 5_000_000,
	/** Handoffs and windows of all schedules until the end. */
	handoffs: 1_000_000,
	/** Years that dates may name. */
	firstYear: 1970,
	lastYear: 2100,
	/** Problems told at once. */
	problems: 50
} as const;

/** "10,000", in digits alike everywhere. */
export const inDigits = (count: number): string =>
	String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
