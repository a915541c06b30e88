const PATTERN = /^(-)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** Seconds meant by `"8m"`, `"90s"`, `"3h20m"`, `"2d"` or `"-12m"`; null where the text is none of these. */
export function parseDuration(text: string): number | null {
	const match = PATTERN.exec(text);
	if (!match || /^-?$/.test(text)) return null;
	const [, minus, days, hours, minutes, seconds] = match;
	const total =
		Number(days ?? 0) * 86_400 +
		Number(hours ?? 0) * 3600 +
		Number(minutes ?? 0) * 60 +
		Number(seconds ?? 0);
	return minus && total > 0 ? -total : total;
}
