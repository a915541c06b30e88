/** What stands where a payload should, as it arrived: the router gives up on an escape that is none, we do not. */
export function arrived(
	params: Record<string, string | null>,
	hash: string = location.hash
): string {
	return params['payload'] ?? params['wild'] ?? hash.replace(/^#!?\/\w*\/?/, '');
}
