/**
 * The gate for a file that is worth reading even when some of its values are wrong: those are told and left out,
 * and all else goes on, so that one mistake does not hide the next.
 */
import type { z } from 'zod';
import { type Findings, nearest } from '../diagnostic.ts';
import type { Path } from './check-yaml.ts';
import { emptyOnce, reportIssue } from './schema.ts';
import { knownKeys } from './schema-walk.ts';
import type { Authored, PartlyAuthored } from './yaml.ts';

export interface Parts<S extends z.ZodType> {
  readonly data: z.output<S>;
  /** Where what is left was written: indexes of lists are those of `data`. */
  readonly authored: Authored;
  /** What was left out, by its path in the file. Empty for a file that is sound. */
  readonly lost: readonly Path[];
}

/** How often values are taken out before the file is given up: each round goes up by one level at most. */
const ROUNDS = 40;

/**
 * Checks `authored` against `schema`; every fault is in `findings`, and none that only follows from another.
 * `standIns`: raw values for what a file cannot do without, by its key. Undefined when too little is left.
 */
export function checkPartly<S extends z.ZodType>(
  schema: S,
  authored: PartlyAuthored,
  findings: Findings,
  standIns: Readonly<Record<string, unknown>> = {},
): Parts<S> | undefined {
  if (authored.wrong.length === 0) {
    const sound = schema.safeParse(authored.value, { jitless: true });
    if (sound.success) return { data: sound.data, authored, lost: [] };
  }
  const pruned = new Pruned(authored.value);
  const lost: Path[] = [...authored.wrong];
  pruned.remove(authored.wrong);
  for (let round = 1; round <= ROUNDS; round++) {
    const result = schema.safeParse(pruned.value, { jitless: true });
    const seen: Authored = {
      source: authored.source,
      value: pruned.value,
      spanOf: (path) => authored.spanOf(pruned.inFile(path)),
      keySpanOf: (path) => authored.keySpanOf(pruned.inFile(path)),
    };
    if (result.success) return { data: result.data, authored: seen, lost };

    const wrong: PropertyKey[][] = [];
    for (const issue of misspeltFirst(emptyOnce(result.error.issues, pruned.value))) {
      const here = issue.path.map(String);
      if (!followsFromALoss(issue, pruned.inFile(here), lost)) reportIssue(issue, schema, seen, findings);
      if (issue.code === 'unrecognized_keys') {
        const names = knownKeys(schema, issue.path);
        for (const key of issue.keys) {
          wrong.push([...issue.path, key]);
          // Whoever asks for what was misspelt must not be told that it is not there.
          const meant = nearest(key, names);
          if (meant) lost.push([...pruned.inFile(here), meant]);
        }
      } else if (pruned.has(issue.path)) wrong.push([...issue.path]);
      else if (issue.path.length > 1) wrong.push(issue.path.slice(0, -1));
      else if (!pruned.standIn(String(issue.path[0]), standIns)) return undefined;
      else lost.push(here);
    }
    if (wrong.some((path) => path.length === 0)) return undefined;
    const inFile = wrong.map((path) => pruned.inFile(path));
    lost.push(...inFile);
    pruned.remove(wrong);
  }
  return undefined;
}

/** Whoever misspelt a key must not be told as well that it is missing. */
function misspeltFirst(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const isMisspelt = (one: z.core.$ZodIssue) => Number(one.code === 'unrecognized_keys');
  return [...issues].sort((a, b) => isMisspelt(b) - isMisspelt(a));
}

/**
 * Once a value has been left out, what contains it may complain of nothing else, nor may a value that asks for it:
 * a check of ours names the keys beside it that it asks for as `asksFor`.
 */
function followsFromALoss(issue: z.core.$ZodIssue, place: Path, lost: readonly Path[]): boolean {
  const { asksFor = [] } = ('params' in issue ? (issue.params ?? {}) : {}) as { asksFor?: readonly string[] };
  const asked = [place, ...asksFor.map((key) => [...place.slice(0, -1), key])];
  return lost.some((path) => asked.some((one) => one.every((step, index) => path[index] === step)));
}

/** A value from which parts are taken, and which remembers where what is left stood. */
class Pruned {
  readonly value: unknown;
  /** For a list that has lost entries: where each of the others stood. */
  readonly #indexes = new WeakMap<object, readonly number[]>();

  constructor(value: unknown) {
    this.value = structuredClone(value);
  }

  has(path: readonly PropertyKey[]): boolean {
    const parent = this.#at(path.slice(0, -1));
    const key = path.at(-1);
    if (key === undefined) return true;
    return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key);
  }

  /** The path of the same value in the file. */
  inFile(path: readonly PropertyKey[]): Path {
    let here: unknown = this.value;
    return path.map((step) => {
      const at = here;
      here = stepInto(here, step);
      if (!Array.isArray(at)) return String(step);
      return this.#indexes.get(at)?.[Number(step)] ?? Number(step);
    });
  }

  /** Indexes are those of now, for all of them. */
  remove(paths: readonly (readonly PropertyKey[])[]) {
    const entries = new Map<unknown[], Set<number>>();
    for (const path of paths) {
      const parent = this.#at(path.slice(0, -1));
      const key = path.at(-1);
      if (typeof parent !== 'object' || parent === null || key === undefined) continue;
      if (Array.isArray(parent)) entries.set(parent, (entries.get(parent) ?? new Set()).add(Number(key)));
      else delete (parent as Record<PropertyKey, unknown>)[key];
    }
    for (const [list, gone] of entries) {
      const stood = this.#indexes.get(list) ?? list.map((_, index) => index);
      this.#indexes.set(
        list,
        stood.filter((_, index) => !gone.has(index)),
      );
      list.splice(0, list.length, ...list.filter((_, index) => !gone.has(index)));
    }
  }

  standIn(key: string, standIns: Readonly<Record<string, unknown>>): boolean {
    if (!Object.hasOwn(standIns, key)) return false;
    (this.value as Record<string, unknown>)[key] = standIns[key];
    return true;
  }

  #at(path: readonly PropertyKey[]): unknown {
    return path.reduce(stepInto, this.value);
  }
}

function stepInto(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined;
}
