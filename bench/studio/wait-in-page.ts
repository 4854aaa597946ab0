/** Waits until something is so in a page. Our pages allow no script of ours to be evaluated later, so it all goes in at once. */
import type { Page } from 'playwright-core';

/** Longer than anything measured takes. */
const LIMIT_MS = 120_000;

/** Asks at each picture that the browser draws. `expression` must be true in the end, and before `limitMs`. */
export async function waitInPage(page: Page, expression: string, limitMs = LIMIT_MS): Promise<void> {
  const isSo = await page.evaluate(
    `new Promise((resolve) => {
      const end = performance.now() + ${limitMs};
      const ask = () => {
        if (${expression}) resolve(true);
        else if (performance.now() > end) resolve(false);
        else requestAnimationFrame(ask);
      };
      ask();
    })`,
  );
  if (!isSo) throw new Error(`Waited ${limitMs / 1000} s in ${page.url()} for ${expression}`);
}
