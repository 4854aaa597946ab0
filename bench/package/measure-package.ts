/**
 * `npm run bench:package -- TARBALL`: installs a packed package into an empty folder and says how much room it takes and
 * how long its commands need to start, beside Node alone in the same run.
 *
 *     node bench/package/measure-package.ts diapason-0.1.0.tgz --most-mb 250 --most help=8
 *
 * Ends with 1 when the installed size is over its budget, or a command named by `--most` takes more than so many times as
 * long as Node alone.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { NOW } from '../hubs/generate.ts';
import { describeMachine } from '../machine.ts';
import { type Measured, repository, summarise } from '../measure.ts';
import { installPackage } from './install-package.ts';
import { type InstalledSize, installedSize } from './installed-size.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'most-mb': { type: 'string', default: '250' },
    most: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
    /** Commands to start, beside Node alone. Default: all. */
    starts: { type: 'string' },
    hub: { type: 'string', default: repository },
  },
});

const MB = 1e6;
const NODE = 'node';
/** Findings are no failure of the command. */
const ENDED_WELL = [0, 1];

const tarball = positionals[0];
if (tarball === undefined) throw new Error('Name the packed package: measure-package.ts diapason-0.1.0.tgz');
const mostBytes = Number(values['most-mb']) * MB;
const mostTimes = new Map(values.most.split(',').filter(Boolean).map(readMost));

const folder = mkdtempSync(path.join(tmpdir(), 'diapason-package-'));
try {
  const home = path.join(folder, 'home');
  const hub = path.join(folder, 'hub');
  mkdirSync(home);
  cpSync(path.join(values.hub, 'content'), path.join(hub, 'content'), { recursive: true });
  const { modules, version, command } = installPackage(tarball, home);
  const size = installedSize(modules);

  const cold = ['--quiet', '--no-cache', '--now', NOW, '--root', hub];
  const started: Readonly<Record<string, readonly string[]>> = {
    [NODE]: ['-e', '0'],
    help: [command, '--help'],
    'check --source-only': [command, 'check', '--source-only', ...cold],
    check: [command, 'check', ...cold],
  };
  const wanted = values.starts?.split(',') ?? Object.keys(started);
  const chosen = Object.entries(started).filter(([name]) => name === NODE || wanted.includes(name));
  const measured = inTurns(Object.fromEntries(chosen), Number(values.runs), home);
  const node = measured.find(({ name }) => name === NODE)!;
  process.stdout.write(report(version, size, measured, node));
  const slow = measured.filter(
    ({ name, medianMs }) => medianMs > (mostTimes.get(name) ?? Infinity) * node.medianMs,
  );
  for (const { name } of slow)
    process.stderr.write(`“${name}” takes more than ${mostTimes.get(name)} times as long as Node alone.\n`);
  if (size.bytes > mostBytes)
    process.stderr.write(`The installed package is larger than ${values['most-mb']} MB.\n`);
  if (slow.length > 0 || size.bytes > mostBytes) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function readMost(text: string): [string, number] {
  const [name, times] = text.split('=');
  if (!name || !(Number(times) > 0)) throw new Error(`“${text}” is not like help=8.`);
  return [name, Number(times)];
}

/** Each command once a round, so that a machine that slows down slows all of them. One round before is not counted. */
function inTurns(
  started: Readonly<Record<string, readonly string[]>>,
  runs: number,
  cwd: string,
): readonly Measured[] {
  const times = new Map(Object.keys(started).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= runs; round++)
    for (const [name, args] of Object.entries(started)) {
      const ms = time(args, cwd);
      if (round > 0) times.get(name)!.push(ms);
    }
  return [...times].map(([name, list]) => summarise(name, Infinity, list));
}

function time(args: readonly string[], cwd: string): number {
  const begun = performance.now();
  const child = spawnSync(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e9,
  });
  const elapsed = performance.now() - begun;
  if (!ENDED_WELL.includes(child.status ?? -1))
    throw new Error(
      `“${args.slice(1).join(' ')}” ended with ${child.status}: ${child.stderr.toString().slice(-2000)}`,
    );
  return elapsed;
}

function report(version: string, size: InstalledSize, measured: readonly Measured[], node: Measured): string {
  const mb = (bytes: number) => `${(bytes / MB).toFixed(1)} MB`;
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return [
    `Diapason ${version}, installed by npm without development tools and without Node, on ${describeMachine()}.`,
    'Each start is a process of its own, in turns; medians of wall-clock time. Measured by `npm run bench:package`.',
    '',
    '| what | measured | budget |',
    '| --- | ---: | ---: |',
    `| installed files | ${size.files} | |`,
    `| their size | ${mb(size.bytes)} | ${mb(mostBytes)} |`,
    `| their size on disk | ${mb(size.onDiskBytes)} | |`,
    '',
    '| start | median | range | times Node alone | at most |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...measured.map(
      (one) =>
        `| \`${one.name === NODE ? 'node -e 0' : `diapason ${one.name === 'help' ? '--help' : one.name}`}\` | ${ms(one.medianMs)} | ${ms(one.fastestMs)} – ${ms(one.slowestMs)} | ${(one.medianMs / node.medianMs).toFixed(1)} | ${mostTimes.get(one.name) ?? ''} |`,
    ),
    '',
  ].join('\n');
}
