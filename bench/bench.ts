/** `npm run bench`: how long a person waits for each command, against the budget. Prints; asserts nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.ts';
import { type Measured, summarise, timeCommand } from './measure.ts';
import { timeEdits } from './preview-edit.ts';
import { profileCommand } from './profile.ts';
import { writeSection } from './write-section.ts';

const { values } = parseArgs({ options: { write: { type: 'string' } } });

const folder = mkdtempSync(path.join(tmpdir(), 'diapason-bench-'));

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly budgetMs: number;
  readonly runs: number;
  /** Run once before the clock starts, for what comes from the cache. */
  readonly first?: boolean;
}

/** Command, budget and runs. Each run is a new process; only Node's compile cache is warm. */
const commands: readonly Command[] = [
  { name: '`--help`', args: ['--help'], budgetMs: 300, runs: 5 },
  {
    name: '`check --source-only`',
    args: ['check', '--source-only', '--quiet', '--no-cache'],
    budgetMs: 1000,
    runs: 5,
  },
  { name: '`check`, cold', args: ['check', '--quiet', '--no-cache'], budgetMs: 6000, runs: 3 },
  {
    name: '`build`, cold',
    args: ['build', '--quiet', '--no-cache', '--out', path.join(folder, 'dist')],
    budgetMs: 25_000,
    runs: 3,
  },
  {
    name: '`build`, nothing changed',
    args: ['build', '--quiet', '--out', path.join(folder, 'dist-again')],
    budgetMs: 2000,
    runs: 3,
    first: true,
  },
];
const EDIT_BUDGET_MS = 1000;
const EDITS = 5;

try {
  const measured: Measured[] = [];
  timeCommand(['--help']);
  for (const { name, args, budgetMs, runs, first } of commands) {
    process.stderr.write(`${name} …\n`);
    if (first) timeCommand(args);
    const times = Array.from({ length: runs }, () => timeCommand(args));
    const result = summarise(name, budgetMs, times);
    measured.push(result.medianMs > budgetMs ? { ...result, profile: profileCommand(args) } : result);
  }
  process.stderr.write('a saved edit …\n');
  measured.push(summarise('a saved edit in the preview', EDIT_BUDGET_MS, await timeEdits(EDITS)));

  const text = report(measured);
  process.stdout.write(text);
  if (values.write) writeSection(values.write, 'Commands', text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(measured: readonly Measured[]): string {
  const rows = measured.map(
    (one) =>
      `| ${one.name} | ${seconds(one.budgetMs)} | ${seconds(one.medianMs)} | ${seconds(one.fastestMs)} – ${seconds(one.slowestMs)} | ${one.runs} | ${one.medianMs <= one.budgetMs ? 'kept' : 'missed'} |`,
  );
  const profiles = measured.flatMap((one) =>
    one.profile
      ? ['', `Where the time of ${one.name} goes:`, '', ...one.profile.map((line) => `- ${line}`)]
      : [],
  );
  return [
    `The two demo brands, on ${describeMachine()}. Each run is a process of its own, started without npx;`,
    'medians of wall-clock time. Measured by `npm run bench`.',
    '',
    '| what | budget | median | range | runs | budget is |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows,
    ...profiles,
    '',
  ].join('\n');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
