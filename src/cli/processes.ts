/** This process and others, for the output folder: whose half-made build may be cleared away? */
import process from 'node:process';
import type { Processes } from '../output/out-folder.ts';

export const processes: Processes = {
  id: process.pid,
  isRunning(id) {
    try {
      process.kill(id, 0);
      return true;
    } catch (error) {
      // Another user's process may not be signalled, but it runs.
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  },
};
