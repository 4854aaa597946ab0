/** Chance that can be had again: the same seed gives the same numbers on every machine. */

export interface Random {
  /** From 0, below `end`. */
  below(end: number): number;
  /** From `first` to `last`, both included. */
  between(first: number, last: number): number;
  pick<T>(list: readonly T[]): T;
  /** True once in `times`. */
  oneIn(times: number): boolean;
}

/** Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c, public domain. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    between: (first, last) => first + below(last - first + 1),
    pick: (list) => list[below(list.length)]!,
    oneIn: (times) => below(times) === 0,
  };
}
