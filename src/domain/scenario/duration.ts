const PATTERN = /^(-)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** Seconds meant by `"8m"`, `"90s"`, `"3h20m"` or `"-12m"`; null where the text is none of these. */
export function parseDuration(text: string): number | null {
	const match = PATTERN.exec(text);
	if (!match || /^-?$/.test(text)) return null;
	const [, minus, hours, minutes, seconds] = match;
	const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
	return minus && total > 0 ? -total : total;
}
