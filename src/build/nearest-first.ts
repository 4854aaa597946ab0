/** The order in which work is begun: what somebody waits for before the rest, decided each time that a hand is free. */

/**
 * Indexes of `names`, each once: of those that are left the one that `wanted` names earliest, else the first. It is
 * asked anew at each step, because readers move on while the work lasts.
 */
export function* nearestFirst(
  names: readonly string[],
  wanted: () => readonly string[],
): Generator<number, void> {
  const left = new Set(names.keys());
  for (let [next] = left; next !== undefined; [next] = left) {
    const near = wanted();
    let nearest = near.length;
    for (const index of left) {
      const rank = near.indexOf(names[index]!);
      if (rank === -1 || rank >= nearest) continue;
      nearest = rank;
      next = index;
    }
    left.delete(next);
    yield next;
  }
}
