/** One thread of ours that stays until it is ended. */
import { Piscina } from 'piscina';
import { ownFile } from '../own-files.ts';

/** `file`: below `src/`, as in the package. `tasksAtOnce`: others go on while one waits. `youngMib`: room for new objects. */
export function ownThread(file: string, tasksAtOnce: number, youngMib?: number): Piscina {
  return new Piscina({
    filename: ownFile(file).href,
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    concurrentTasksPerWorker: tasksAtOnce,
    // The usual way stops a thread that has no task altogether, and what it is loading with it.
    atomics: 'disabled',
    ...(youngMib !== undefined && { resourceLimits: { maxYoungGenerationSizeMb: youngMib } }),
  });
}
