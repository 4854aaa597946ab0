/** Shares a hub's campaigns out among machines, so that each has about as much to do. */

/**
 * Campaigns of each of `count` shards, in the order of `folders`. The costliest first, each to the shard that has
 * least so far (longest processing time first: R. L. Graham, “Bounds on multiprocessing timing anomalies”, 1969: at
 * most a third more than the best there is). `costOf`: milliseconds; a campaign of unknown cost counts as the mean of
 * the others.
 */
export function shareOut(
  folders: readonly string[],
  count: number,
  costOf: (folder: string) => number | undefined,
): readonly (readonly string[])[] {
  const known = folders.flatMap((folder) => costOf(folder) ?? []);
  const usual = known.length === 0 ? 1 : known.reduce((sum, cost) => sum + cost, 0) / known.length;
  const costs = new Map(folders.map((folder) => [folder, costOf(folder) ?? usual]));
  const byCost = [...folders].sort((a, b) => costs.get(b)! - costs.get(a)! || (a < b ? -1 : 1));
  const loads = Array.from({ length: count }, () => 0);
  const shards = new Map<string, number>();
  for (const folder of byCost) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least]! += costs.get(folder)!;
    shards.set(folder, least);
  }
  return loads.map((_, index) => folders.filter((folder) => shards.get(folder) === index));
}
