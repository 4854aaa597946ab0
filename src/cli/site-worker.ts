/** The thread beside the main one, in which Astro lives. It loads all that it needs at once, so that it is there when pages are. */
import { loadAstro } from '../build/run-astro.ts';
import { loadSubsetFont, subsetFont as subset } from '../build/web-fonts.ts';

// What is wrong with either is told by the build that needs it.
loadAstro()
  .then(loadSubsetFont)
  .catch(() => {});

export { runAstro } from '../build/run-astro.ts';

export function subsetFont({ font, text }: { readonly font: Uint8Array; readonly text: string }) {
  return subset(font, text);
}
