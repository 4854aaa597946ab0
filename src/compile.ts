/**
 * The whole story: each campaign of the hub is found unchanged, or read, checked, rendered and checked again
 * (`build/compile-campaign.ts`); then what they found is told together.
 */
import type { Brand } from './brand/brand.ts';
import { loadBrand } from './brand/load.ts';
import type { BrandMemory } from './build/cache/brand-memory.ts';
import { CampaignCache, type CampaignResult } from './build/cache/campaign-cache.ts';
import { recordedHost } from './build/cache/recorded-host.ts';
import type { CacheCounts } from './build/cache/render-cache.ts';
import type { Store } from './build/cache/store.ts';
import {
  type CampaignOptions,
  compileCampaign,
  type FilterKind,
  type Wants,
} from './build/compile-campaign.ts';
import { duplicateSlugs, openHub } from './build/hub.ts';
import { mergeDiagnostics } from './build/merge.ts';
import { type Diagnostic, Findings } from './diagnostic.ts';
import type { Host } from './host.ts';
import type { Artifact } from './ir/artifact.ts';

export type { FilterKind };

export interface CompileOptions {
  /** Whether a name of a kind is wanted. Default: everything. */
  readonly wants?: Wants;
  /** Rules of the sources only; nothing is rendered. */
  readonly sourceOnly?: boolean;
  /** Brands that this process has loaded before. */
  readonly brands?: BrandMemory;
  /** Where results are kept from run to run. Default: nowhere. */
  readonly store?: Store;
  /** Pieces done, pieces known of so far, and the one just done. */
  readonly onProgress?: (done: number, all: number, path: string) => void;
  /** A piece and what stands beside it as soon as it is made, for a preview that need not wait for the rest. */
  readonly onPiece?: (made: readonly Artifact[]) => void;
}

export interface Compiled {
  readonly hub: {
    readonly brands: ReadonlyMap<string, Brand>;
    readonly campaigns: readonly Pick<CampaignResult, 'brand' | 'slug' | 'name' | 'says'>[];
  };
  /** Sorted by path. Empty with `sourceOnly`. */
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
  readonly words: { readonly checked: number; readonly unchecked: number };
  /** Pieces found and pieces rendered; campaigns found whole count in neither. */
  /** Why a piece was rendered or found, by its path without ending. Empty without a store. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly cached: Readonly<CacheCounts> & { readonly campaigns: number };
}

export async function compile(host: Host, options: CompileOptions = {}): Promise<Compiled> {
  const { store, wants, brands } = options;
  const findings = new Findings();
  const whole =
    store && !wants ? new CampaignCache(store, host, options.sourceOnly ? 'source' : 'all') : undefined;
  const seen = store ? recordedHost(host) : host;
  const reader = openHub(seen, wants ?? (() => true), findings, (from, id, found) => {
    whole?.expectBrand(id);
    return brands ? brands.load(from, id, found) : loadBrand(from, id, found);
  });
  const counts = { hits: 0, misses: 0 };
  const reasons = new Map<string, string>();
  let done = 0;
  let all = 0;
  const campaignOptions: CampaignOptions = {
    ...(wants ? { wants } : {}),
    ...(options.sourceOnly ? { sourceOnly: true } : {}),
    ...(store ? { cache: { store, counts, reasons } } : {}),
    onPlanned: (pieces) => {
      all += pieces;
    },
    onPiece: (made) => {
      done += 1;
      options.onProgress?.(done, all, made[0]?.path ?? '');
      options.onPiece?.(made);
    },
  };
  const make = async (folder: string): Promise<CampaignResult | undefined> => {
    const { campaign, brand, diagnostics } = await reader.campaign(folder);
    if (!campaign || !brand) {
      findings.push(...diagnostics);
      return undefined;
    }
    const brandError = reader.brandError(brand.id);
    const own = { ...campaignOptions, ...(brandError ? { brandError } : {}) };
    return compileCampaign(campaign, brand, seen, own, diagnostics);
  };

  const results: CampaignResult[] = [];
  let foundWhole = 0;
  for (const folder of reader.folders) {
    const known = whole?.find(folder);
    if (known) {
      await reader.brand(known.brand);
      foundWhole += 1;
      for (const { path } of known.artifacts) {
        const reason = `Found with its campaign: no file of content/campaigns/${folder} or content/brands/${known.brand} has changed.`;
        reasons.set(path.replace(/\.[^./]+$/, ''), reason);
      }
    }
    const result = known ?? (await (whole ? whole.making(folder, () => make(folder)) : make(folder)));
    if (result) results.push(result);
  }

  findings.push(...duplicateSlugs(results), ...results.flatMap((one) => one.diagnostics));
  return {
    hub: { brands: reader.brands, campaigns: results },
    artifacts: results.flatMap((one) => one.artifacts).sort((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics: mergeDiagnostics(findings.list),
    words: {
      checked: results.reduce((sum, one) => sum + one.words.checked, 0),
      unchecked: results.reduce((sum, one) => sum + one.words.unchecked, 0),
    },
    cached: { ...counts, campaigns: foundWhole },
    reasons,
  };
}
