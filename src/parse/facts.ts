/** From the data of campaign.yaml to facts: typed, with their places, ready to be laid over and derived from. */
import type { Span } from '../diagnostic.ts';
import {
  type Fact,
  type FactRecord,
  isLostIn,
  isRecord,
  isTagged,
  type Localized,
  type Moment,
  type Money,
} from '../ir/facts.ts';
import { campaignCurrency, parseMoney } from '../source/scalars.ts';
import type { CampaignData } from './campaign-schema.ts';
import { discounted } from './formatters.ts';
import { hasLoss, lostFact } from './lost-facts.ts';

/** What facts need of a brand. */
export interface BrandFacts {
  readonly vocabulary: Readonly<Record<string, Localized>>;
  readonly stores: readonly {
    readonly id: string;
    readonly name: string;
    readonly city: string;
    readonly open: boolean;
  }[];
}

/** Names that no vocabulary holds, by the path at which they stand. */
export interface MissingName {
  readonly path: readonly (string | number)[];
  readonly name: string;
}

export interface Built {
  readonly facts: FactRecord;
  /** From the dotted path of a fact to its path in the file, where they differ. */
  readonly filePaths: ReadonlyMap<string, readonly (string | number)[]>;
  readonly missing: readonly MissingName[];
}

interface Mutable {
  [name: string]: Fact | undefined;
}

export function buildFacts(
  data: CampaignData,
  brand: BrandFacts,
  marketReferenceDays: number | undefined,
): Built {
  const filePaths = new Map<string, readonly (string | number)[]>();
  const missing: MissingName[] = [];
  const zone = data.timeZone;
  const typed = (value: unknown) => convert(value, zone, data.currency);
  const names = (
    ids: readonly string[] | undefined,
    path: readonly (string | number)[],
  ): Fact[] | undefined =>
    ids?.map((id, index) => {
      const found = brand.vocabulary[id];
      if (!found) missing.push({ path: [...path, index], name: id });
      return found ?? id;
    });

  const facts: Mutable = record();
  facts.name = data.name;
  facts.landing = data.landing;
  if (data.shortLink) facts.shortLink = data.shortLink;
  facts.links = typed(data.links ?? {}) as FactRecord;
  if (data.offer) {
    const { excludes, includes, ...offer } = data.offer;
    facts.offer = typed(offer) as FactRecord;
    assign(facts.offer, 'excludes', names(excludes, ['offer', 'excludes']));
    assign(facts.offer, 'includes', names(includes, ['offer', 'includes']));
  }
  if (data.products) {
    const products: Mutable = record();
    for (const [index, { id, facts: more, ...product }] of data.products.entries()) {
      products[id] = {
        ...(typed(product) as FactRecord),
        id,
        ...(freeFacts(more, zone, data.currency) as object),
      };
      Object.setPrototypeOf(products[id], null);
      filePaths.set(`products.${id}`, ['products', index]);
    }
    facts.products = products;
  }
  if (data.loyalty) facts.loyalty = typed(data.loyalty) as FactRecord;
  if (data.events) {
    const events: Mutable = record();
    for (const [index, one] of data.events.entries()) {
      events[one.id] = typed(one) as FactRecord;
      filePaths.set(`events.${one.id}`, ['events', index]);
    }
    facts.events = events;
  }
  if (data.coupon) facts.coupon = typed(data.coupon) as FactRecord;
  if (data.sender) facts.sender = typed(data.sender) as FactRecord;
  const legal = typed({ referencePriceDays: marketReferenceDays, ...data.legal }) as Mutable;
  facts.legal = legal;
  facts.stores = brand.stores.filter((store) => store.open).map((store) => store.name);
  for (const [name, value] of Object.entries(freeFacts(data.facts, zone, data.currency))) {
    facts[name] ??= value;
    filePaths.set(name, ['facts', name]);
  }
  return { facts, filePaths, missing };
}

/** Facts that follow from facts: points now, the price with the code, the only event. Nobody types them. */
export function deriveFacts(base: FactRecord): FactRecord {
  const facts: Mutable = Object.assign(record(), base);
  const offer = isRecord(base.offer) ? base.offer : undefined;
  if (isRecord(base.loyalty) && typeof base.loyalty.points === 'number') {
    const multiplier = typeof base.loyalty.multiplier === 'number' ? base.loyalty.multiplier : 1;
    facts.loyalty = extend(base.loyalty, { pointsNow: base.loyalty.points * multiplier });
  }
  if (isRecord(base.products) && offer) {
    const products: Mutable = record();
    for (const [id, product] of Object.entries(base.products)) {
      if (!isRecord(product)) {
        products[id] = product;
        continue;
      }
      const within =
        offer.scope === undefined ||
        offer.scope === 'everything' ||
        (Array.isArray(offer.scope) && offer.scope.includes(id));
      const reduced =
        within && isTagged(product.price, 'money') ? discounted(product.price, offer) : undefined;
      if (!reduced && (hasLoss(offer) || hasLoss(product.price))) {
        products[id] = extend(product, { offerPrice: lostFact });
        continue;
      }
      products[id] = reduced ? extend(product, { offerPrice: reduced }) : product;
    }
    facts.products = products;
    const chosen = typeof offer.product === 'string' ? base.products[offer.product] : undefined;
    const isLost = typeof offer.product === 'string' && isLostIn(base.products, offer.product);
    if (isLost || (isRecord(chosen) && isTagged(chosen.price, 'lost'))) {
      facts.offer = extend(offer, { price: offer.price ?? lostFact });
    } else if (isRecord(chosen) && !offer.price && isTagged(chosen.price, 'money')) {
      facts.offer = extend(offer, {
        price: chosen.price,
        productName: chosen.name,
        productKind: chosen.kind,
      });
    }
  }
  if (isRecord(base.events)) {
    const all = Object.values(base.events);
    if (all.length === 1) facts.event = all[0];
  }
  return facts;
}

