/** Facts as the values that codes and dials draw. */
import type { Edition } from '../ir/edition.ts';
import { isRecord, isTagged } from '../ir/facts.ts';
import { factOf } from './edition-scope.ts';
import { initialHeading } from './pictures/great-circle.ts';

/** What a code encodes: a link's address, the `value` of a record such as a till code, or a text. */
export function codeValue(edition: Edition, path: string): string | undefined {
  const fact = factOf(edition, path);
  if (isTagged(fact, 'link')) return fact.href;
  const value = isRecord(fact) ? fact.value : fact;
  return typeof value === 'string' ? value : undefined;
}

/** The heading of a route whose `from` and `to` have `lat` and `lon`, in degrees from north, clockwise. */
export function headingOf(edition: Edition, path: string): number | undefined {
  const place = (end: 'from' | 'to') => {
    const fact = factOf(edition, `${path}.${end}`);
    if (!isRecord(fact) || typeof fact.lat !== 'number' || typeof fact.lon !== 'number') return undefined;
    return { latitude: fact.lat, longitude: fact.lon };
  };
  const [from, to] = [place('from'), place('to')];
  return from && to && initialHeading(from, to);
}
