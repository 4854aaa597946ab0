/**
 * `npm run bench:watch`: from a save in a generated hub to the new page in the folder, while `build --watch` runs.
 * Prints; asserts nothing.
 *
 *     npm run bench:watch -- --campaigns 250 --edits 3 --write docs/benchmarks.md
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Manifest } from '../../src/output/manifest.ts';
import { describeMachine } from '../machine.ts';
import { command } from '../measure.ts';
import { writeSection } from '../write-section.ts';
import { campaignName, generateHub, NOW } from './generate.ts';

const { values } = parseArgs({
  options: {
    campaigns: { type: 'string', default: '250' },
    edits: { type: 'string', default: '3' },
    /** A folder to keep the hub and its cache in, for another run. */
    folder: { type: 'string' },
    write: { type: 'string' },
  },
});
const campaigns = Number(values.campaigns);
const where = values.folder ?? mkdtempSync(path.join(tmpdir(), 'diapason-watch-'));
const hub = path.join(where, 'hub');
const BUDGET_S = 1.5;
const LOOK_MS = 5;

function seconds(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const [least, middle, most] = [sorted[0]!, sorted[sorted.length >> 1]!, sorted.at(-1)!];
  return `${middle.toFixed(2)} s (${least.toFixed(2)} to ${most.toFixed(2)} s)`;
}

try {
  if (!existsSync(hub)) await generateHub(hub, { campaigns });
  const child = spawn(process.execPath, [command, 'build', '--watch', '--root', hub, '--now', NOW], {
    cwd: where,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let waits = 0;
  child.stderr.on('data', (chunk) => {
    const text = String(chunk);
    process.stderr.write(text);
    if (text.includes('Waiting for the next save')) waits += 1;
  });
  const waited = async (times: number) => {
    while (waits < times) await setTimeout(LOOK_MS);
  };
  await waited(1);
  const slug = campaignName(Math.ceil(campaigns / 2));
  const words = path.join(hub, 'content/campaigns', slug, 'en.mdx');
  const page = path.join(where, 'dist/web/plain', slug, 'en/index.html');
  const sound = readFileSync(words, 'utf8');
  const shows = (word: string) => existsSync(page) && readFileSync(page, 'utf8').includes(word);
  const [shown, done]: number[][] = [[], []];
  // The first edit loads what draws; people make many.
  for (let edit = 0; edit <= Number(values.edits); edit++) {
    const word = `edited${process.pid}x${edit}`;
    const begun = performance.now();
    writeFileSync(words, sound.replace('I fill the jars', `I fill the ${word} jars`));
    while (!shows(word)) await setTimeout(LOOK_MS);
    const shownS = (performance.now() - begun) / 1000;
    await waited(edit + 2);
    const doneS = (performance.now() - begun) / 1000;
    if (edit === 0) process.stderr.write(`the first edit: ${shownS.toFixed(2)} s\n`);
    else {
      shown!.push(shownS);
      done!.push(doneS);
    }
  }
  writeFileSync(words, sound);
  child.kill('SIGINT');
  await once(child, 'close');
  const { artifacts } = JSON.parse(readFileSync(path.join(where, 'dist/manifest.json'), 'utf8')) as Manifest;
  const text = [
    `A generated hub of ${campaigns} campaigns, ${artifacts.length} artifacts, on ${describeMachine()}; load average ${os.loadavg()[0]!.toFixed(1)}. \`build --watch\` runs;`,
    `a word of one campaign is changed and saved. Medians of ${values.edits} edits after a first one, measured by \`npm run bench:watch\`:`,
    '',
    `- until the new page stands in the folder: ${seconds(shown!)}; the budget is ${BUDGET_S} s`,
    `- until the build has ended: ${seconds(done!)}`,
    '',
  ].join('\n');
  process.stdout.write(text);
  if (values.write) writeSection(values.write, 'An edit while a large hub is watched', text);
} finally {
  if (!values.folder) rmSync(where, { recursive: true, force: true });
}
