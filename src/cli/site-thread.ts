/**
 * One thread for the end of a build: Astro bundles in it while this one draws pieces, cuts fonts while this one makes
 * portals, and writes the site while this one draws the report. It stands in a folder of its own without moving us.
 */
import process from 'node:process';
import type { Piscina } from 'piscina';
import { type EarlyAstro, earlyAstro } from '../build/early-astro.ts';
import type { RunAstro } from '../build/run-astro.ts';
import type { OwnPages } from '../build/site-input.ts';
import type { SubsetFont } from '../build/web-fonts.ts';
import { ownThread } from './own-thread.ts';

/** Room for new objects: a quarter of the usual keeps 100 MB less while 2,000 pages are written, at the same speed (measured). */
const YOUNG_MIB = 12;
/** Astro waits for its pages while fonts are cut. */
const TASKS_AT_ONCE = 2;
/**
 * The bundler's memory in pages of 4 KiB: in pages of 2 MiB, which its allocator asks Linux for, a third of a second goes
 * into emptying 110 MB of which it needs little (measured). Who has set it has reasons.
 */
const SMALL_PAGES = { name: 'MIMALLOC_ALLOW_THP', value: '0' } as const;

export interface SiteThread {
  /** Begins with what does not depend on pages, while nobody waits for it. `own`: those of the hub's own. */
  start(own?: OwnPages): void;
  /** Undefined before it has started: to cut two fonts is no reason to. */
  readonly subsetFont: SubsetFont | undefined;
  readonly runAstro: RunAstro;
  /** Ends it, whatever it is doing. */
  close(): Promise<void>;
}

export function siteThread(): SiteThread {
  let pool: Piscina | undefined;
  let early: EarlyAstro | undefined;
  const started = () => {
    process.env[SMALL_PAGES.name] ??= SMALL_PAGES.value;
    pool ??= ownThread('cli/site-worker.js', TASKS_AT_ONCE, YOUNG_MIB);
    return pool;
  };
  const run: RunAstro = (order) => started().run(order, { name: 'runAstro' });
  return {
    start: (own) => {
      started();
      early ??= earlyAstro(run, own);
    },
    get subsetFont() {
      return (
        pool && ((font: Uint8Array, text: string) => started().run({ font, text }, { name: 'subsetFont' }))
      );
    },
    runAstro: (order) => {
      const begun = early;
      early = undefined;
      return begun ? begun.finish(order) : run(order);
    },
    close: async () => {
      await pool?.destroy();
      await early?.discard();
    },
  };
}
