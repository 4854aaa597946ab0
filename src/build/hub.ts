/** Reads a hub: its brands and campaigns, each once, with every fault of the authors' files. */
import type { Brand } from '../brand/brand.ts';
import { listBrands, loadBrand } from '../brand/load.ts';
import { defineFamily, type Findings, nearest, type Span } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Campaign } from '../ir/campaign.ts';
import { limits } from '../limits.ts';
import { campaignFaults, listCampaigns, readCampaign, readFacts } from '../parse/campaign.ts';

export const hubFaults = defineFamily('hub', {
  'no-content': {
    severity: 'error',
    message: 'There is no folder “content” in “{root}”.',
    hint: 'Run diapason in the folder that holds content/, or name it with --root.',
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

export interface Hub {
  readonly brands: ReadonlyMap<string, Brand>;
  readonly campaigns: readonly Campaign[];
}

/** Whether a name is wanted; the command line makes these from its globs. */
export type Wanted = (kind: 'brand' | 'campaign', name: string) => boolean;

export async function loadHub(host: Host, wanted: Wanted, findings: Findings): Promise<Hub> {
  const brands = new Map<string, Brand>();
  const campaigns: Campaign[] = [];
  if (host.list('content').length === 0) {
    findings.add(hubFaults, 'no-content', {}, { root: host.root.split(/[\\/]/).at(-1) ?? '' });
    return { brands, campaigns };
  }
  const folders = listCampaigns(host);
  if (folders.length === 0) findings.add(hubFaults, 'no-campaigns');
  if (folders.length > limits.campaigns) {
    findings.add(hubFaults, 'too-many-campaigns', {}, { count: folders.length, limit: limits.campaigns });
    return { brands, campaigns };
  }
  const known = listBrands(host);
  const slugs = new Map<string, Span>();
  for (const folder of folders) {
    if (!wanted('campaign', folder)) continue;
    const facts = readFacts(host, folder, findings);
    if (!facts || !wanted('brand', facts.data.brand)) continue;
    const id = facts.data.brand;
    const at = facts.authored.spanOf(['brand']);
    if (!known.includes(id)) {
      const near = nearest(id, known);
      findings.add(
        campaignFaults,
        'unknown-brand',
        { at },
        { brand: id, hint: near ? `Did you mean “${near}”?` : `Brands of this hub: ${known.join(', ')}.` },
      );
      continue;
    }
    const brand = brands.get(id) ?? (await loadBrand(host, id, findings));
    if (!brand) continue;
    brands.set(id, brand);
    const campaign = readCampaign(host, folder, facts, brand, findings);
    const place = facts.authored.spanOf(facts.data.slug === undefined ? ['name'] : ['slug']);
    const first = slugs.get(campaign.slug);
    if (first) {
      findings.add(
        hubFaults,
        'duplicate-slug',
        { at: place, related: [{ message: 'it stands here', at: first }] },
        { slug: campaign.slug },
      );
      continue;
    }
    slugs.set(campaign.slug, place);
    campaigns.push(campaign);
  }
  return { brands, campaigns };
}
