/** What a reader's market and segment decide: the facts that hold, and the regional form of the language. */
import type { Brand } from '../brand/brand.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Selection } from '../ir/edition.ts';
import { type Fact, type FactRecord, isRecord } from '../ir/facts.ts';
import { deriveFacts, overlayFacts } from './facts.ts';

/** What decides which facts hold. */
export type FactReader = Pick<Selection, 'market' | 'segment' | 'touchpoint'>;

/** The facts as a segment, a touchpoint and a market see them; a touchpoint is more specific than a segment. */
export function factsFor(campaign: Campaign, selection: FactReader): FactRecord {
  const segment = campaign.segments.find((one) => one.id === selection.segment);
  const touchpoint = campaign.touchpoints.find((one) => one.id === selection.touchpoint);
  const changes: Record<string, Fact | undefined> = { ...segment?.facts, ...touchpoint?.facts };
  if (selection.market !== campaign.markets[0] && isRecord(campaign.facts.products)) {
    for (const [id, product] of Object.entries(campaign.facts.products)) {
      const price =
        product && isRecord(product) && isRecord(product.prices)
          ? product.prices[selection.market]
          : undefined;
      if (price) changes[`products.${id}.price`] = price;
    }
  }
  return deriveFacts(overlayFacts(campaign.facts, changes));
}

/** `fr` in the market FR is `fr-FR`; a locale with a region speaks for itself. */
export function languageOf(brand: Brand, market: string, locale: string): string {
  if (locale.includes('-')) return locale;
  return brand.markets[market]?.languages[locale] ?? usualRegion[locale] ?? locale;
}
const usualRegion: Readonly<Record<string, string>> = {
  fr: 'fr-FR',
  en: 'en-GB',
  de: 'de-DE',
  es: 'es-ES',
  it: 'it-IT',
  nl: 'nl-NL',
};
