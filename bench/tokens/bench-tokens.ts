/**
 * How long a brand takes to load, cold in a fresh process and from the memory of a process, and how long Primer takes
 * to check, all of it in all of its contexts. Prints a table; `--write FILE` keeps it there.
 *
 *     node bench/tokens/bench-tokens.ts --runs 7
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../machine.ts';
import { command, type Measured, repository, summarise } from '../measure.ts';
import { writeSection } from '../write-section.ts';

const { values } = parseArgs({
  options: { write: { type: 'string' }, runs: { type: 'string', default: '7' } },
});
const runs = Number(values.runs);
const BUDGETS_MS = { cold: 500, remembered: 10, primer: 2_500 } as const;
/** Given to the project's developers beside the repository, and not committed. */
const primer = path.join(repository, '../shared/tokens/primer/github-primer.resolver.json');

interface Loaded {
  readonly modulesMs: number;
  readonly coldMs: number;
  readonly rememberedMs: number;
  readonly modulesCpuMs: number;
  readonly coldCpuMs: number;
  readonly rememberedCpuMs: number;
}

function loadOnce(brand: string): Loaded {
  const script = path.join(repository, 'bench/tokens/load-once.ts');
  const child = spawnSync(process.execPath, [script, repository, brand], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`Loading “${brand}” ended with ${child.status}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Loaded;
}

/** Whole command; the time of a core is told by the process itself as it ends. */
function checkPrimer(): { readonly ms: number; readonly cpuMs: number } {
  const hook =
    'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write(String((user+system)/1000))})';
  const args = ['--import', hook, command, 'tokens', 'check', primer, '--reporter', 'json'];
  const begun = performance.now();
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 });
  const ms = performance.now() - begun;
  // Its own errors in the format are Primer's; the check itself has to work.
  if (child.status !== 1) throw new Error(`The check of Primer ended with ${child.status}: ${child.stderr}`);
  return { ms, cpuMs: Number(child.stderr) };
}

const measured: Measured[] = [];
for (const brand of ['grenadine', 'cap-clair']) {
  const all = Array.from({ length: runs }, () => loadOnce(brand));
  const add = (name: string, budgetMs: number, of: (one: Loaded) => number) =>
    measured.push(summarise(`${brand}: ${name}`, budgetMs, all.map(of)));
  add('fresh process, modules and brand', BUDGETS_MS.cold, (one) => one.coldMs);
  add('the same, time of a core', BUDGETS_MS.cold, (one) => one.coldCpuMs);
  add('of that the brand alone', BUDGETS_MS.cold, (one) => one.coldCpuMs - one.modulesCpuMs);
  add('from the memory of the process', BUDGETS_MS.remembered, (one) => one.rememberedMs);
  add('the same, time of a core', BUDGETS_MS.remembered, (one) => one.rememberedCpuMs);
}
if (existsSync(primer)) {
  const times = Array.from({ length: runs }, checkPrimer);
  const add = (name: string, of: (one: (typeof times)[number]) => number) =>
    measured.push(summarise(name, BUDGETS_MS.primer, times.map(of)));
  add('Primer: `tokens check`, 1,321 tokens in 12 contexts', (one) => one.ms);
  add('the same, time of a core', (one) => one.cpuMs);
} else process.stderr.write(`Skipped: there is no ${primer} on this machine.\n`);

const ms = (value: number) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const text = [
  `Measured by \`node bench/tokens/bench-tokens.ts\` on ${describeMachine()}.`,
  '',
  '| what | budget ms | median ms | fastest | slowest | runs |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
  ...measured.map(
    (one) =>
      `| ${one.name} | ${one.budgetMs} | ${ms(one.medianMs)} | ${ms(one.fastestMs)} | ${ms(one.slowestMs)} | ${one.runs} |`,
  ),
].join('\n');
process.stdout.write(`${text}\n`);
if (values.write !== undefined) writeSection(values.write, 'Brand tokens', text);
