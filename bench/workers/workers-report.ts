/** What a second thread gains, as Markdown. */
import { rangeOf } from '../hubs/cost-cells.ts';
import type { ImageWork } from './image-work.ts';

/** Where two spinning loops gain less, something else is using the cores. */
const LEAST_GAIN = 1.6;

/** Of each kind of work: what one thread gets done in a second, and what two do. */
export interface Turn {
  readonly spinning: readonly [number, number];
  readonly working: readonly [ImageWork, ImageWork];
  readonly built: readonly [number, number];
}

/** `load` is the load average of the last five minutes. */
export function workersReport(
  turns: readonly Turn[],
  campaigns: number,
  machine: string,
  load: number,
): string {
  const spinning = turns.map((turn) => turn.spinning[1] / turn.spinning[0]);
  const row = (name: string, gains: readonly number[]) => {
    const shares = gains.map((gain, index) => (gain / spinning[index]!) * 100);
    return `| ${name} | ${median(gains).toFixed(2)}${rangeOf(gains, 2)} | ${median(shares).toFixed(0)} %${rangeOf(shares, 0)} |`;
  };
  const cores = (which: 0 | 1) => median(turns.map((turn) => turn.working[which].cores)).toFixed(2);
  const cost = (which: 0 | 1) =>
    median(turns.map(({ working }) => working[which].cores / working[which].rate)).toFixed(2);
  return `${[
    `On ${machine}; load average ${load.toFixed(1)} at the end of the run; a generated hub of ${campaigns} campaigns, built cold;`,
    `${turns.length === 1 ? 'one turn' : `medians of ${turns.length} turns`} of everything, with the range in brackets. Measured by \`npm run bench:workers\`. The goal is 80 % for`,
    'image work.',
    ...(median(spinning) < LEAST_GAIN
      ? ['**The machine had company**: two loops had no second core to themselves, so the shares say little.']
      : []),
    '',
    '| work | two threads get done, of what one does | of what spinning gains |',
    '| --- | ---: | ---: |',
    row('two loops that spin', spinning),
    row(
      'image work: campaigns made by our threads',
      turns.map(({ working }) => working[1].rate / working[0].rate),
    ),
    row(
      '`build --workers 2` against `--workers 1`',
      turns.map(({ built }) => built[1] / built[0]),
    ),
    '',
    `At image work one thread keeps ${cores(0)} cores busy and takes ${cost(0)} s of the processor for a campaign; two threads keep`,
    `${cores(1)} busy and take ${cost(1)} s. A whole build with one worker has no threads but`,
    'lets four pieces overlap, so libvips keeps the second core busy for a part of the time; start, site and reports are not',
    'shared out.',
  ].join('\n')}\n`;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
