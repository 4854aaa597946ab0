/** One line on stderr for what takes longer than a second; gone when it is done. */
import { printable } from '../../output/reporters/printable.ts';
import type { Terminal } from '../terminal.ts';
import type { Hearer } from './hearer.ts';
import { type Pace, PaceMeter, sayDuration } from './pace.ts';

/** Work shorter than this shows nothing. */
const PATIENCE_MS = 1000;
/** Redrawing more often than this only flickers. */
const REDRAW_MS = 100;
/** Where no line can be taken back, how far it is stands in a line of its own, this often. */
const PLAIN_MS = 10_000;

/** Where the line cannot be taken back (a pipe, CI) stages are named once, and long ones say how far they are. */
export function liveLine(terminal: Terminal, clock: () => number): Hearer {
  const begunMs = clock();
  const meter = new PaceMeter();
  let stage = '';
  let named = '';
  let shownMs = 0;
  let isDrawn = false;

  const show = (words: string) => {
    const nowMs = clock();
    if (nowMs - begunMs < PATIENCE_MS) return;
    if (!terminal.liveProgress) {
      const isDue = stage !== named || nowMs - shownMs >= PLAIN_MS;
      if (isDue) terminal.err(stage === named ? `${words}\n` : `${stage} …\n`);
      if (isDue) [shownMs, named] = [nowMs, stage];
      return;
    }
    if (nowMs - shownMs < REDRAW_MS && stage === named) return;
    // A line that wraps cannot be taken back.
    const line = [...printable(words)].slice(0, terminal.errColumns - 1).join('');
    terminal.err(`\r\u001b[K${line}`);
    [shownMs, named, isDrawn] = [nowMs, stage, true];
  };
  return {
    at(next) {
      stage = next;
      show(`${stage} …`);
    },
    tell(event) {
      meter.tell(event);
      if (event.kind !== 'done' || event.task !== 'render') return;
      stage = 'drawing';
      show(sayPace(meter.now()));
    },
    end() {
      if (isDrawn) terminal.err('\r\u001b[K');
      isDrawn = false;
    },
  };
}

/** `drawing 128 of 400 · 31 a second · 9 s left · 60 found · longest: … (1.8 s)` */
export function sayPace({ done, expected, isGuess, found, perSecond, remainingMs, slowest }: Pace): string {
  const parts = [`drawing ${done} of ${isGuess ? 'about ' : ''}${expected}`];
  if (perSecond > 0) parts.push(`${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)} a second`);
  if (remainingMs !== undefined && remainingMs >= 1000) parts.push(`${sayDuration(remainingMs)} left`);
  if (found > 0) parts.push(`${found} found`);
  if (slowest && slowest.tookMs >= 1000)
    parts.push(`longest: ${slowest.name.split('/').slice(-2).join('/')} (${sayDuration(slowest.tookMs)})`);
  return parts.join(' · ');
}
