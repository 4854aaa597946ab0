/** One product as a campaign has it: its own fields, and of the catalogue's those that it does not say itself. */

import type { Localized, Money } from '../ir/facts.ts';
import type { Product } from '../source/product.ts';
import { campaignCurrency } from '../source/scalars.ts';

/** Where a campaign sells: the first market's price stands under `price`. `currency` is that of bare figures. */
export interface Selling {
  readonly markets: readonly string[];
  readonly currency: string;
}

type Path = readonly (string | number)[];
const wordFields = ['name', 'kind', 'alt'] as const;
type WordField = (typeof wordFields)[number];

/**
 * Words are inherited by locale, prices by market, further facts by name, all else as a whole. What a picture shows
 * comes with the picture, and a lowest price only beside a price in the same currency.
 */
export function inheritProduct(own: Product, there: Product, selling: Selling): Product {
  const { alt, lowest30Days, ...rest } = there;
  const lent = { ...rest, ...(own.image === undefined && alt ? { alt } : {}) };
  const [main = '', ...others] = selling.markets;
  const price = own.price ?? own.prices?.[main] ?? there.prices?.[main] ?? there.price;
  // Where the first market has a price of its own, that of all the others has to stand beside it.
  const general =
    own.price || !there.price ? {} : Object.fromEntries(others.map((one) => [one, there.price!]));
  const prices = { ...general, ...there.prices, ...own.prices };
  const isCounted =
    !price || !lowest30Days || currencyOf(price, selling) === currencyOf(lowest30Days, selling);
  return {
    ...lent,
    ...(lowest30Days && isCounted ? { lowest30Days } : {}),
    ...own,
    ...Object.fromEntries(wordFields.flatMap((name) => mergeWords(name, own[name], lent[name]))),
    ...(price ? { price } : {}),
    ...(Object.keys(prices).length > 0 ? { prices } : {}),
    ...(own.facts || there.facts ? { facts: { ...there.facts, ...own.facts } } : {}),
  };
}

/** Where a field of the campaign's product was written: in the campaign's file, or the catalogue's, and at which path. */
export function placeOfField(
  own: Product,
  there: Product,
  path: Path,
  { markets: [main = ''] }: Selling,
): { readonly file: 'campaign' | 'catalogue'; readonly path: Path } | undefined {
  const [field] = path;
  if (field === undefined || field === 'id') return undefined;
  const isPrice = field === 'price' || field === 'prices';
  const ofMain: Path = ['prices', main];
  const ownPath = placeIn(own, path) ?? (field === 'price' ? placeIn(own, ofMain) : undefined);
  if (ownPath) return { file: 'campaign', path: ownPath };
  if (field === 'alt' && own.image !== undefined) return undefined;
  const place =
    (field === 'price' ? placeIn(there, ofMain) : undefined) ??
    placeIn(there, path) ??
    (isPrice && !own.price ? placeIn(there, ['price']) : undefined);
  return place && { file: 'catalogue', path: place };
}

/** Which fields of the campaign's product cannot be read because one of the catalogue's cannot. */
export function missedWith(
  own: Product,
  there: Product,
  lost: Path,
  { markets: [main = ''] }: Selling,
): readonly Path[] {
  if (placeIn(own, lost) || (lost[0] === 'alt' && own.image !== undefined)) return [];
  const isPriceElsewhere = own.price ?? own.prices?.[main];
  if (lost[0] === 'prices' && (lost[1] ?? main) === main)
    return isPriceElsewhere ? [lost] : [lost, ['price']];
  const isOfMain = lost[0] === 'price' && (isPriceElsewhere ?? there.prices?.[main]);
  return isOfMain ? [] : [lost];
}

/** One text for all locales leaves nothing to inherit. */
function mergeWords(name: WordField, own: Localized | undefined, there: Localized | undefined) {
  if (!own || !there || own.texts['*'] !== undefined) return [];
  return [[name, { ...own, texts: { ...there.texts, ...own.texts } }] as const];
}

/** The path at which a product says something; further facts may be asked for as if they were fields. */
function placeIn(product: Product, [first = '', ...rest]: Path): Path | undefined {
  const next = rest[0] ?? '';
  if (isWordField(first)) {
    const texts = product[first]?.texts;
    if (!texts || rest.length === 0 || Object.hasOwn(texts, '*')) return texts && [first];
    return Object.hasOwn(texts, next) ? [first, next] : undefined;
  }
  if (first === 'prices')
    return product.prices && (rest.length === 0 || Object.hasOwn(product.prices, next))
      ? [first, ...rest]
      : undefined;
  if (first !== 'facts' && Object.hasOwn(product, first)) return [first];
  const [name = '', ...deeper] = first === 'facts' ? rest : [first, ...rest];
  return product.facts && Object.hasOwn(product.facts, name) ? ['facts', name, ...deeper] : undefined;
}

function isWordField(name: string | number): name is WordField {
  return (wordFields as readonly (string | number)[]).includes(name);
}

function currencyOf({ currency }: Money, selling: Selling): string {
  return currency === campaignCurrency ? selling.currency : currency;
}
