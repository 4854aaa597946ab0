/** How long each task took when several were under way at once: every moment is shared out among those under way. */

export interface Timed {
  readonly beganMs: number;
  readonly tookMs: number;
}

/** Milliseconds of each task, in the order given; their sum is the time in which anything was under way. */
export function sharedOutMs(tasks: readonly Timed[]): number[] {
  const moments = tasks
    .flatMap(({ beganMs, tookMs }, index) => [
      { atMs: beganMs, index, begins: true },
      { atMs: beganMs + tookMs, index, begins: false },
    ])
    .sort((a, b) => a.atMs - b.atMs);
  const shares = tasks.map(() => 0);
  const underWay = new Set<number>();
  let beforeMs = 0;
  for (const { atMs, index, begins } of moments) {
    for (const one of underWay) shares[one]! += (atMs - beforeMs) / underWay.size;
    beforeMs = atMs;
    if (begins) underWay.add(index);
    else underWay.delete(index);
  }
  return shares;
}
