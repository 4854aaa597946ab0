/** How fast pieces are made, and how long the rest will take. */
import type { BuildEvent } from '../../build/events.ts';

/** The rate is that of the time just past: a run begins slowly, while fonts and libraries are loaded. */
const WINDOW_MS = 10_000;

export interface Slowest {
  readonly name: string;
  readonly tookMs: number;
}

export interface Pace {
  readonly done: number;
  /** Pieces that came from the cache. */
  readonly found: number;
  /** Pieces of the campaigns that are planned, and as many for each that is not as those have on average. */
  readonly expected: number;
  /** Whether campaigns are still to be planned. */
  readonly isGuess: boolean;
  readonly perSecond: number;
  /** Undefined as long as nothing can be said. */
  readonly remainingMs?: number;
  readonly slowest?: Slowest;
}

/** Counts what it is told. Times are those of the events. */
export class PaceMeter {
  #campaigns = 0;
  #plannedCampaigns = 0;
  #planned = 0;
  #done = 0;
  #found = 0;
  #slowest: Slowest | undefined;
  #recent: number[] = [];

  tell(event: BuildEvent) {
    if (event.kind === 'missing') this.#campaigns = event.campaigns;
    else if (event.kind === 'planned') {
      this.#plannedCampaigns += 1;
      this.#planned += event.pieces;
    } else if (event.task === 'render') {
      const { name, tookMs, beganMs, found = false } = event;
      this.#done += 1;
      if (found) this.#found += 1;
      const endedMs = beganMs + tookMs;
      this.#recent.push(endedMs);
      while (this.#recent[0]! < endedMs - WINDOW_MS) this.#recent.shift();
      if (!this.#slowest || tookMs > this.#slowest.tookMs) this.#slowest = { name, tookMs };
    }
  }

  now(): Pace {
    const unplanned = Math.max(0, this.#campaigns - this.#plannedCampaigns);
    const usual = this.#plannedCampaigns === 0 ? 0 : this.#planned / this.#plannedCampaigns;
    const expected = Math.round(this.#planned + unplanned * usual);
    const [first, last] = [this.#recent[0], this.#recent.at(-1)];
    const spanMs = first === undefined ? 0 : last! - first;
    const perSecond = spanMs === 0 ? 0 : ((this.#recent.length - 1) / spanMs) * 1000;
    return {
      done: this.#done,
      found: this.#found,
      expected,
      isGuess: unplanned > 0,
      perSecond,
      ...(perSecond > 0 ? { remainingMs: ((expected - this.#done) / perSecond) * 1000 } : {}),
      ...(this.#slowest ? { slowest: this.#slowest } : {}),
    };
  }
}

/** `40 ms`, `3.2 s`, `45 s`, `12 min`, `2 h`: as exact as a guess may be. */
export function sayDuration(ms: number): string {
  if (ms < 100) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = seconds / 60;
  return minutes < 90 ? `${Math.round(minutes)} min` : `${(minutes / 60).toFixed(1)} h`;
}
