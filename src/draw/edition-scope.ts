/** Facts as a layout names them: `product` is the product of the offer or the first; `slot.lead` is a slot. */
import type { Edition } from '../ir/edition.ts';
import { type Fact, type FactRecord, isRecord } from '../ir/facts.ts';
import type { Text } from '../ir/text.ts';

/** An edition with one more name among its facts, and the path for which the name stands. */
export interface Scope {
  readonly edition: Edition;
  readonly name?: string;
  readonly path?: string;
}

/** Entries of a list or record of facts in their order, each with its dotted path. */
export function entriesAt(
  edition: Edition,
  path: string,
): readonly { readonly path: string; readonly fact: FactRecord }[] {
  const here = factOf(edition, path);
  if (here === undefined || typeof here !== 'object') return [];
  const pairs = Array.isArray(here)
    ? here.map((one, i) => [String(i), one] as const)
    : isRecord(here)
      ? Object.entries(here)
      : [];
  return pairs.flatMap(([name, fact]) => (isRecord(fact) ? [{ path: `${path}.${name}`, fact }] : []));
}

export function scopeOf(edition: Edition): Scope {
  const products = entriesAt(edition, 'products');
  const chosen = factOf(edition, 'offer.product');
  const product = products.find(({ path }) => path === `products.${String(chosen)}`) ?? products[0];
  return product ? withName({ edition }, 'product', product) : { edition };
}

export function withName(
  scope: Scope,
  name: string,
  entry: { readonly path: string; readonly fact: FactRecord },
): Scope {
  const origins = new Map(scope.edition.origins);
  for (const [key, span] of scope.edition.origins) {
    if (key.startsWith(`${entry.path}.`)) origins.set(`${name}${key.slice(entry.path.length)}`, span);
  }
  const facts: FactRecord = Object.assign(Object.create(null), scope.edition.facts, { [name]: entry.fact });
  return { edition: { ...scope.edition, facts, origins }, name, path: entry.path };
}

/** Runs speak of the facts by the paths that everybody knows, not by the layout's short name. */
export function withFullPaths(text: Text, scope: Scope): Text {
  const { name, path } = scope;
  if (name === undefined || path === undefined) return text;
  return text.map((run) =>
    run.fact?.path.startsWith(`${name}.`)
      ? { ...run, fact: { ...run.fact, path: `${path}${run.fact.path.slice(name.length)}` } }
      : run,
  );
}

/** Whether a fact, or with `slot.` a slot, is there. */
export function has(edition: Edition, path: string): boolean {
  if (path.startsWith('slot.')) return Object.hasOwn(edition.slots, path.slice(5));
  return factOf(edition, path) !== undefined;
}

/** The fact at a dotted path; a number counts the entries of a record from 0, in the campaign's order. */
export function factOf(edition: Edition, path: string): Fact | undefined {
  let here: Fact | undefined = edition.facts;
  for (const step of path.split('.')) {
    if (Array.isArray(here)) here = here[Number(step)];
    else if (here === undefined || !isRecord(here)) return undefined;
    else if (Object.hasOwn(here, step)) here = here[step];
    else here = /^\d+$/.test(step) ? Object.values(here)[Number(step)] : undefined;
  }
  return here;
}
