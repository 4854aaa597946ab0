/** What becomes of facts that were written and cannot be read: their places are kept, so that nobody misses them. */
import { type Fact, type FactRecord, isLostIn, isRecord, isTagged, type Lost } from '../ir/facts.ts';

type Path = readonly (string | number)[];

/** Beside the others of its list: no name that anybody can write. */
const nameless = '';

export const lostFact: Lost = { type: 'lost' };

/** Whether a fact, or one within it, could not be read. */
export function hasLoss(fact: Fact | undefined): boolean {
  if (fact === undefined) return false;
  return isTagged(fact, 'lost') || (isRecord(fact) && Object.values(fact).some(hasLoss));
}

/** Whether the fact at a dotted path could not be read, alone or with what holds it. */
export function isLostAt(facts: FactRecord, path: string): boolean {
  const steps = path.split('.');
  let here: Fact | undefined = facts;
  for (const step of steps.slice(0, -1)) here = here !== undefined && isRecord(here) ? here[step] : here;
  const name = steps.at(-1)!;
  return steps.length === 1 ? isTagged(facts[name], 'lost') : isLostIn(here, name);
}

/** The facts with the places of those that were lost; what holds a part that is lost and is no record is lost whole. */
export function withLosses(facts: FactRecord, lost: readonly Path[], raw: unknown): FactRecord {
  return lost.reduce((before, path) => {
    // Of what every campaign has, something stands in its place.
    if (path.length === 1 && Object.hasOwn(facts, path[0]!)) return before;
    const [list, index, ...rest] = path;
    const named = list === 'products' || list === 'events';
    if (!named || index === undefined) return lose(before, path[0] === 'facts' ? path.slice(1) : path);
    const id = idAt(raw, [list, index]);
    return lose(before, id === undefined ? [list, nameless] : [list, id, ...rest]);
  }, facts);
}

export interface Losses {
  /** Whether a product, an event, a segment or a touchpoint of that name may be among what was lost. */
  mayHold(name: string): boolean;
  /** Whether one of these keys of the file was lost, or a part of what stands under it. */
  isIn(...keys: readonly string[]): boolean;
  /** Facts that differ in a segment or a touchpoint and could not be read, by the id of what they stand in. */
  changesIn(list: 'audience.segments' | 'journey', id: string): readonly string[];
}

export function lossesOf(lost: readonly Path[], raw: unknown): Losses {
  const whole = /^(products|events|audience(\.segments)?|journey)$/;
  const entry = /^(products|events|audience\.segments|journey)\.\d+$/;
  const entries = lost.filter((path) => entry.test(path.join('.'))).map((path) => idAt(raw, path));
  const change = /^(audience\.segments|journey)\.\d+\.facts\.(.+)$/;
  // An entry whose name cannot be read may have any.
  const isAny = lost.some((path) => whole.test(path.join('.'))) || entries.includes(undefined);
  return {
    mayHold: (name) => isAny || entries.includes(name),
    isIn: (...keys) => lost.some(([key]) => keys.some((one) => one === key)),
    changesIn: (list, id) =>
      lost.flatMap((path) => {
        const [, where, fact] = change.exec(path.join('.')) ?? [];
        return where === list && idAt(raw, path.slice(0, path.indexOf('facts'))) === id ? [fact!] : [];
      }),
  };
}

/** The id of an entry of a list, or the entry itself where it is an id alone. */
export function idAt(raw: unknown, path: Path): string | undefined {
  const entry = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    raw,
  );
  const id = typeof entry === 'string' ? entry : (entry as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function lose(facts: FactRecord, [first, ...rest]: Path): FactRecord {
  if (first === undefined) return facts;
  const inner = facts[first];
  const next = rest.length > 0 && inner !== undefined && isRecord(inner) ? lose(inner, rest) : lostFact;
  return Object.assign(Object.create(null) as object, facts, { [first]: next });
}
