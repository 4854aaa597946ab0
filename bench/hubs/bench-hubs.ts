/**
 * `npm run bench:hubs`: generated hubs of growing size, built cold, again, after one word and after one token, each
 * in a process of its own; in the same turns the usual recipe, up to `--recipe-up-to` campaigns. Prints; asserts
 * nothing.
 *
 *     npm run bench:hubs -- --sizes 10,100,1000 --runs 1 --recipe-up-to 100 --write docs/benchmarks.md
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Manifest } from '../../src/output/manifest.ts';
import { describeMachine } from '../machine.ts';
import { command } from '../measure.ts';
import { measureRecipe } from '../recipe/measure-recipe.ts';
import { writeSection } from '../write-section.ts';
import { campaignName, generateHub, NOW } from './generate.ts';
import { type HubCosts, hubReport } from './hub-report.ts';
import { type Cost, measureProcess, medianCost } from './measure-process.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10,100' },
    runs: { type: 'string', default: '3' },
    'recipe-up-to': { type: 'string', default: '100' },
    write: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);
const recipeUpTo = Number(values['recipe-up-to']);

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
  const hub = path.join(where, 'hub');
  const manifestFile = path.join(where, 'dist/manifest.json');
  await generateHub(hub, { campaigns });
  const cold: Cost[] = [];
  const again: Cost[] = [];
  const word: Cost[] = [];
  const token: Cost[] = [];
  const recipe: Cost[] = [];
  for (let run = 1; run <= runs; run++) {
    for (const left of ['dist', '.diapason'])
      rmSync(path.join(where, left), { recursive: true, force: true });
    say('  cold');
    cold.push(build(where));
    say('  nothing changed');
    again.push(build(where));
    if (campaigns <= recipeUpTo) {
      say('  the usual recipe');
      recipe.push(measureRecipe(hub, manifestFile, path.join(where, `recipe-${run}`), 'careful'));
    }
    say('  one word, then one token');
    const words = path.join(hub, 'content/campaigns', campaignName(Math.ceil(campaigns / 2)), 'en.mdx');
    edit(words, 'I fill the jars', `I filled ${run} of the jars`);
    word.push(build(where));
    // The ground of pages and emails in the dark: nothing else shows it.
    const core = path.join(hub, 'content/brands/plain/tokens/core.tokens.json');
    const sound = readFileSync(core, 'utf8');
    edit(core, '"hex": "#12151c"', `"hex": "#12151${run}"`);
    token.push(build(where));
    writeFileSync(core, sound);
    edit(words, `I filled ${run} of the jars`, 'I fill the jars');
  }
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const costs: HubCosts = {
    campaigns,
    files: manifest.artifacts.length,
    // Two languages of a page, an email in two parts, a text message, a post and a banner.
    pieces: campaigns * 12,
    cold: medianCost(cold),
    again: medianCost(again),
    word: medianCost(word),
    token: medianCost(token),
    ...(recipe.length > 0 && { recipe: medianCost(recipe) }),
  };
  rmSync(where, { recursive: true, force: true });
  return costs;
}

try {
  const hubs: HubCosts[] = [];
  for (const size of sizes) hubs.push(await measureHub(size));
  const text = hubReport({
    hubs,
    runs,
    machine: describeMachine(),
    load: os.loadavg()[1]!,
  });
  process.stdout.write(text);
  if (values.write) writeSection(values.write, 'Generated hubs', text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
