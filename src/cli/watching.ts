/** `--watch`: a command that is done again after each save, with what it has loaded still at hand. */
import process from 'node:process';
import { BrandMemory } from '../build/cache/brand-memory.ts';
import { watchHub } from '../build/watch.ts';
import { reportFailure } from './failures.ts';
import { hubRoot } from './hub-root.ts';
import { onInterrupt } from './interrupt.ts';
import type { ScopeOptions } from './options.ts';
import { linesOf } from './session.ts';
import { terminal } from './terminal.ts';

/**
 * Runs `work`, and again after each burst of changes, never twice at once; what is saved during the first run is not
 * missed. A first run that fails ends it all: it was asked for in a wrong way. Ends well on Ctrl-C, because that is how
 * it is meant to end.
 */
export async function watching(
  options: ScopeOptions,
  work: (brands: BrandMemory) => Promise<void>,
): Promise<void> {
  const brands = new BrandMemory();
  const lines = await linesOf(options);
  const say = (text: string) => {
    if (!options.quiet) lines.remark(text);
  };
  const first = Promise.withResolvers<void>();
  const watcher = watchHub(hubRoot(options.root), async () => {
    await first.promise;
    try {
      await work(brands);
    } catch (failure) {
      reportFailure(failure, terminal, options.debug === true);
    }
    say('Waiting for the next save …');
  });
  // What the content is like was told; that the watching was ended is no error.
  onInterrupt(() => void watcher.close(), 0);
  try {
    await watcher.ready;
    await work(brands);
  } catch (failure) {
    await watcher.close();
    throw failure;
  }
  process.exitCode = 0;
  say('Waiting for the next save; Ctrl-C ends it.');
  first.resolve();
}
