/** How an author names a fact: the expression, and its name in a sentence. */
import type { Found } from '../../readback/facts-in-text.ts';
import type { KnownFact } from './known-facts.ts';

/** `{percent(offer.percent)}`, `{date(event.date, 'weekday')}`, `{offer.code}`. */
export function referenceTo(fact: KnownFact, found: Pick<Found, 'weekday'> = {}): string {
  const path = expressionOf(fact.path);
  if (fact.kind === 'code') return `{${path}}`;
  if (fact.kind === 'date' && found.weekday !== undefined) return `{date(${path}, 'weekday')}`;
  return `{${fact.kind}(${path})}`;
}

/** `products["voile-de-joue"].price`: a key with a hyphen stands in brackets. */
function expressionOf(path: string): string {
  const [first, ...rest] = path.split('.') as [string, ...string[]];
  return rest.reduce(
    (text, key) => (/^[A-Za-z]\w*$/.test(key) ? `${text}.${key}` : `${text}["${key}"]`),
    first,
  );
}

const names: Readonly<Record<string, string>> = {
  'offer.percent': 'offer’s percentage',
  'offer.amount': 'offer’s amount',
  'offer.price': 'offer’s price',
  'offer.code': 'offer’s code',
  'offer.starts': 'offer’s first day',
  'offer.ends': 'offer’s last day',
  'offer.minimum': 'offer’s minimum',
  'event.date': 'event’s day',
  legal: 'legal line',
};

/** `offer’s percentage`; a fact without a name of its own is cited by its path. */
export function nameOf(path: string): string {
  return names[path] ?? `fact “${path}”`;
}
