/** A story with choices: a chunk of its own, for lessons that hold one. */
export { default as Ask } from './BranchAsk.svelte';
export { default as Told } from './BranchTold.svelte';
