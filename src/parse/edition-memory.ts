/**
 * What the editions of a campaign have in common. Most words do not depend on who reads them, only on the facts:
 * they are said, set and lowered once, with the faults found on the way, and every other edition takes them over.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { FactRecord } from '../ir/facts.ts';
import type { Filling } from './edition-slots.ts';
import { type FactReader, factsFor } from './reader.ts';

/** Something made of a node, and what its making left behind. */
export interface Remembered<T> {
  readonly value: T;
  readonly findings: readonly Diagnostic[];
  readonly fillings: readonly Filling[];
}

export class EditionMemory {
  readonly #campaign: Campaign;
  readonly #facts = new Map<string, FactRecord>();
  readonly #made = new WeakMap<FactRecord, WeakMap<object, Remembered<unknown>>>();

  constructor(campaign: Campaign) {
    this.#campaign = campaign;
  }

  /** The facts of a reader. Readers of whom the same holds share one record, under which all else is kept. */
  facts({ market, segment, touchpoint }: FactReader): FactRecord {
    const { segments, touchpoints } = this.#campaign;
    const ownOf = (id: string | undefined, list: Campaign['segments'] | Campaign['touchpoints']) => {
      const one = list.find((each) => each.id === id);
      return one && Object.keys(one.facts).length > 0 ? one.id : undefined;
    };
    const own = { segment: ownOf(segment, segments), touchpoint: ownOf(touchpoint, touchpoints) };
    const key = JSON.stringify([market, own.segment, own.touchpoint]);
    const reader: FactReader = {
      market,
      ...(own.segment !== undefined ? { segment: own.segment } : {}),
      ...(own.touchpoint !== undefined ? { touchpoint: own.touchpoint } : {}),
    };
    const known = this.#facts.get(key) ?? factsFor(this.#campaign, reader);
    this.#facts.set(key, known);
    return known;
  }

  /** What `make` answers for this node and these facts, made at most once. */
  remember<T>(facts: FactRecord, node: object, make: () => Remembered<T>): Remembered<T> {
    const ofFacts = this.#made.get(facts) ?? new WeakMap<object, Remembered<unknown>>();
    this.#made.set(facts, ofFacts);
    const known = ofFacts.get(node) ?? make();
    ofFacts.set(node, known);
    return known as Remembered<T>;
  }
}
