/** The lines of a log, by a clock that stands in for the real one. */
import { expect, test } from 'vitest';
import { RunLog } from '../../src/cli/run-log/run-log.ts';
import { limits } from '../../src/limits.ts';

interface Line {
  readonly event: string;
  readonly [field: string]: unknown;
}

function logOf(write: (line: Line) => void) {
  const time = { ms: 1000 };
  const log = new RunLog({
    file: { write: (value) => write(value as Line) },
    run: '1-a',
    clock: () => time.ms,
    discreet: (text) => text.replaceAll('hunter2', '<secret>'),
  });
  return { log, time };
}

test('phases last until the next begins, and those of one name are added up', () => {
  const lines: Line[] = [];
  const { log, time } = logOf((line) => lines.push(line));
  for (const [phase, ms] of [
    ['reading', 10],
    ['reading', 5],
    ['writing', 20],
    ['reading', 40],
  ] as const) {
    log.at(phase);
    time.ms += ms;
  }
  log.tell({ kind: 'done', task: 'render', name: 'a', beganMs: 0, tookMs: 2.4 });
  log.tell({ kind: 'done', task: 'render', name: 'b', beganMs: 0, tookMs: 3.4, found: true });
  log.tell({ kind: 'missing', campaigns: 1 });
  log.over(0, 80);
  expect(lines.map(({ event, phase, afterMs }) => [event, phase, afterMs])).toEqual([
    ['phase', 'reading', 0],
    ['phase', 'writing', 15],
    ['phase', 'reading', 35],
    ['end', undefined, 75],
  ]);
  expect(lines.at(-1)).toEqual({
    run: '1-a',
    event: 'end',
    afterMs: 75,
    status: 0,
    peakMiB: 80,
    phases: { reading: 55, writing: 20 },
    tasks: { render: { count: 2, found: 1, tookMs: 6 } },
  });
});

test('secrets are masked wherever they stand', () => {
  const lines: Line[] = [];
  const { log } = logOf((line) => lines.push(line));
  log.begin({ arguments: ['a', 'hunter2'] });
  log.failed(new Error('it is hunter2', { cause: 'hunter2, as a text' }), 3);
  expect(JSON.stringify(lines)).not.toContain('hunter2');
  expect(lines[1]).toMatchObject({ message: 'it is <secret>', causes: [{ message: '<secret>, as a text' }] });
});

test('causes that lead round in a circle end', () => {
  const lines: Line[] = [];
  const { log } = logOf((line) => lines.push(line));
  const error = new Error('round');
  error.cause = error;
  log.failed(error, 3);
  expect(lines[0]!.causes).toHaveLength(5);
});

test('a disk that becomes full ends the log and not the run; why is kept', () => {
  const lines: Line[] = [];
  const { log } = logOf((line) => {
    if (lines.length === 1) throw new Error('ENOSPC: no space left on device');
    lines.push(line);
  });
  log.begin({});
  log.at('reading');
  log.at('writing');
  log.over(0, 1);
  expect(lines.map(({ event }) => event)).toEqual(['begin']);
  expect((log.fault as Error).message).toContain('ENOSPC');
});

test('one run adds so many lines and no more, and still its end', () => {
  const lines: Line[] = [];
  const { log } = logOf((line) => lines.push(line));
  for (let i = 0; i < limits.loggedLines + 10; i++) log.findings([]);
  log.over(0, 1);
  expect(lines).toHaveLength(limits.loggedLines + 1);
  expect(lines.at(-1)!.event).toBe('end');
});
