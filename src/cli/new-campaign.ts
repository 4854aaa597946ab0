/** `diapason new campaign`: reads the brand, writes the campaign, and says what comes next. */

import type { Brand } from '../brand/brand.ts';
import { listBrands, loadBrand } from '../brand/load.ts';
import { Findings, nearest } from '../diagnostic.ts';
import { fontsOf } from '../draw/fonts.ts';
import { createHost, type Host } from '../host.ts';
import { Failure } from '../output/failure.ts';
import { listCampaigns } from '../parse/campaign.ts';
import { drawableName } from '../scaffold/brand/spoken-name.ts';
import { campaignDates } from '../scaffold/campaign/dates.ts';
import {
  type CampaignChannel,
  type CampaignOptions,
  campaignChannels,
  campaignLanguages,
} from '../scaffold/campaign/options.ts';
import { campaignFiles } from '../scaffold/campaign.ts';
import { motifPicture } from '../scaffold/first-campaign.ts';
import { slugOf } from '../scaffold/slug.ts';
import type { NewCampaignOptions } from './commands/new/campaign.ts';
import { hubRoot } from './hub-root.ts';
import { writeNewFiles } from './new-files.ts';
import { today } from './now.ts';
import { terminal } from './terminal.ts';

/** Throws `Failure` 2 for a name that cannot be a folder or is taken, and for a brand or language that is not there. */
export async function newCampaign(slug: string | undefined, options: NewCampaignOptions) {
  const host = createHost(hubRoot(options.root), options.now ?? today());
  if (slug === undefined)
    throw new Failure(2, 'The new campaign needs a name.', {
      hint: 'Name it: diapason new campaign spring-2027. With --from, the next year is the default.',
    });
  refuseSlug(slug, listCampaigns(host));
  const brand = await brandOf(host, options.brand);
  const files = campaignFiles(campaignOptions(slug, options, brand, host.now.slice(0, 10)));
  writeNewFiles(host.root, options.root, files);
  terminal.out(
    written(
      slug,
      files.map(({ path }) => path),
    ),
  );
}

/** Throws `Failure` 2 for a name that cannot be a folder, and for one of `taken`. */
export function refuseSlug(slug: string, taken: readonly string[]) {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(slug)) {
    const near = slugOf(slug);
    throw new Failure(2, `“${slug}” cannot name a campaign: it stands in paths and links.`, {
      hint: near
        ? `Use lower-case letters, digits and hyphens: diapason new campaign ${near}`
        : 'Use lower-case letters, digits and hyphens, such as spring-2027.',
    });
  }
  if (taken.includes(slug))
    throw new Failure(2, `There is a campaign “${slug}” already.`, { hint: 'Choose another name.' });
}

async function brandOf(host: Host, asked: string | undefined): Promise<Brand> {
  const brands = listBrands(host);
  if (brands.length === 0)
    throw new Failure(2, 'This hub has no brand yet.', { hint: 'Make one first: diapason new brand NAME' });
  const id = asked ?? (brands.length === 1 ? brands[0]! : undefined);
  if (id === undefined)
    throw new Failure(2, 'This hub has several brands.', {
      hint: `Name one of them with --brand: ${brands.join(', ')}.`,
    });
  if (!brands.includes(id)) {
    const near = nearest(id, brands);
    throw new Failure(2, `There is no brand “${id}”.`, {
      hint: near ? `Did you mean “${near}”?` : `Brands of this hub: ${brands.join(', ')}.`,
    });
  }
  const brand = await loadBrand(host, id, new Findings());
  if (!brand)
    throw new Failure(2, `The brand “${id}” cannot be read.`, {
      hint: 'Run “diapason check”: it says what is wrong with its files.',
    });
  return brand;
}

function campaignOptions(
  slug: string,
  options: NewCampaignOptions,
  brand: Brand,
  day: string,
): CampaignOptions {
  const [marketId, market] = Object.entries(brand.markets)[0] ?? [];
  if (marketId === undefined || !market)
    throw new Failure(2, `The brand “${brand.id}” has no market.`, {
      hint: `Name one in ${brand.folder}/markets.yaml: its currency, time zone and languages.`,
    });
  const locales = options.locales ?? localesOf(brand);
  for (const locale of locales)
    if (!campaignLanguages.some((language) => locale === language || locale.startsWith(`${language}-`)))
      throw new Failure(2, `There are no first words in “${locale}”.`, {
        hint: `Take one of ${campaignLanguages.join(', ')}, and translate it.`,
      });
  const spoken = new Set([...locales, ...Object.keys(brand.voice.locales)]);
  const { holidays, currency, timeZone, duties } = market;
  const { referencePriceDays } = duties;
  return {
    slug,
    name: options.name ?? slug,
    brand: {
      id: brand.id,
      name: drawableName(brand.name, brandFonts(brand)),
      address: Object.fromEntries([...spoken].map((locale) => [locale, addressOf(brand, locale)])),
      ...(brand.drawings[motifPicture.file] !== undefined && { picture: motifPicture }),
    },
    market: {
      id: marketId,
      currency,
      timeZone,
      ...(referencePriceDays !== undefined && { referencePriceDays }),
    },
    locales,
    channels: channelsOf(options.channels),
    dates: campaignDates(day, (one) => holidays.includes(one) || holidays.includes(one.slice(5))),
  };
}

/** What pieces are set in. */
function brandFonts({ fonts, tokens }: Brand) {
  const found = fontsOf(fonts);
  return [tokens.type.body, tokens.type.display].map((style) => found.face(style).font);
}

/** Of the voice, which says in which languages the brand speaks. */
function localesOf(brand: Brand): readonly string[] {
  const spoken = Object.keys(brand.voice.locales).filter((locale) =>
    campaignLanguages.some((language) => locale.startsWith(language)),
  );
  return spoken.length > 0 ? spoken : ['en'];
}

function addressOf(brand: Brand, locale: string) {
  const { locales } = brand.voice;
  return (locales[locale] ?? locales[locale.slice(0, 2)])?.address ?? 'you';
}

function channelsOf(asked: readonly string[] | undefined): readonly CampaignChannel[] {
  for (const name of asked ?? [])
    if (!campaignChannels.some((channel) => channel === name))
      throw new Failure(2, `“${name}” is no channel.`, { hint: `Channels: ${campaignChannels.join(', ')}.` });
  const standard: readonly CampaignChannel[] = ['web', 'email', 'social', 'sms'];
  return asked ? campaignChannels.filter((channel) => asked.includes(channel)) : standard;
}

function written(slug: string, paths: readonly string[]): string {
  return [
    ...paths.map((path) => `wrote ${path}`),
    '',
    `Next: say what it is about in campaign.yaml, then look at it.`,
    `  npx diapason check --campaign ${slug}`,
    `  npx diapason dev --campaign ${slug} --open`,
    '',
  ].join('\n');
}
