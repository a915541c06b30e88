import { createContext } from 'svelte';
import type { Clock } from './clock.ts';
import type { Files } from './files.ts';
import type { Records } from './records.svelte.ts';

/** The outside world as the rooms see it. Made once in `main.ts`. */
export type Ports = { readonly records: Records; readonly clock: Clock; readonly files: Files };

export const [usePorts, providePorts] = createContext<Ports>();
