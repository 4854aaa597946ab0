import { channels } from '../channels/index.ts';
import { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { BrandMemory } from './cache/brand-memory.ts';
import { planPieces } from './compile-campaign.ts';
import { nobody } from './events.ts';
import { campaignMaker } from './make-campaign.ts';

/** The first edit is most often of one that is as long as these. */
const REHEARSED = { campaigns: 3, times: 3 };

/**
 * Loads what drawing needs, and reads and plans a few campaigns for nobody, while nobody waits for it: where every piece
 * came from the cache, the first edits would pay for all of it (measured: 1.2 s to the preview in place of 0.6 s for the
 * modules, and some 100 ms for each of the first edits until the engine has compiled what reads and plans). `turn` is
 * awaited before each step, so that whoever asks for a page meanwhile is answered.
 */
export async function warmUp(host: Host, brands: BrandMemory, turn: () => Promise<void>): Promise<void> {
  for (const channel of channels.values()) {
    await turn();
    await channel.warm();
  }
  const options = { brands, listener: nobody, piecesAtOnce: 1 };
  for (let time = 0; time < REHEARSED.times; time++) {
    const { reader } = campaignMaker(host, options, new Findings());
    for (const folder of reader.folders.slice(0, REHEARSED.campaigns)) await rehearse(folder);

    async function rehearse(folder: string) {
      try {
        await turn();
        const { campaign, brand } = await reader.campaign(folder);
        await turn();
        if (campaign && brand && campaign.lost.length === 0) planPieces(campaign, brand, host);
      } catch {
        // The run before has failed on it as well, and told.
      }
    }
  }
}
