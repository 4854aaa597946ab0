/**
 * The whole story: each campaign of the hub is found unchanged, or read, checked, rendered and checked again
 * (`build/compile-campaign.ts`), by this thread or by others; then what they found is told together.
 */
import pMap from 'p-map';
import type { Brand } from './brand/brand.ts';
import type { BrandMemory } from './build/cache/brand-memory.ts';
import type { CampaignResult } from './build/cache/campaign-cache.ts';
import type { Reader } from './build/cache/read-afresh.ts';
import type { CacheCounts } from './build/cache/render-cache.ts';
import type { SharedCache } from './build/cache/shared/shared-cache.ts';
import type { Store } from './build/cache/store.ts';
import { areWorth, type CampaignWorkers } from './build/campaign-workers.ts';
import { type Listener, nobody, timed } from './build/events.ts';
import { duplicateSlugs } from './build/hub.ts';
import { type CampaignMaker, campaignMaker, type Outcome } from './build/make-campaign.ts';
import { mergeDiagnostics } from './build/merge.ts';
import type { FilterKind, Wants } from './build/wants.ts';
import { type Diagnostic, Findings } from './diagnostic.ts';
import type { Host } from './host.ts';
import type { Artifact } from './ir/artifact.ts';
import { type Coverage, joinCoverage } from './rules/shared/coverage.ts';

export type { FilterKind };

export interface CompileOptions {
  /** Whether a name of a kind is wanted. Default: everything. */
  readonly wants?: Wants;
  /** Says `wants` as text, so that what is narrowed by it can be kept from run to run. */
  readonly wantsName?: string;
  /** The brand in whose look a campaign, by its folder, is made. Default: its own. */
  readonly lookOf?: (folder: string) => string | undefined;
  /** Campaigns, by their folders, that are this machine's share. Default: all that are wanted. */
  readonly only?: ReadonlySet<string>;
  /** Rules of the sources only; nothing is rendered. */
  readonly sourceOnly?: boolean;
  /** Brands that this process has loaded before. */
  readonly brands?: BrandMemory;
  /** Where results are kept from run to run. Default: nowhere. */
  readonly store?: Store;
  /** Results of other machines; they go through the store. Default: none. */
  readonly shared?: SharedCache;
  /** Threads to share the work with; they need a store. Default: none. */
  readonly workers?: CampaignWorkers;
  /** Who reads pieces back that this thread makes, such as another thread. Default: this one. */
  readonly reader?: Reader;
  /** Campaigns, by their folders, that somebody waits for: they are made before the others. */
  readonly first?: readonly string[];
  /**
   * Paths of pieces that somebody has before their eyes at this moment, the nearest first. Within a campaign work on
   * them is begun before that on others; what comes out is the same.
   */
  readonly inView?: () => readonly string[];
  /** All of these are made, be it none, and none of them judged: the rest of the work waits for it. Default: it goes on. */
  readonly onViewMade?: () => void | Promise<void>;
  /** Told of a campaign that our own code failed on; the others are made all the same. Default: the run fails with it. */
  readonly onCrash?: (folder: string, error: unknown) => void;
  /** Hears of the work as it goes on. */
  readonly listener?: Listener;
  /** A piece and what stands beside it as soon as it is made, for a preview that need not wait for the rest; the work waits for it. */
  readonly onPiece?: (made: readonly Artifact[], brand: Brand) => void | Promise<void>;
}

export interface Compiled {
  readonly hub: {
    readonly brands: ReadonlyMap<string, Brand>;
    readonly campaigns: readonly Pick<
      CampaignResult,
      'brand' | 'slug' | 'name' | 'at' | 'says' | 'suppressions' | 'outline'
    >[];
  };
  /** Sorted by path. Empty with `sourceOnly`. */
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of these, what reading the hub and its brands found, whatever was made of them. */
  readonly ofBrands: readonly Diagnostic[];
  /**
   * Slugs of campaigns in which, or in whose brand, there is an error; of one that cannot be read its folder. `isHeld`:
   * errors that somebody has answered for.
   */
  unsound(isHeld?: (error: Diagnostic) => boolean): readonly string[];
  readonly words: Coverage;
  /** Why a piece was rendered or found, by its path without ending. Empty without a store. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Keys of what the store keeps of each campaign, whole. */
  readonly entries: () => readonly string[];
  /** Pieces found and pieces rendered; campaigns found whole count in neither. */
  readonly cached: Readonly<CacheCounts> & { readonly campaigns: number };
}

/** While libvips encodes one picture on its own thread, the next pieces are laid out. */
const PIECES_AT_ONCE = 4;
/** Where another thread reads pieces back, the sources of one campaign are judged while those of the next are drawn. */
const CAMPAIGNS_AT_ONCE = 2;
/** Each fetches a few files at a time itself. */
const CAMPAIGNS_FETCHED_AT_ONCE = 4;

