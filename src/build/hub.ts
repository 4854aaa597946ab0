/** A hub's brands and campaigns, read one at a time: a campaign that has not changed is not read at all. */
import type { Brand } from '../brand/brand.ts';
import { listBrands, loadBrand } from '../brand/load.ts';
import { type Diagnostic, defineFamily, Findings, nearest, type Span } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Campaign } from '../ir/campaign.ts';
import { limits } from '../limits.ts';
import {
  campaignFaults,
  checkWordsAlone,
  listCampaigns,
  readCampaign,
  readFacts,
} from '../parse/campaign.ts';
import type { Store } from './cache/store.ts';
import { guidelineFindings } from './guideline-findings.ts';

export const hubFaults = defineFamily('hub', {
  'no-content': {
    severity: 'error',
    message: 'There is no folder “content” in “{root}”.',
    hint: 'Run diapason in the folder that holds content/, or name it with --root.',
  },
  'folder-closed': {
    severity: 'error',
    message: 'The folder “{folder}” cannot be read: permission denied.',
    hint: 'Give yourself the right to read it and to open what is in it.',
  },
  'no-campaigns': {
    severity: 'error',
    message: 'There is no campaign in content/campaigns.',
    hint: 'Add a folder with campaign.yaml and one .mdx file for each locale.',
  },
  'too-many-campaigns': {
    severity: 'error',
    message: 'The hub holds {count} campaigns; {limit} is the most.',
    hint: 'Move past campaigns out of content/campaigns.',
  },
  'duplicate-slug': {
    severity: 'error',
    message: 'The slug “{slug}” belongs to another campaign.',
    hint: 'Change one of them: it names paths and links.',
  },
});

/** Whether a name is wanted; the command line makes these from its globs. */
export type Wanted = (kind: 'brand' | 'campaign', name: string) => boolean;

export interface HubReader {
  /** Folders of the campaigns wanted, sorted. Faults of the hub itself are already in `findings`. */
  readonly folders: readonly string[];
  /** Brands loaded so far. */
  readonly brands: ReadonlyMap<string, Brand>;
  /** The first error in the files of a brand loaded so far: it may lack a logo or a layout. */
  brandError(id: string): Diagnostic | undefined;
  /** Loads a brand once. Undefined when it is unsound; its faults are in the reader's findings. */
  brand(id: string): Promise<Brand | undefined>;
  /** Reads a campaign, with the faults of its own files. Undefined when it cannot be built, or is not wanted. */
  campaign(folder: string): Promise<{
    readonly campaign?: Campaign;
    readonly brand?: Brand;
    readonly diagnostics: readonly Diagnostic[];
  }>;
}

/** The brand in whose look a campaign is made, where that is not its own. */
export type LookOf = (folder: string) => string | undefined;

export type LoadBrand = (host: Host, id: string, findings: Findings) => Promise<Brand | undefined>;

