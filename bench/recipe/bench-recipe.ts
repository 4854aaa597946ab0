/**
 * `npm run bench:recipe`: the demo hub, built by Diapason (cold, after one word, with nothing changed) and by the
 * usual recipe, in turns, each in a process of its own. Prints how many times as long the recipe takes, as it is usually
 * written and carefully written.
 *
 *     npm run bench:recipe -- --runs 3 --write docs/benchmarks.md
 *
 * `--command lib/cli/diapason.js` measures what users run, once `npm run prepack` has made it; the recipe has the same
 * libraries either way. What it writes says too where the time of a cold build goes.
 * With `--least cold=1,word=3` it ends with 1 where a build of ours is not so many times as fast as the careful recipe. One
 * run says little on a machine with company, so what falls short is measured again.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { NOW } from '../hubs/generate.ts';
import { measureProcess } from '../hubs/measure-process.ts';
import { describeMachine } from '../machine.ts';
import { command, repository } from '../measure.ts';
import { profileCommand } from '../profile.ts';
import { writeSection } from '../write-section.ts';
import { type Care, measureRecipe } from './measure-recipe.ts';
import { BUILDS, type Round, ratio, recipeReport } from './recipe-report.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    least: { type: 'string', default: '' },
    command: { type: 'string', default: command },
    write: { type: 'string' },
  },
});
const SECOND_CHANCES = 2;

const folder = mkdtempSync(path.join(tmpdir(), 'diapason-recipe-'));
const hub = path.join(folder, 'hub');

/** In folders of its own: where many files were just deleted, ext4 takes ten times as long to make new ones. */
function measureRound(number: number): Round {
  process.stderr.write(`round ${number} …\n`);
  const ours = path.join(folder, `ours-${number}`);
  mkdirSync(ours);
  const build = () =>
    measureProcess([path.resolve(values.command), 'build', '--quiet', '--root', hub, '--now', NOW], ours);
  const cold = build();
  const again = build();
  appendFileSync(path.join(hub, 'content/campaigns/ete-2027/en.mdx'), `\nword${number}\n`);
  const word = build();
  const recipe = (care: Care) =>
    measureRecipe(hub, path.join(ours, 'dist/manifest.json'), path.join(ours, care), care);
  return { cold, again, word, usual: recipe('usual'), careful: recipe('careful') };
}

/** How many times as fast as the recipe each build has to be. */
const least = values.least
  .split(',')
  .filter(Boolean)
  .map((text) => {
    const [name, times] = text.split('=');
    const build = BUILDS.find(({ key }) => key === name);
    if (!build || !(Number(times) > 0))
      throw new Error(`“${text}” is none of ${BUILDS.map(({ key }) => `${key}=1`)}.`);
    return { key: build.key, times: Number(times) };
  });

function isFast(rounds: readonly Round[]): boolean {
  return least.every(({ key, times }) => ratio(rounds, 'careful', key) >= times);
}

try {
  cpSync(path.join(repository, 'content'), path.join(hub, 'content'), { recursive: true });
  let rounds = Array.from({ length: Number(values.runs) }, (_, index) => measureRound(index + 1));
  for (let more = 1; more <= SECOND_CHANCES && !isFast(rounds); more++)
    rounds = [measureRound(Number(values.runs) + more)];
  const load = os.loadavg()[1]!;
  const args = [
    'build',
    '--quiet',
    '--no-cache',
    '--root',
    hub,
    '--now',
    NOW,
    '--out',
    path.join(folder, 'profiled'),
  ];
  const text = recipeReport(rounds, describeMachine(), load, values.write ? profileCommand(args) : []);
  process.stdout.write(text);
  if (values.write) writeSection(values.write, 'Beside the usual recipe', text);
  if (!isFast(rounds)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
