/**
 * schema.org for search engines: the offer, the products with their prices, and the events with their places,
 * from the facts alone. The price of a product is what everybody pays; the price with a code is not stated,
 * because search engines show prices without codes (Google's merchant listing rules).
 */
import type { Brand } from '../../brand/brand.ts';
import type { Edition } from '../../ir/edition.ts';
import { type Fact, type FactRecord, isRecord, isTagged, type Money } from '../../ir/facts.ts';
import { plainText } from '../../ir/text.ts';
import { minorDigits } from '../../source/scalars.ts';
import { isoMoment } from './iso-moment.ts';

type Thing = Readonly<Record<string, unknown>>;

/** `url` is the page's own public address, when it has one. */
export function structuredData(edition: Edition, brand: Brand, url: string | undefined): Thing[] {
  const { facts } = edition;
  const seller = { '@type': 'Organization', name: brand.name };
  const events = isRecord(facts.events) ? Object.values(facts.events).filter(isRecord) : [];
  return [
    offerOf(edition, seller, url),
    ...productsOf(edition, brand, seller),
    ...events.map((event) => eventOf(event, edition, brand, url)),
  ].flatMap((thing) => (thing ? [clean({ '@context': 'https://schema.org', ...thing })] : []));
}

function offerOf(edition: Edition, seller: Thing, url: string | undefined): Thing | undefined {
  const { offer } = edition.facts;
  if (!isRecord(offer)) return undefined;
  return {
    '@type': 'Offer',
    name: plainText(edition.title),
    description: plainText(edition.slots.offer ?? edition.description),
    url: url ?? linkOf(edition.facts.landing),
    seller,
    ...priceOf(offer.price),
    ...validity(offer, 'validThrough'),
    eligibleTransactionVolume: isTagged(offer.minimum, 'money')
      ? {
          '@type': 'PriceSpecification',
          minPrice: amountOf(offer.minimum),
          priceCurrency: offer.minimum.currency,
        }
      : undefined,
  };
}

function productsOf(edition: Edition, brand: Brand, seller: Thing): Thing[] {
  const { facts } = edition;
  const offer = isRecord(facts.offer) ? facts.offer : {};
  const products = isRecord(facts.products) ? Object.values(facts.products).filter(isRecord) : [];
  return products
    .filter((product) => isTagged(product.price, 'money'))
    .map((product) => ({
      '@type': 'Product',
      name: wordsOf(product.name, edition),
      description: wordsOf(product.kind, edition),
      brand: { '@type': 'Brand', name: brand.name },
      offers: {
        '@type': 'Offer',
        ...priceOf(product.price),
        availability: 'https://schema.org/InStock',
        url: absolute(product.link, facts.landing),
        seller,
        ...validity(offer, 'priceValidUntil'),
      },
    }));
}

function eventOf(
  event: FactRecord,
  edition: Edition,
  brand: Brand,
  url: string | undefined,
): Thing | undefined {
  const { date, from, to, price } = event;
  if (!isTagged(date, 'moment')) return undefined;
  const clock = (fact: Fact | undefined) => (isTagged(fact, 'clock') ? fact : undefined);
  return {
    '@type': 'Event',
    name: wordsOf(event.name, edition),
    startDate: isoMoment(date, clock(from)),
    endDate: clock(to) ? isoMoment(date, clock(to)) : undefined,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    eventStatus: 'https://schema.org/EventScheduled',
    location: placesOf(event.stores, brand),
    organizer: { '@type': 'Organization', name: brand.name },
    offers: isTagged(price, 'money') ? { '@type': 'Offer', ...priceOf(price), url } : undefined,
  };
}

/** The open stores that an event names; all of them when it says so. */
function placesOf(stores: Fact | undefined, brand: Brand): Thing[] | undefined {
  const named = Array.isArray(stores) ? new Set<Fact>(stores) : undefined;
  const places = brand.stores
    .filter((store) => store.open && (named ? named.has(store.id) : stores === 'all'))
    .map((store) => ({
      '@type': 'Place',
      name: store.name,
      address: {
        '@type': 'PostalAddress',
        streetAddress: store.street,
        postalCode: store.postcode,
        addressLocality: store.city,
        addressCountry: store.market,
      },
    }));
  return places.length > 0 ? places : undefined;
}

function priceOf(fact: Fact | undefined): Thing {
  return isTagged(fact, 'money') ? { price: amountOf(fact), priceCurrency: fact.currency } : {};
}

/** `24.50`: a plain decimal, as schema.org wants it. */
function amountOf(money: Money): string {
  const digits = minorDigits(money.currency);
  return (money.minor / 10 ** digits).toFixed(digits);
}

function validity(offer: FactRecord, end: 'validThrough' | 'priceValidUntil'): Thing {
  return {
    validFrom: isTagged(offer.starts, 'moment') ? isoMoment(offer.starts) : undefined,
    [end]: isTagged(offer.ends, 'moment') ? isoMoment(offer.ends) : undefined,
  };
}

function wordsOf(fact: Fact | undefined, edition: Edition): string | undefined {
  if (typeof fact === 'string') return fact;
  if (!isTagged(fact, 'localized')) return undefined;
  const { locale } = edition.selection;
  return fact.texts[locale] ?? fact.texts[locale.split('-')[0]!] ?? Object.values(fact.texts)[0];
}

function linkOf(fact: Fact | undefined): string | undefined {
  return isTagged(fact, 'link') ? fact.href : undefined;
}

function absolute(link: Fact | undefined, landing: Fact | undefined): string | undefined {
  const base = linkOf(landing);
  if (typeof link !== 'string' || base === undefined || !URL.canParse(link, base)) return base;
  return new URL(link, base).href;
}

function clean(thing: Thing): Thing {
  return JSON.parse(JSON.stringify(thing)) as Thing;
}
