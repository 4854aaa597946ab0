/** A brand as `init` would choose it, in memory. */
import type { BrandOptions } from '../../src/scaffold/brand.ts';
import { brandFiles } from '../../src/scaffold/brand.ts';
import type { CampaignChannel } from '../../src/scaffold/campaign/options.ts';
import { countryFor } from '../../src/scaffold/countries.ts';
import { firstCampaign } from '../../src/scaffold/first-campaign.ts';

export const today = '2026-11-02';

export function brandOptions(more: Partial<BrandOptions> = {}): BrandOptions {
  const locales = more.locales ?? ['en', 'fr'];
  return {
    id: 'probe',
    name: 'Probe',
    colors: ['#0b3d91', '#f4a261'],
    typeface: 'figtree',
    locales,
    country: countryFor(locales),
    today,
    ...more,
  };
}

/** The files of a brand and its first campaign by their paths. */
export async function hubOf(
  options: BrandOptions,
  channels: readonly CampaignChannel[] = ['web', 'print'],
): Promise<Readonly<Record<string, string>>> {
  const files = [...(await brandFiles(options)), ...firstCampaign(options, channels)];
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}
