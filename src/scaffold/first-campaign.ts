/** The campaign with which a new brand begins: its facts follow from the brand’s own. */
import { legalTexts } from './brand/legal.ts';
import { REFERENCE_PRICE_DAYS } from './brand/markets.ts';
import { spokenName } from './brand/spoken-name.ts';
import { politeAddress } from './brand/voice.ts';
import type { BrandOptions } from './brand.ts';
import { campaignDates } from './campaign/dates.ts';
import type { CampaignChannel } from './campaign/options.ts';
import { campaignFiles } from './campaign.ts';
import { holidaysOf } from './countries.ts';
import type { NewFile } from './new-file.ts';

export const FIRST_CAMPAIGN = 'welcome';

/** What the drawing that comes with a derived brand shows. */
export const motifPicture = {
  file: 'drawings/motif.svg',
  alt: {
    en: 'A pattern of discs and quarter circles in the colours of the brand',
    fr: 'Un motif de disques et de quarts de cercle aux couleurs de la marque',
    de: 'Ein Muster aus Kreisen und Viertelkreisen in den Farben der Marke',
  },
} as const;

export function firstCampaign(brand: BrandOptions, channels: readonly CampaignChannel[]): readonly NewFile[] {
  const { id, name, typeface, locales, country, today } = brand;
  const year = Number(today.slice(0, 4));
  const free = new Set([year, year + 1].flatMap((one) => holidaysOf(country, one)));
  return campaignFiles({
    slug: FIRST_CAMPAIGN,
    name: 'Welcome',
    brand: {
      id,
      name: spokenName(name, typeface),
      address: Object.fromEntries(locales.map((locale) => [locale, politeAddress(locale)])),
      picture: motifPicture,
      terms: legalTexts,
    },
    market: {
      id: country.id,
      currency: country.currency,
      timeZone: country.timeZone,
      referencePriceDays: REFERENCE_PRICE_DAYS,
    },
    locales,
    channels,
    dates: campaignDates(today, (day) => free.has(day)),
  });
}