/** Facts with others laid over them by dotted path. The base is not changed. */
export function overlayFacts(
  base: FactRecord,
  changes: Readonly<Record<string, Fact | undefined>>,
): FactRecord {
  let result = base;
  for (const [path, value] of Object.entries(changes)) result = put(result, path.split('.'), value);
  return result;
}

/** The fact at a dotted path. */
export function factAt(facts: FactRecord, path: string): Fact | undefined {
  let here: Fact | undefined = facts;
  for (const step of path.split('.')) {
    if (Array.isArray(here)) here = here[Number(step)];
    else if (here !== undefined && isRecord(here) && Object.hasOwn(here, step)) here = here[step];
    else return undefined;
  }
  return here;
}

/** A value whose type its form decides: `2 EUR` is money, `2027-06-01` a date, `12` a number, the rest text. */
export function convertScalar(typed: string, zone: string, currency: string): Fact {
  const text = typed.trim();
  const date = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/.exec(text);
  if (date) return { type: 'moment', date: date[1]!, zone, ...(date[2] ? { time: date[2] } : {}) };
  if (/^\d{2}:\d{2}$/.test(text)) return { type: 'clock', time: text };
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/[€$£]|\b[A-Z]{3}\b/.test(text)) {
    const amount = parseMoney(text);
    if (typeof amount === 'object') return withCurrency(amount, currency);
  }
  if (text === 'true' || text === 'false') return text === 'true';
  return text;
}

/** Every leaf of the facts with its dotted path, lists as one leaf. */
export function* leavesOf(facts: FactRecord, parent = ''): Generator<readonly [path: string, fact: Fact]> {
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    const path = parent === '' ? name : `${parent}.${name}`;
    if (isRecord(value)) yield* leavesOf(value, path);
    else yield [path, value];
  }
}

/** The path in the file of a fact, as far as it was written there. */
export function filePathOf(path: string, filePaths: Built['filePaths']): readonly (string | number)[] {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length--) {
    const start = filePaths.get(steps.slice(0, length).join('.'));
    if (start) return [...start, ...steps.slice(length)];
  }
  return steps;
}

export type OriginOf = (path: readonly (string | number)[]) => Span;

function freeFacts(
  more: Readonly<Record<string, unknown>> | undefined,
  zone: string,
  currency: string,
): FactRecord {
  const walk = (value: unknown): Fact => {
    if (typeof value === 'string') return convertScalar(value, zone, currency);
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map(walk);
    const keys = Object.keys((value ?? {}) as object);
    if (keys.length > 0 && keys.every((key) => /^[a-z]{2}(-[A-Z]{2})?$/.test(key))) {
      return { type: 'localized', texts: value as Record<string, string> };
    }
    return Object.assign(
      record(),
      Object.fromEntries(Object.entries((value ?? {}) as object).map(([key, inner]) => [key, walk(inner)])),
    );
  };
  return walk(more ?? {}) as FactRecord;
}

/** Data of the schema as facts: records lose their prototype, dates gain their zone, bare money its currency. */
function convert(value: unknown, zone: string, currency: string): Fact {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((one) => convert(one, zone, currency));
  const object = value as Record<string, unknown>;
  if (isTagged(object, 'money')) return withCurrency(object, currency);
  if (isTagged(object, 'clock') || isTagged(object, 'localized') || isTagged(object, 'link')) return object;
  if (
    typeof object.date === 'string' &&
    Object.keys(object).every((key) => key === 'date' || key === 'time')
  ) {
    return { type: 'moment', ...(object as { date: string; time?: string }), zone } satisfies Moment;
  }
  const result = record();
  for (const [key, inner] of Object.entries(object))
    if (inner !== undefined) result[key] = convert(inner, zone, currency);
  return result;
}

function withCurrency(money: Money, currency: string): Money {
  return money.currency === campaignCurrency ? { ...money, currency } : money;
}

function put(base: FactRecord, [first, ...rest]: readonly string[], value: Fact | undefined): FactRecord {
  if (first === undefined) return base;
  const inner = base[first];
  const next =
    rest.length === 0 ? value : put(inner !== undefined && isRecord(inner) ? inner : record(), rest, value);
  return extend(base, { [first]: next });
}

function extend(base: FactRecord, more: Readonly<Record<string, Fact | undefined>>): FactRecord {
  return Object.assign(record(), base, more);
}

function assign(target: Fact, name: string, value: Fact | undefined) {
  if (value !== undefined) (target as Mutable)[name] = value;
}

function record(): Mutable {
  return Object.create(null) as Mutable;
}
