/**
 * `npm run build && npm run bench:lighthouse`: what Lighthouse says of each kind of page of the demo's site, on a phone
 * and at a desk. Ends with 1 when accessibility, best practices or SEO is below 100.
 *
 *     npm run bench:lighthouse -- --runs 3 --write docs/benchmarks.md
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { describeMachine } from '../machine.ts';
import { repository } from '../measure.ts';
import { writeSection } from '../write-section.ts';
import { audit, type Category, devices, exact, type Score, startChromium } from './run-lighthouse.ts';
import { serveSite } from './serve-site.ts';
import { sitePages } from './site-pages.ts';

const LEAST_PERFORMANCE = 95;
const categories: readonly Category[] = ['performance', ...exact];

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: path.join(repository, 'dist/web') },
    runs: { type: 'string', default: '3' },
    write: { type: 'string' },
  },
});
if (!existsSync(path.join(values.site, 'index.html')))
  throw new Error(`There is no site in “${values.site}”: run “npm run build” first.`);

const site = await serveSite(path.resolve(values.site));
const browser = await startChromium();
const rows: string[] = [];
const lost: string[] = [];
let isBelow = false;
try {
  for (const page of sitePages) {
    for (const device of devices) {
      const runs: Score[] = [];
      for (let run = 0; run < Number(values.runs); run++)
        runs.push(await audit(browser, site.url + page.path, device, categories, page.without));
      const cells = categories.map((category) => {
        const sorted = runs.map(({ scores }) => scores[category] ?? 0).sort((a, b) => a - b);
        const median = sorted[sorted.length >> 1]!;
        if (category !== 'performance' && median < 100) isBelow = true;
        return sorted[0] === sorted.at(-1) ? String(median) : `${median} (${sorted[0]} – ${sorted.at(-1)})`;
      });
      rows.push(`| ${page.name} | ${device} | ${cells.join(' | ')} |`);
      for (const one of new Set(runs.flatMap((run) => run.lost)))
        lost.push(`- ${page.name}, ${device}: ${one}`);
      process.stderr.write(`${rows.at(-1)}\n`);
    }
  }
} finally {
  await browser.end();
  await site.close();
}

const text = [
  `One of each kind of page of the demo's site, over HTTP on loopback, compressed, on ${describeMachine()};`,
  `load average ${loadavg()[0]!.toFixed(1)} at the end. Medians of ${values.runs} runs, with the range where they differ; Lighthouse's own presets and its simulated`,
  `network. Measured by \`npm run bench:lighthouse\`. The goal is 100, and ${LEAST_PERFORMANCE} for performance.`,
  '',
  '| page | device | performance | accessibility | best practices | SEO |',
  '| --- | --- | ---: | ---: | ---: | ---: |',
  ...rows,
  '',
].join('\n');
process.stdout.write(text);
if (lost.length > 0) process.stdout.write(`\nWhat cost points:\n\n${lost.join('\n')}\n`);
if (values.write) writeSection(values.write, 'Lighthouse', text);
if (isBelow) process.exitCode = 1;
