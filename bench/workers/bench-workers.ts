/**
 * `npm run bench:workers`: what two of our worker threads gain over one, beside what two loops gain that only spin, in
 * turns on the same machine. First the image work alone, then whole cold builds, with what is not shared out in them.
 * Prints; asserts nothing.
 *
 *     npm run bench:workers -- --campaigns 20 --runs 3 --write docs/benchmarks.md
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateHub, NOW } from '../hubs/generate.ts';
import { measureProcess } from '../hubs/measure-process.ts';
import { describeMachine } from '../machine.ts';
import { command } from '../measure.ts';
import { writeSection } from '../write-section.ts';
import { imageWork } from './image-work.ts';
import { spinRate } from './spin-rate.ts';
import { type Turn, workersReport } from './workers-report.ts';

const { values } = parseArgs({
  options: {
    campaigns: { type: 'string', default: '20' },
    runs: { type: 'string', default: '3' },
    write: { type: 'string' },
  },
});
const campaigns = Number(values.campaigns);
const folder = mkdtempSync(path.join(tmpdir(), 'diapason-workers-'));
const hub = path.join(folder, 'hub');

function buildRate(workers: number): number {
  const where = path.join(folder, 'build');
  rmSync(where, { recursive: true, force: true });
  mkdirSync(where);
  const { wallS } = measureProcess(
    [command, 'build', '--quiet', '--root', hub, '--now', NOW, '--workers', String(workers)],
    where,
  );
  return campaigns / wallS;
}

async function takeTurn(number: number): Promise<Turn> {
  process.stderr.write(`turn ${number} …\n`);
  const [spinning, working, built, spinningAfter] = [
    [await spinRate(1), await spinRate(2)],
    [await imageWork(hub, 1), await imageWork(hub, 2)],
    [buildRate(1), buildRate(2)],
    [await spinRate(1), await spinRate(2)],
  ] as const;
  return {
    spinning: [mean(spinning[0], spinningAfter[0]), mean(spinning[1], spinningAfter[1])],
    working,
    built,
  };
}

function mean(a: number, b: number): number {
  return (a + b) / 2;
}

try {
  await generateHub(hub, { campaigns });
  const turns: Turn[] = [];
  for (let number = 1; number <= Number(values.runs); number++) turns.push(await takeTurn(number));
  const text = workersReport(turns, campaigns, describeMachine(), os.loadavg()[1]!);
  process.stdout.write(text);
  if (values.write) writeSection(values.write, 'Two workers', text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
