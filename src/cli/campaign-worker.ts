/** A thread that makes campaigns. Fonts, brands and libraries are loaded once for all that it is given. */
import { parentPort, threadId } from 'node:worker_threads';
import { workerData } from 'piscina';
import sharp from 'sharp';
import { BrandMemory } from '../build/cache/brand-memory.ts';
import { KnownHashes } from '../build/cache/known-hashes.ts';
import { mendingCache } from '../build/cache/mend.ts';
import type { SentOutcome } from '../build/campaign-workers.ts';
import type { BuildEvent } from '../build/events.ts';
import { campaignMaker } from '../build/make-campaign.ts';
import { Findings } from '../diagnostic.ts';
import { createHost } from '../host.ts';
import { clock } from './clock.ts';
import { filtersOf } from './filters.ts';
import { openFolder } from './store-folder.ts';
import type { WorkerOrder } from './worker-order.ts';

const order = workerData as WorkerOrder;
sharp.concurrency(order.pictureThreads);
// What is made of a picture is kept by content elsewhere; libvips' own memory of it would only take room.
sharp.cache(false);

if (order.config !== undefined) await (await import('./plugins/own-plugins.ts')).installFrom(order.config);
const host = createHost(order.root, order.now);
const store = openFolder(order.storeFolder);
const shared = order.usesShared
  ? await (await import('./shared/open-shared.ts')).openShared(store, (trouble) =>
      parentPort?.postMessage({ kind: 'shared', trouble }),
    )
  : undefined;
const brands = new BrandMemory();
const hashes = new KnownHashes(store, host);
const filters = await filtersOf(order.patterns);

/** One piece at a time: every core has a worker, and libvips draws while this thread waits. */
const PIECES_AT_ONCE = 1;

export async function makeCampaign(folder: string): Promise<SentOutcome> {
  const options = {
    store,
    ...(shared && { shared }),
    brands,
    hashes,
    sourceOnly: order.sourceOnly,
    piecesAtOnce: PIECES_AT_ONCE,
    listener: {
      clock,
      tell: (event: BuildEvent) => parentPort?.postMessage({ ...event, thread: threadId }),
    },
    ...(filters.wants && { wants: filters.wants, wantsName: filters.name }),
    ...(filters.lookOf && { lookOf: filters.lookOf }),
  };
  // Findings of the brand are told by the main thread, which loads it as well.
  const { result, ...outcome } = await mendingCache(store, () =>
    campaignMaker(host, options, new Findings()).make(folder),
  );
  // The thread may be ended after any campaign.
  await shared?.settle();
  return { ...outcome, isMade: result !== undefined };
}
