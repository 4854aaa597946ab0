/** What a build would make and what it would find, without making anything: for `build --dry-run`. */
import { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { planPieces } from './compile-campaign.ts';
import { campaignMaker, type MakerOptions } from './make-campaign.ts';
import { nameOf, whyRenderTask } from './make-piece.ts';

export interface PlannedPiece {
  /** Path without its ending. */
  readonly path: string;
  /** `email/html`. */
  readonly format: string;
  /** Why it would be rendered; undefined when it would be found. */
  readonly reason?: string;
}

export interface PlannedCampaign {
  readonly folder: string;
  readonly brand?: string;
  /** Nothing of it has changed: nothing of it is even planned. */
  readonly isFound: boolean;
  /** Whether its files can be read at all; `check` says what is wrong. */
  readonly isReadable: boolean;
  readonly pieces: readonly PlannedPiece[];
}

/** In the order of the hub's folders. Findings are not told: that is what `check` is for. */
export async function planBuild(
  host: Host,
  options: Omit<MakerOptions, 'piecesAtOnce' | 'sourceOnly'> & {
    readonly store: NonNullable<MakerOptions['store']>;
  },
  only?: ReadonlySet<string>,
): Promise<readonly PlannedCampaign[]> {
  const maker = campaignMaker(host, { ...options, piecesAtOnce: 1 }, new Findings());
  const planned: PlannedCampaign[] = [];
  for (const folder of maker.reader.folders.filter((one) => only?.has(one) ?? true)) {
    const known = maker.find(folder);
    if (known) {
      planned.push({ folder, brand: known.brand, isFound: true, isReadable: true, pieces: [] });
      continue;
    }
    const { campaign, brand } = await maker.reader.campaign(folder);
    if (!campaign || !brand || campaign.lost.length > 0) {
      planned.push({ folder, isFound: false, isReadable: false, pieces: [] });
      continue;
    }
    const pieces = planPieces(campaign, brand, host, options.wants).map((task) => {
      const reason = whyRenderTask(task, host, options.store);
      const { channel, format } = task.wish;
      return {
        path: nameOf(task),
        format: `${channel}/${format}`,
        ...(reason === undefined ? {} : { reason }),
      };
    });
    planned.push({ folder, brand: brand.id, isFound: false, isReadable: true, pieces });
  }
  return planned;
}
