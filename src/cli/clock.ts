/** Milliseconds since the epoch of Unix, in fractions, the same for every thread: for durations, never for content. */
export function clock(): number {
  return performance.timeOrigin + performance.now();
}