export async function compile(host: Host, options: CompileOptions = {}): Promise<Compiled> {
  const { wants, listener = nobody } = options;
  const findings = new Findings();
  const ofBrands = new Findings();
  const maker = campaignMaker(host, { ...options, listener, piecesAtOnce: PIECES_AT_ONCE }, ofBrands);
  const { reader } = maker;
  const folders = reader.folders.filter((folder) => options.only?.has(folder) ?? true);
  const reasons = new Map<string, string>();
  const cached = { hits: 0, misses: 0, campaigns: 0 };

  const results = new Map<string, CampaignResult>();
  const take = (folder: string, known: CampaignResult | undefined, where: string) => {
    if (!known) return;
    results.set(folder, known);
    cached.campaigns += 1;
    for (const { path } of known.artifacts)
      reasons.set(withoutEnding(path), foundWhole(folder, known.brand, where));
  };
  const missingNow = () => folders.filter((folder) => !results.has(folder));
  await timed(listener, 'find', 'campaigns', async () => {
    for (const folder of folders) take(folder, maker.find(folder), '');
    maker.remember();
    if (!options.shared) return;
    const findShared = async (folder: string) =>
      take(folder, await maker.findShared(folder), ' in the shared cache');
    await pMap(missingNow(), findShared, { concurrency: CAMPAIGNS_FETCHED_AT_ONCE });
  });
  const { first = [] } = options;
  const missing = missingNow().sort((a, b) => Number(first.includes(b)) - Number(first.includes(a)));
  listener.tell({ kind: 'missing', campaigns: missing.length });
  const outcomes = await makeAll(missing, maker, options);
  for (const [index, folder] of missing.entries()) {
    const { result, diagnostics, asked, pieces, reasons: why } = outcomes[index]!;
    if (result) results.set(folder, result);
    findings.push(...diagnostics);
    for (const [kind, name] of asked) wants?.(kind, name);
    for (const [path, reason] of why) reasons.set(path, reason);
    cached.hits += pieces.hits;
    cached.misses += pieces.misses;
  }

  const all = folders.flatMap((folder) => results.get(folder) ?? []);
  for (const { brand, asked } of all) {
    await reader.brand(brand);
    for (const [kind, name] of asked) wants?.(kind, name);
  }
  const doubled = duplicateSlugs(all);
  const unsound = (isHeld: (error: Diagnostic) => boolean = () => false) => {
    const counts = (one: Diagnostic) => isError(one) && !isHeld(one);
    const names = [
      ...folders.filter((folder) => !results.has(folder)),
      ...all
        .filter((one) => reader.brandError(one.brand) || one.diagnostics.some(counts))
        .map(({ slug }) => slug),
      ...doubled.map(({ slug }) => slug),
    ];
    return [...new Set(names)];
  };
  findings.push(...doubled.map(({ diagnostic }) => diagnostic), ...all.flatMap((one) => one.diagnostics));
  return {
    hub: { brands: reader.brands, campaigns: all },
    artifacts: all.flatMap((one) => one.artifacts).sort((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics: mergeDiagnostics([...ofBrands.list, ...findings.list]),
    ofBrands: ofBrands.list,
    unsound,
    words: joinCoverage(all.map(({ words }) => words)),
    entries: () => folders.flatMap((folder) => maker.keysOf(folder)),
    cached,
    reasons,
  };
}

/** By threads where that pays; what a thread could not keep on disk is made here. */
async function makeAll(
  folders: readonly string[],
  maker: CampaignMaker,
  { workers, reader, sourceOnly = false, onCrash }: CompileOptions,
): Promise<readonly Outcome[]> {
  const make = async (folder: string) => {
    try {
      return await maker.make(folder);
    } catch (error) {
      if (!onCrash) throw error;
      onCrash(folder, error);
      return nothingMade;
    }
  };
  if (!workers || !areWorth(workers, folders.length, sourceOnly))
    return pMap(folders, make, { concurrency: reader?.isBeside ? CAMPAIGNS_AT_ONCE : 1 });
  return pMap(
    folders,
    async (folder): Promise<Outcome> => {
      // What lies in the store is opened here, and not held twice.
      const { kept, ...outcome } = await workers.make(folder);
      if (outcome.brand !== undefined) await maker.reader.brand(outcome.brand);
      const result = kept && maker.open(kept);
      return outcome.isMade && !result ? maker.make(folder) : { ...outcome, ...(result ? { result } : {}) };
    },
    { concurrency: workers.size },
  );
}

const nothingMade: Outcome = { diagnostics: [], asked: [], pieces: { hits: 0, misses: 0 }, reasons: [] };

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

function foundWhole(folder: string, brand: string, where: string): string {
  return `Found with its campaign${where}: no file of content/campaigns/${folder} or content/brands/${brand} has changed.`;
}
