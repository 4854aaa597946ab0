/**
 * Astro at work before there is anything to show. It bundles our pages whatever they will say, which takes half a second
 * of a cold build; then it waits for what they are made from.
 */
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { inAstroFolder } from './astro-folder.ts';
import type { AstroOrder, RunAstro } from './run-astro.ts';
import type { OwnPages } from './site-input.ts';

export interface EarlyAstro {
  /** Gives it the order's data. Resolves when the pages are in the order's `out/`; rejects with what Astro says. */
  readonly finish: RunAstro;
  /** Takes its folder away, once whatever ran it has been ended. Safe to call at any time. */
  readonly discard: () => Promise<void>;
}

/** Begins in a folder of its own. `run` starts Astro; `own` are the pages that the order will ask for. */
export function earlyAstro(run: RunAstro, own?: OwnPages): EarlyAstro {
  const { promise: given, resolve: give } = Promise.withResolvers<AstroOrder | undefined>();
  const whole = inAstroFolder(async (root) => {
    const dataFile = path.join(root, 'site.json');
    const running = run({ root, dataFile, dataComesLater: true, ...(own && { own }) });
    // Told once somebody waits for it.
    running.catch(() => {});
    const order = await given;
    if (!order) return;
    // Never half there: Astro reads it as soon as it appears.
    await rename(order.dataFile, dataFile);
    await running;
    await rename(path.join(root, 'out'), path.join(order.root, 'out'));
  }, own?.hub);
  whole.catch(() => {});
  return {
    finish: (order) => {
      give(order);
      return whole;
    },
    discard: async () => {
      give(undefined);
      await whole.catch(() => {});
    },
  };
}
