import type { Span } from '../../diagnostic.ts';
import type { SourceFile } from '../../source/file.ts';
import type { Json, JsonMap } from './json.ts';

/** A value whose key stands again further down in the same map; the later one counts. */
export interface Repeated {
  readonly map: JsonMap;
  readonly key: string;
  readonly value: Json;
  readonly at: Span;
}

/** A file as data, with the place of every key. */
export interface Parsed {
  readonly source: SourceFile;
  readonly root: Json;
  readonly repeated: readonly Repeated[];
  /** Of the key in this map; of the beginning of the file when it is not one of its maps. */
  spanOf(map: JsonMap, key: string): Span;
}

/** Remembers places while a file is read. Offsets are those of the keys. */
export class Places {
  readonly repeated: { map: JsonMap; key: string; value: Json; offsets: Offsets }[] = [];
  readonly #keys = new WeakMap<JsonMap, Map<string, Offsets>>();

  /** Puts a value into a map under construction. */
  put(map: Map<string, Json>, key: string, value: Json, offsets: Offsets) {
    let known = this.#keys.get(map);
    if (!known) {
      known = new Map();
      this.#keys.set(map, known);
    }
    const before = known.get(key);
    if (before) this.repeated.push({ map, key, value: map.get(key)!, offsets: before });
    known.set(key, offsets);
    map.set(key, value);
  }

  at(map: JsonMap, key: string): Offsets {
    return this.#keys.get(map)?.get(key) ?? [0, 1];
  }
}

export type Offsets = readonly [start: number, end: number];
