/** `npm run bench`: how long a person waits for each command, against the budget. Prints; asserts nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.ts';
import { type Measured, summarise, timeCommand } from './measure.ts';
import { timeEdits } from './preview-edit.ts';
import { profileCommand } from './profile.ts';

const { values } = parseArgs({ options: { write: { type: 'string' } } });

const folder = mkdtempSync(path.join(tmpdir(), 'diapason-bench-'));

/** Command, budget and runs. Each run is a new process; only Node's compile cache is warm. */
const commands = [
  { name: '`--help`', args: ['--help'], budgetMs: 300, runs: 5 },
  { name: '`check --source-only`', args: ['check', '--source-only', '--quiet'], budgetMs: 1000, runs: 5 },
  { name: '`check`', args: ['check', '--quiet'], budgetMs: 6000, runs: 3 },
  {
    name: '`build`',
    args: ['build', '--quiet', '--out', path.join(folder, 'dist')],
    budgetMs: 25_000,
    runs: 3,
  },
] as const;
const EDIT_BUDGET_MS = 1000;
const EDITS = 5;

try {
  const measured: Measured[] = [];
  timeCommand(['--help']);
  for (const { name, args, budgetMs, runs } of commands) {
    process.stderr.write(`${name} …\n`);
    const times = Array.from({ length: runs }, () => timeCommand(args));
    const result = summarise(name, budgetMs, times);
    measured.push(result.medianMs > budgetMs ? { ...result, profile: profileCommand(args) } : result);
  }
  process.stderr.write('a saved edit …\n');
  measured.push(summarise('a saved edit in the preview', EDIT_BUDGET_MS, await timeEdits(EDITS)));

  const text = report(measured);
  process.stdout.write(text);
  if (values.write) writeFileSync(values.write, `# Benchmarks\n\n${text}`);
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
