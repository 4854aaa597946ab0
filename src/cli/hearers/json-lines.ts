/** Progress for programs: a JSON object on each line of stderr. */
import type { Terminal } from '../terminal.ts';
import type { Hearer } from './hearer.ts';
import { PaceMeter } from './pace.ts';

/**
 * `event` is `stage`, `missing` (campaigns to be made), `planned` (pieces of a campaign), `done` (a task, with how
 * far the drawing is), or `remark` (a sentence for people). Times are milliseconds since the epoch of Unix.
 */
export function jsonLines(terminal: Terminal, clock: () => number): Hearer & { remark(text: string): void } {
  const meter = new PaceMeter();
  const write = (value: object) => terminal.err(`${JSON.stringify(value)}\n`);
  return {
    at: (stage) => write({ event: 'stage', atMs: rounded(clock()), stage }),
    tell(told) {
      meter.tell(told);
      const { kind: event, ...rest } = told;
      if (!('task' in rest)) return write({ event, atMs: rounded(clock()), ...rest });
      const { beganMs, tookMs, ...task } = rest;
      const pace = rest.task === 'render' ? paceOf(meter) : {};
      write({ event, ...task, beganMs: rounded(beganMs), tookMs: rounded(tookMs), ...pace });
    },
    remark: (text) => write({ event: 'remark', atMs: rounded(clock()), text }),
  };
}

function paceOf(meter: PaceMeter) {
  const { done, found, expected, perSecond, remainingMs } = meter.now();
  const remaining = remainingMs === undefined ? {} : { remainingMs: Math.round(remainingMs) };
  return { pace: { done, found, expected, perSecond: rounded(perSecond), ...remaining } };
}

/** To a tenth: nobody reads more. */
function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
