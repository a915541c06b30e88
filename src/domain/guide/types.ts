/** One numbered teachable statement of a guide, in our words, ready to cite. */
export type GuidePoint = {
	/** As in `fso.escalations.13`. */
	readonly id: string;
	/** How a citation reads: short section title and number, as in "Escalation Policies, point 13". */
	readonly label: string;
	/** As in `warning`; a `resource` or a `quote-idea` teaches nothing by itself. */
	readonly kind: string;
	readonly heading: string;
	readonly point: string;
	readonly list?: readonly string[];
	readonly url: string;
	readonly guide: string;
};
