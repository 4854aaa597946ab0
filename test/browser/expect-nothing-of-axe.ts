/** axe, every rule of it, on a page that is open, under whatever policy the page has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const run = readFileSync(new URL('axe-all.js', import.meta.url), 'utf8');

export async function expectNothingOfAxe(page: Page, where: string): Promise<void> {
  await page.evaluate(axe);
  expect(await page.evaluate(run), where).toEqual([]);
}
