/**
 * `npm run bench:hubs`: generated hubs of growing size, built cold, again, after one word and after one token, each
 * in a process of its own; beside the smallest, the usual recipe. Prints; asserts nothing.
 *
 *     npm run bench:hubs -- --sizes 10,100,1000 --runs 1 --write docs/benchmarks.md
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Manifest } from '../../src/output/manifest.ts';
import { describeMachine } from '../machine.ts';
import { command } from '../measure.ts';
import { writeSection } from '../write-section.ts';
import { campaignName, generateHub, NOW } from './generate.ts';
import { type HubCosts, hubReport } from './hub-report.ts';
import { type Cost, measureProcess, medianCost } from './measure-process.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10,100' },
    runs: { type: 'string', default: '3' },
    write: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);

const folder = mkdtempSync(path.join(tmpdir(), 'diapason-hubs-'));
const say = (text: string) => process.stderr.write(`${text}\n`);

function build(where: string): Cost {
  return measureProcess(
    [command, 'build', '--quiet', '--root', path.join(where, 'hub'), '--now', NOW],
    where,
  );
}

/** Changes a text and answers how to change it back. */
function edit(file: string, from: string, to: string) {
  const before = readFileSync(file, 'utf8');
  if (!before.includes(from)) throw new Error(`“${file}” does not say “${from}”.`);
  writeFileSync(file, before.replace(from, to));
}

async function measureHub(campaigns: number): Promise<HubCosts> {
  const where = path.join(folder, String(campaigns));
  say(`${campaigns} campaigns …`);
  await generateHub(path.join(where, 'hub'), { campaigns });
  const cold: Cost[] = [];
  const again: Cost[] = [];
  const word: Cost[] = [];
  const token: Cost[] = [];
  for (let run = 1; run <= runs; run++) {
    for (const left of ['dist', '.diapason'])
      rmSync(path.join(where, left), { recursive: true, force: true });
    say('  cold');
    cold.push(build(where));
    say('  nothing changed');
    again.push(build(where));
    say('  one word, then one token');
    const words = path.join(where, 'hub/content/campaigns', campaignName(Math.ceil(campaigns / 2)), 'en.mdx');
    edit(words, 'I fill the jars', `I filled ${run} of the jars`);
    word.push(build(where));
    // The ground of pages and emails in the dark: nothing else shows it.
    const core = path.join(where, 'hub/content/brands/plain/tokens/core.tokens.json');
    const sound = readFileSync(core, 'utf8');
    edit(core, '"hex": "#12151c"', `"hex": "#12151${run}"`);
    token.push(build(where));
    writeFileSync(core, sound);
    edit(words, `I filled ${run} of the jars`, 'I fill the jars');
  }
  const manifest = JSON.parse(readFileSync(path.join(where, 'dist/manifest.json'), 'utf8')) as Manifest;
  const costs: HubCosts = {
    campaigns,
    files: manifest.artifacts.length,
    // Two languages of a page, an email in two parts, a text message, a post and a banner.
    pieces: campaigns * 12,
    cold: medianCost(cold),
    again: medianCost(again),
    word: medianCost(word),
    token: medianCost(token),
  };
  rmSync(path.join(where, 'dist'), { recursive: true, force: true });
  return costs;
}

function measureRecipe(campaigns: number): Cost {
  say(`the usual recipe, ${campaigns} campaigns …`);
  const where = path.join(folder, 'recipe');
  cpSync(path.join(folder, String(campaigns), 'hub'), path.join(where, 'hub'), { recursive: true });
  const script = path.join(import.meta.dirname, 'usual-recipe.ts');
  const costs = Array.from({ length: runs }, () => {
    rmSync(path.join(where, 'out'), { recursive: true, force: true });
    return measureProcess([script, path.join(where, 'hub'), path.join(where, 'out')], where);
  });
  return medianCost(costs);
}

try {
  const hubs: HubCosts[] = [];
  for (const size of sizes) hubs.push(await measureHub(size));
  const text = hubReport({
    hubs,
    recipe: measureRecipe(sizes[0]!),
    runs,
    machine: describeMachine(),
    load: os.loadavg()[1]!,
  });
  process.stdout.write(text);
  if (values.write) writeSection(values.write, 'Generated hubs', text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
