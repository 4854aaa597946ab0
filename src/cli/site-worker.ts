/** The thread beside the main one, in which Astro lives. It loads all that it needs at once, so that it is there when pages are. */
import os from 'node:os';
import process from 'node:process';
import { loadAstro } from '../build/run-astro.ts';
import { loadSubsetFont, subsetFont as subset } from '../build/web-fonts.ts';

// Behind those who make pieces: a cold build of the demo takes 3 % less (measured). Linux alone gives a thread a priority of its own;
// elsewhere the whole process would step back.
if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

// What is wrong with either is told by the build that needs it.
loadAstro()
  .then(loadSubsetFont)
  .catch(() => {});

export { runAstro } from '../build/run-astro.ts';

export function subsetFont({ font, text }: { readonly font: Uint8Array; readonly text: string }) {
  return subset(font, text);
}
