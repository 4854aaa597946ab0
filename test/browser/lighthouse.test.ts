/**
 * Lighthouse has nothing to say of the demo's site: every kind of page, the first on a phone, the next at a desk. Each on both
 * stands in `bench/lighthouse`, with performance, which wavers with the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { audit, type Browser, devices, exact, startChromium } from '../../bench/lighthouse/run-lighthouse.ts';
import { type ServedSite, serveSite } from '../../bench/lighthouse/serve-site.ts';
import { sitePages } from '../../bench/lighthouse/site-pages.ts';
import { repository, runCli } from '../cli/run-cli.ts';

let out: string;
let site: ServedSite;
let browser: Browser;
beforeAll(async () => {
  out = mkdtempSync(path.join(tmpdir(), 'diapason-lighthouse-site-'));
  const { status, err } = await runCli([
    'build',
    '--root',
    repository,
    '--out',
    out,
    '--channel',
    'web',
    '--quiet',
  ]);
  expect(status, err).toBe(0);
  site = await serveSite(path.join(out, 'web'));
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.end();
  await site?.close();
  rmSync(out, { recursive: true, force: true });
});

const cases = sitePages.map((page, index) => ({ ...page, device: devices[index % devices.length]! }));

it.each(cases)('$name is sound in every respect, $device', async ({ path: page, without, device }) => {
  const { scores, lost } = await audit(browser, site.url + page, device, exact, without);
  expect(lost).toEqual([]);
  expect(scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
});
