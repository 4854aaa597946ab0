/** For work that must not overlap itself: an older result would take the place of a newer one. */

/**
 * The same task, never twice at once. Asked for while it runs, it runs once more after that, however often it was
 * asked for. Settles as the run does that began after the call.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const start = (): Promise<void> => {
    next = undefined;
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!next && !running) return start();
    next ??= running!.then(start, start);
    return next;
  };
}
