/**
 * One thread for the end of a build: Astro is loaded in it while this one draws pieces, cuts fonts while this one makes
 * portals, and builds the site while this one draws the report. It stands in a folder of its own without moving us.
 */
import { Piscina } from 'piscina';
import type { RunAstro } from '../build/run-astro.ts';
import type { SubsetFont } from '../build/web-fonts.ts';
import { ownFile } from '../own-files.ts';

/** Room for new objects: a quarter of the usual keeps 100 MB less while 2,000 pages are written, at the same speed (measured). */
const YOUNG_MIB = 12;

export interface SiteThread {
  /** Begins to load what it will need, while nobody waits for it. */
  start(): void;
  /** Undefined before it has started: to cut two fonts is no reason to. */
  readonly subsetFont: SubsetFont | undefined;
  readonly runAstro: RunAstro;
  /** Ends it, whatever it is doing. */
  close(): Promise<void>;
}

export function siteThread(): SiteThread {
  let pool: Piscina | undefined;
  const started = () => {
    pool ??= new Piscina({
      filename: ownFile('cli/site-worker.js').href,
      minThreads: 1,
      maxThreads: 1,
      idleTimeout: Number.POSITIVE_INFINITY,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    return pool;
  };
  return {
    start: () => void started(),
    get subsetFont() {
      return (
        pool && ((font: Uint8Array, text: string) => started().run({ font, text }, { name: 'subsetFont' }))
      );
    },
    runAstro: (order) => started().run(order, { name: 'runAstro' }),
    close: async () => pool?.destroy(),
  };
}
