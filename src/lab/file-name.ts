/** "payment-processor-tier-1.yaml" of "Payment processor, tier 1". */
export function fileName(title: string): string {
	const plain = title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	return `${plain || 'escalation'}.yaml`;
}