/** `load`: how a brand is read; a process that lives long remembers brands that have not changed. `store`: see `guidelineFindings`. */
export function openHub(
  host: Host,
  wanted: Wanted,
  findings: Findings,
  load: LoadBrand = loadBrand,
  lookOf: LookOf = () => undefined,
  store?: Store,
): HubReader {
  const brands = new Map<string, Brand>();
  const loading = new Map<string, Promise<Brand | undefined>>();
  const known = listBrands(host);
  const errors = new Map<string, Diagnostic>();
  const loadAndTell = async (id: string): Promise<Brand | undefined> => {
    const own = new Findings();
    const isClosed = tellClosed(host, `content/brands/${id}`, own);
    const brand = isClosed ? undefined : await load(host, id, own);
    findings.push(...own.list);
    const error = own.list.find((one) => one.severity === 'error');
    if (error) errors.set(id, error);
    if (brand) findings.push(...guidelineFindings(host, brand, store));
    return brand;
  };
  const loadOnce = (id: string): Promise<Brand | undefined> => {
    const found = loading.get(id) ?? loadAndTell(id);
    loading.set(id, found);
    return found;
  };
  const take = async (id: string): Promise<Brand | undefined> => {
    const brand = await loadOnce(id);
    if (brand) brands.set(id, brand);
    return brand;
  };
  const brandOf = async (id: string, look: string | undefined): Promise<Brand | undefined> => {
    if (look === undefined || look === id) return take(id);
    const [own, other] = [await loadOnce(id), await take(look)];
    return own && other && (await import('../brand/dressed.ts')).dressed(own, other);
  };
  return {
    folders: foldersOf(host, wanted, findings),
    brands,
    brandError: (id) => errors.get(id),
    brand: take,
    async campaign(folder) {
      const own = new Findings();
      const wordsAlone = () => {
        checkWordsAlone(host, folder, own);
        return { diagnostics: own.list };
      };
      if (/[\\\p{Cc}]/u.test(folder)) {
        const file = `content/campaigns/${folder}/campaign.yaml`;
        const at = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
        own.add(campaignFaults, 'bad-folder', { at }, { folder });
        return { diagnostics: own.list };
      }
      if (tellClosed(host, `content/campaigns/${folder}`, own)) return { diagnostics: own.list };
      const facts = readFacts(host, folder, own);
      if (!facts) return wordsAlone();
      const id = facts.data.brand;
      const look = lookOf(folder);
      if (!wanted('brand', look ?? id)) return { diagnostics: own.list };
      if (!known.includes(id)) {
        const near = nearest(id, known);
        const hint = near ? `Did you mean “${near}”?` : `Brands of this hub: ${known.join(', ')}.`;
        own.add(
          campaignFaults,
          'unknown-brand',
          { at: facts.authored.spanOf(['brand']) },
          { brand: id, hint },
        );
        return wordsAlone();
      }
      const brand = await brandOf(id, look);
      if (!brand) return wordsAlone();
      return { campaign: readCampaign(host, folder, facts, brand, own), brand, diagnostics: own.list };
    },
  };
}

/** Tells of a folder that nobody may look into, with its name as its place, so that what was made of it is known by it. */
function tellClosed(host: Host, folder: string, findings: Findings): boolean {
  if (host.isClosed?.(folder) !== true) return false;
  const at = { file: `${folder}/`, line: 1, column: 1, endLine: 1, endColumn: 1 };
  findings.add(hubFaults, 'folder-closed', { at }, { folder });
  return true;
}

function foldersOf(host: Host, wanted: Wanted, findings: Findings): readonly string[] {
  const parents = ['content', 'content/brands', 'content/campaigns'];
  if (parents.some((folder) => tellClosed(host, folder, findings))) return [];
  if (host.list('content').length === 0) {
    findings.add(hubFaults, 'no-content', {}, { root: host.root.split(/[\\/]/).at(-1) ?? '' });
    return [];
  }
  const folders = listCampaigns(host);
  if (folders.length === 0) findings.add(hubFaults, 'no-campaigns');
  if (folders.length > limits.campaigns) {
    findings.add(hubFaults, 'too-many-campaigns', {}, { count: folders.length, limit: limits.campaigns });
    return [];
  }
  return folders.filter((folder) => wanted('campaign', folder));
}

/** Two campaigns with one slug write the same paths: all but the first are told. */
export function duplicateSlugs(
  campaigns: readonly { readonly slug: string; readonly at: Span }[],
): { readonly slug: string; readonly diagnostic: Diagnostic }[] {
  const first = new Map<string, Span>();
  return campaigns.flatMap(({ slug, at }) => {
    const before = first.get(slug);
    if (!before) first.set(slug, at);
    if (!before) return [];
    const related = [{ message: 'it stands here', at: before }];
    return [{ slug, diagnostic: hubFaults.diagnostic('duplicate-slug', { at, related }, { slug }) }];
  });
}

export interface Hub {
  readonly brands: ReadonlyMap<string, Brand>;
  readonly campaigns: readonly Campaign[];
}

/** All of a hub at once: for lists and tests. Builds read one campaign after another. */
export async function loadHub(host: Host, wanted: Wanted, findings: Findings): Promise<Hub> {
  const reader = openHub(host, wanted, findings);
  const campaigns: Campaign[] = [];
  for (const folder of reader.folders) {
    const { campaign, diagnostics } = await reader.campaign(folder);
    findings.push(...diagnostics);
    if (campaign) campaigns.push(campaign);
  }
  return { brands: reader.brands, campaigns };
}
