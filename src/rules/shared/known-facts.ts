/** What a campaign states, in the keys in which facts are found in a text. */
import type { Campaign } from '../../ir/campaign.ts';
import { type FactRecord, factKey, isTagged } from '../../ir/facts.ts';
import { deriveFacts, leavesOf, overlayFacts } from '../../parse/facts.ts';
import { type Found, type FoundKind, sameFact } from '../../readback/facts-in-text.ts';

export interface KnownFact {
  readonly path: string;
  readonly kind: FoundKind;
  readonly key: string;
}

const known = new WeakMap<FactRecord, readonly KnownFact[]>();

/** Money, percentages, days, hours and codes of a record, the derived ones too. What an author would cite comes first. */
export function knownFacts(facts: FactRecord): readonly KnownFact[] {
  const found = known.get(facts) ?? readFacts(facts);
  known.set(facts, found);
  return found;
}

function readFacts(facts: FactRecord): readonly KnownFact[] {
  const known: KnownFact[] = [];
  for (const [path, fact] of leavesOf(deriveFacts(facts))) {
    const name = path.split('.').at(-1)!;
    if (isTagged(fact, 'money')) known.push({ path, kind: 'money', key: factKey(fact) });
    else if (isTagged(fact, 'clock')) known.push({ path, kind: 'time', key: `time:${fact.time}` });
    else if (isTagged(fact, 'moment')) {
      known.push({ path, kind: 'date', key: `date:${fact.date}` });
      if (fact.time) known.push({ path, kind: 'time', key: `time:${fact.time}` });
    } else if (typeof fact === 'number' && /percent$/i.test(name))
      known.push({ path, kind: 'percent', key: `percent:${fact}` });
    else if (typeof fact === 'string' && /code$/i.test(name))
      known.push({ path, kind: 'code', key: `text:${fact}` });
  }
  return known.sort((a, b) => rank(a.path) - rank(b.path));
}

/** Facts of the campaign for everybody, then what each segment and touchpoint changes. */
export function campaignFacts(campaign: Campaign): readonly KnownFact[] {
  const changed = [...campaign.segments, ...campaign.touchpoints]
    .filter(({ facts }) => Object.keys(facts).some((path) => path !== 'store'))
    .flatMap(({ facts }) => knownFacts(overlayFacts(campaign.facts, facts)));
  const first = new Map<string, KnownFact>();
  for (const one of [...knownFacts(campaign.facts), ...changed]) {
    const name = `${one.path} ${one.key}`;
    if (!first.has(name)) first.set(name, one);
  }
  return [...first.values()];
}

/** The first known fact that a found one states. */
export function factFor(found: Found, known: readonly KnownFact[]): KnownFact | undefined {
  return known.find((one) => one.kind === found.kind && sameFact(found.key, one.key));
}

const order = ['offer', 'event', 'loyalty', 'events', 'products', 'coupon'];
function rank(path: string): number {
  const place = order.indexOf(path.split('.')[0]!);
  return place === -1 ? order.length : place;
}
