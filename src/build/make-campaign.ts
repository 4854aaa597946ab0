/** Makes campaigns one by one, or finds them made: the work that the main thread and every worker do alike. */
import type { Brand } from '../brand/brand.ts';
import { loadBrand } from '../brand/load.ts';
import type { Diagnostic, Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { BrandMemory } from './cache/brand-memory.ts';
import { CampaignCache, type CampaignResult, type KeptCampaign } from './cache/campaign-cache.ts';
import { keepBytesIn } from './cache/kept-bytes.ts';
import { KnownHashes } from './cache/known-hashes.ts';
import type { Reader } from './cache/read-afresh.ts';
import { recordedHost } from './cache/recorded-host.ts';
import type { SharedCache } from './cache/shared/shared-cache.ts';
import type { Store } from './cache/store.ts';
import { compileCampaign } from './compile-campaign.ts';
import { type Listener, ofCampaign, timed } from './events.ts';
import { type HubReader, type LoadBrand, type LookOf, openHub } from './hub.ts';
import { type Asked, askedOf, type Wants } from './wants.ts';

export interface MakerOptions {
  /** Whether a name of a kind is wanted. Default: everything. */
  readonly wants?: Wants;
  /** Says `wants` as text: without it campaigns that are narrowed are not kept whole. */
  readonly wantsName?: string;
  /** The brand in whose look a campaign is made. Default: its own. */
  readonly lookOf?: LookOf;
  /** Rules of the sources only; nothing is rendered. */
  readonly sourceOnly?: boolean;
  /** Brands that this process has loaded before. */
  readonly brands?: BrandMemory;
  /** Where results are kept from run to run. Default: nowhere. */
  readonly store?: Store;
  /** Results of other machines; they go through the store. Default: none. */
  readonly shared?: SharedCache;
  /** What is known of the hub's files, by those who make campaigns one after another. Default: of this maker alone. */
  readonly hashes?: KnownHashes;
  readonly listener: Listener;
  /** Pieces that are worked on at the same time. */
  readonly piecesAtOnce: number;
  /** Who reads pieces back, such as another thread. Default: this one. */
  readonly reader?: Reader;
  /** A piece and what stands beside it as soon as it is made, and its brand as a whole; the work waits for it. */
  readonly onPiece?: (made: readonly Artifact[], brand: Brand) => void | Promise<void>;
  /** Paths of pieces that somebody has before their eyes at this moment: they are begun before the others. */
  readonly inView?: () => readonly string[];
  /** All of these are made, be it none, and none of them judged: the rest of the work waits for it. Default: it goes on. */
  readonly onViewMade?: () => void | Promise<void>;
}

/** What became of one campaign. Plain data but for `result`. */
export interface Outcome {
  readonly result?: CampaignResult;
  /** The same as plain data, when all its bytes lie in the store. */
  readonly kept?: KeptCampaign;
  /** Of a campaign that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
  /** The brand it was made with: its findings belong to the run. */
  readonly brand?: string;
  /** Names that filters were asked about on the way to a campaign that came to nothing. */
  readonly asked: readonly Asked[];
  readonly pieces: { readonly hits: number; readonly misses: number };
  /** Why each piece was rendered or found, by its path without ending. */
  readonly reasons: readonly (readonly [string, string])[];
}

export interface CampaignMaker {
  readonly reader: HubReader;
  /** The campaign as it was made before, if nothing that it was made of has changed. */
  find(folder: string): CampaignResult | undefined;
  /** The same, made by another machine. */
  findShared(folder: string): Promise<CampaignResult | undefined>;
  /** Once all campaigns have been looked for: what was learnt of their files is remembered. */
  remember(): void;
  /** Keys of all that the store keeps of it. */
  keysOf(folder: string): readonly string[];
  make(folder: string): Promise<Outcome>;
  /** A result that another thread has kept. Undefined when its bytes are no longer there. */
  open(kept: KeptCampaign): CampaignResult | undefined;
}

/** Faults of the hub and of its brands go to `findings` as they are found. */
export function campaignMaker(host: Host, options: MakerOptions, findings: Findings): CampaignMaker {
  const { store, shared, brands } = options;
  const hashes = store && (options.hashes ?? new KnownHashes(store, host));
  const { wants, asked } = askedOf(options.wants ?? (() => true));
  const isNamed = options.wants === undefined || options.wantsName !== undefined;
  const variant = JSON.stringify([options.sourceOnly === true ? 'source' : 'all', options.wantsName]);
  const whole =
    store && hashes && isNamed
      ? new CampaignCache(store, host, variant, {
          hashes,
          ...(shared && { shared }),
          ...(options.lookOf && { lookOf: options.lookOf }),
        })
      : undefined;
  const keep = store && keepBytesIn(store);
  const seen = store ? recordedHost(host) : host;
  const load: LoadBrand = (from, id, found) => {
    whole?.expectBrand(id);
    return brands ? brands.load(from, id, found, keep) : loadBrand(from, id, found, keep);
  };
  const reader = openHub(seen, wants, findings, load, options.lookOf, store);

  const make = async (folder: string): Promise<Outcome> => {
    const listener = ofCampaign(options.listener, folder);
    const counts = { hits: 0, misses: 0 };
    const reasons = new Map<string, string>();
    let unread: readonly Diagnostic[] = [];
    let brandId: string | undefined;
    const work = async (): Promise<CampaignResult | undefined> => {
      const { campaign, brand, diagnostics } = await timed(listener, 'read', folder, () =>
        reader.campaign(folder),
      );
      brandId = brand?.id;
      if (!campaign || !brand) {
        unread = diagnostics;
        return undefined;
      }
      const brandError = reader.brandError(brand.id);
      const { onPiece } = options;
      const made = await compileCampaign(
        campaign,
        brand,
        seen,
        {
          listener,
          piecesAtOnce: options.piecesAtOnce,
          ...(options.reader ? { readAfresh: options.reader.readAfresh } : {}),
          ...(options.wants ? { wants } : {}),
          ...(options.sourceOnly ? { sourceOnly: true } : {}),
          ...(store ? { cache: { store, counts, reasons, ...(shared && { shared }) } } : {}),
          ...(onPiece ? { onPiece: (pieces: readonly Artifact[]) => onPiece(pieces, brand) } : {}),
          ...(options.inView ? { inView: options.inView } : {}),
          ...(options.onViewMade ? { onViewMade: options.onViewMade } : {}),
          ...(brandError ? { brandError } : {}),
        },
        diagnostics,
      );
      return { ...made, asked: options.wants ? asked() : [] };
    };
    const { result, kept } = whole
      ? await whole.making(folder, work)
      : { result: await work(), kept: undefined };
    const opened = (kept && whole?.open(kept)) ?? result;
    return {
      ...(opened ? { result: opened } : {}),
      ...(kept ? { kept } : {}),
      ...(brandId === undefined ? {} : { brand: brandId }),
      diagnostics: unread,
      asked: asked(),
      pieces: counts,
      reasons: [...reasons],
    };
  };

  return {
    reader,
    find: (folder) => whole?.find(folder),
    findShared: async (folder) => whole?.findShared(folder),
    remember: () => hashes?.save(),
    keysOf: (folder) => whole?.keysOf(folder) ?? [],
    make,
    open: (kept) => whole?.open(kept),
  };
}
