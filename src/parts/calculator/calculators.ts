import type { Calculator } from '../../domain/learning/types.ts';

/** Each calculator is a chunk of its own: a lesson loads the one it holds. */
export const calculators = {
	'response-times': () => import('./ResponseTimes.svelte'),
	'impact-area': () => import('./ImpactArea.svelte'),
	'error-budget': () => import('./ErrorBudget.svelte'),
	'notification-stagger': () => import('./NotificationStagger.svelte'),
	'sunset-notice': () => import('./SunsetNotice.svelte'),
	'response-cost': () => import('./ResponseCost.svelte')
} satisfies Record<Calculator['calculates'], unknown>;
