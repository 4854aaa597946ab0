/** Facts as one piece needs them: in its language, with what its touchpoint and its segment change, and a few computed. */
import type { Campaign, Facts } from './hub.ts';

interface Changing {
  readonly id: string;
  readonly facts?: Facts;
}

type Editable = Record<string, unknown>;

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly price: string;
  readonly link: string;
  /** Below the brand's folder. */
  readonly image?: string;
}

export function factsFor(
  campaign: Campaign,
  locale: string,
  touchpoint: string | null,
  segment: string | null,
): Facts {
  const { facts: own = {}, ...rest } = campaign.facts;
  const all = localised({ ...rest, ...(own as Facts) }, locale) as Editable;
  const journey = (all.journey ?? []) as readonly Changing[];
  const segments = ((all.audience as { segments?: readonly Changing[] })?.segments ??
    []) as readonly Changing[];
  for (const { id, facts } of [...journey, ...segments])
    if (id === touchpoint || id === segment)
      for (const [name, value] of Object.entries(facts ?? {})) put(all, name.split('.'), value);
  const { offer, loyalty, events } = all as Record<'offer' | 'loyalty', Editable | undefined> & {
    events?: readonly unknown[];
  };
  const advertised = productsOf(all).find((product) => product.id === offer?.product);
  if (offer && advertised) Object.assign(offer, { price: advertised.price, productName: advertised.name });
  if (loyalty) loyalty.pointsNow = Number(loyalty.points) * Number(loyalty.multiplier ?? 1);
  all.event = events?.[0];
  all.names = Object.fromEntries(Object.entries(campaign.names).map(([id, name]) => [id, name[locale]]));
  all.shortLink = String(all.shortLink).replace('https://', '');
  return all;
}

export function productsOf(facts: Facts): readonly Product[] {
  return (facts.products ?? []) as readonly Product[];
}

/** A copy in which `{ fr: …, en: … }` is the one of the locale. */
function localised(value: unknown, locale: string): unknown {
  if (Array.isArray(value)) return value.map((one) => localised(one, locale));
  if (typeof value !== 'object' || value === null) return value;
  if (locale in value) return (value as Facts)[locale];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, localised(one, locale)]));
}

function put(facts: Editable, [first, ...others]: string[], value: unknown) {
  if (others.length === 0) facts[first!] = value;
  else put(facts[first!] as Editable, others, value);
}
