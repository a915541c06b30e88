/** The views of the kinds of check that most lessons do not hold: a chunk of their own. */
export { default as Ask } from './MoreAsk.svelte';
export { default as Told } from './MoreTold.svelte';
