/** What was measured, as Markdown. */

export interface Row {
  readonly name: string;
  readonly goalMs?: number;
  readonly shownMs: readonly number[];
  readonly processorMs: readonly number[];
  /** The same of the peer, timed in turns. */
  readonly peerMs?: readonly number[];
  /** A sentence of its own in place of a row. */
  readonly sentence?: string;
}

const GOAL_SAVES = 500;

export function memoryRow(
  saves: number,
  before: { readonly now: number },
  after: { readonly now: number; readonly peak: number },
  goalMb: number,
): Row {
  const mb = (value: number) => `${Math.round(value)} MB`;
  // Fewer saves than the goal speaks of say nothing about it.
  const verdict = saves < GOAL_SAVES ? 'not measured' : after.now <= goalMb ? 'kept' : 'missed';
  const sentence = `Memory of the server: ${mb(before.now)} before ${saves} more saves, ${mb(after.now)} after them, ${mb(after.peak)} at its largest; the goal after ${GOAL_SAVES} is ${goalMb} MB: ${verdict}.`;
  return { name: 'memory', shownMs: [], processorMs: [], sentence };
}

export function studioReport(rows: readonly Row[], machine: string, load: readonly string[]): string {
  const lines = rows.filter(({ sentence }) => !sentence).map(rowOf);
  const sentences = rows.flatMap(({ sentence }) => sentence ?? []);
  return [
    `The demo in Chromium, on ${machine}; load average ${load.join(', ')} over 1, 5 and 15 minutes`,
    'at the end. Measured by `npm run bench:studio`. Times are on the wall, as a person waits; processor time is that of the',
    'server, for an edit until all of its run is over. The last column compares with a server that draws nothing: Vite, which',
    'shows a saved text in a page, timed in turns in the same browser; its median stands in brackets.',
    '',
    '| what | goal (p95) | p50 | p95 | range | times | goal is | processor, p50 | times a bare server |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |',
    ...lines,
    '',
    ...sentences,
    '',
  ].join('\n');
}

function rowOf({ name, goalMs, shownMs, processorMs, peerMs }: Row): string {
  const sorted = [...shownMs].sort((a, b) => a - b);
  const p95 = at(sorted, 0.95);
  const peer =
    peerMs &&
    at(
      [...peerMs].sort((a, b) => a - b),
      0.5,
    );
  const cells = [
    name,
    goalMs === undefined ? '–' : ms(goalMs),
    ms(at(sorted, 0.5)),
    ms(p95),
    `${ms(sorted[0]!)} – ${ms(sorted.at(-1)!)}`,
    String(sorted.length),
    goalMs === undefined ? '–' : p95 <= goalMs ? 'kept' : 'missed',
    ms(
      at(
        [...processorMs].sort((a, b) => a - b),
        0.5,
      ),
    ),
    peer === undefined ? '–' : `${(at(sorted, 0.5) / peer).toFixed(1)} (${ms(peer)})`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const at = (sorted: readonly number[], share: number) => sorted[Math.ceil(share * sorted.length) - 1]!;
const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;
