/** Lines to put in order: a chunk of its own, for lessons that hold such a check. */
export { default as Ask } from './OrderAsk.svelte';
export { default as Told } from './OrderTold.svelte';
