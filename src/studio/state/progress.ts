/** How far a compilation is: pieces that are drawn, of those that it has to draw. */
import type { BuildEvent } from '../../build/events.ts';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface ProgressMeter {
  tell(event: BuildEvent): void;
  now(): Progress;
}

/** Campaigns are planned one after another, so the whole grows while the work goes on. */
export function progressMeter(): ProgressMeter {
  let [done, of] = [0, 0];
  return {
    tell(event) {
      if (event.kind === 'planned') of += event.pieces;
      else if (event.kind === 'done' && event.task === 'render') done += 1;
    },
    now: () => ({ done, of: Math.max(done, of) }),
  };
}
