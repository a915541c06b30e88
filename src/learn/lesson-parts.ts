/**
 * What a lesson needs beyond its words. A chunk of its own, asked for while the words are being read: the first paint of
 * a lesson waits for none of it. Calculators, figures, examples and the kinds of check that not every lesson holds load
 * with the lesson that holds one.
 */
export { isMade } from '../domain/artefact/filled-in.ts';
export { default as Calculator } from '../parts/calculator/CalculatorBlock.svelte';
export { default as Cite } from '../parts/cite/Cite.svelte';
export { default as Figure } from '../parts/diagram/Diagram.svelte';
export { default as CheckRow } from './CheckRow.svelte';
export { default as LessonEnd } from './LessonEnd.svelte';
export { default as ResumeBanner } from './ResumeBanner.svelte';
export { default as Terms } from './Terms.svelte';
export { LessonSession } from './lesson-session.svelte.ts';
