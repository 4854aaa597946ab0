/** Custom properties as a browser takes them: schemes, screens of more colours, and words that try to break out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declarationsOf } from '../../src/brand/tokens-export/declarations.ts';
import { writeCss } from '../../src/brand/tokens-export/write-css.ts';
import { launchOptions } from '../browser/launch-options.ts';
import { brandOf, darkRows, lightRows } from './hand-brand.ts';
import { hostileBrands } from './hostile-brands.ts';

const CASES = 400;

let browser: Browser;
let page: Page;
let devtools: CDPSession;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
  page = await browser.newPage();
  devtools = await page.context().newCDPSession(page);
});
afterAll(() => browser?.close());

interface Surroundings {
  readonly scheme: 'light' | 'dark';
  readonly gamut?: 'srgb' | 'p3';
}

async function show(css: string, html: string, { scheme, gamut = 'srgb' }: Surroundings) {
  await page.setContent(`<!doctype html><style>${css}</style>${html}`);
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'color-gamut', value: gamut },
    ],
  });
}

/** What `property: value` comes to on the element with that id. */
function computed(...question: readonly [id: string, property: string, value: string]): Promise<string> {
  return page.evaluate(`(${inPage('computed-style.js')})(${JSON.stringify(question)})`);
}

/** Functions for the page are JavaScript of their own: Node knows no document. */
function inPage(file: string): string {
  return readFileSync(path.join(import.meta.dirname, file), 'utf8').replace(/;\s*$/, '');
}

interface ParsedSheet {
  readonly rules: readonly string[];
  readonly names: readonly string[];
  readonly isFont: boolean;
}

const hand = writeCss(brandOf(lightRows, darkRows));
const navy = 'rgb(11, 31, 58)';
const coral = 'rgb(255, 88, 78)';

describe('schemes', () => {
  const nested = `<p id="plain"></p>
    <div data-scheme="light"><p id="light"></p><div data-scheme="dark"><p id="inner"></p></div></div>
    <div data-scheme="dark"><p id="dark"></p></div>`;

  test.each([
    ['light', { plain: navy, light: navy, inner: coral, dark: coral }],
    ['dark', { plain: coral, light: navy, inner: coral, dark: coral }],
  ] as const)('where the reader prefers %s, a part of the page may say otherwise', async (scheme, want) => {
    await show(hand, nested, { scheme });
    for (const [id, color] of Object.entries(want)) {
      expect(await computed(id, 'color', 'var(--role-text-body)'), id).toBe(color);
      // Two steps away, and inside a border: neither is declared with a colour of its own.
      expect(await computed(id, 'color', 'var(--role-link)'), id).toBe(color);
      expect(await computed(id, 'border-top-color', 'red'), id).toBe('rgb(255, 0, 0)');
      await computed(id, 'border', 'var(--line-rule)');
      expect(await computed(id, 'border-top-color', ''), id).toBe(color);
    }
  });

  test('the page itself may say otherwise too, controls of the browser included', async () => {
    await show(hand, '<p id="plain"></p>', { scheme: 'dark' });
    await page.evaluate('document.documentElement.dataset.scheme = "light"');
    expect(await computed('plain', 'color', 'var(--role-link)')).toBe(navy);
    expect(await computed('plain', 'color', 'CanvasText')).toBe('rgb(0, 0, 0)');
  });

  test('a screen of more colours shows them, and one of sRGB the hex', async () => {
    await show(hand, nested, { scheme: 'light', gamut: 'srgb' });
    expect(await computed('dark', 'color', 'var(--role-link)')).toBe(coral);
    await show(hand, nested, { scheme: 'light', gamut: 'p3' });
    expect(await computed('dark', 'color', 'var(--role-link)')).toBe('color(display-p3 1 0.35 0.3)');
    expect(await computed('plain', 'background-image', 'linear-gradient(var(--gradient-dawn))')).toContain(
      'color(display-p3 1 0.35 0.3)',
    );
  });
});

test.each([
  ['color', 'var(--color-veil)', 'rgba(11, 31, 58, 0.5)'],
  ['margin-top', 'var(--space--1)', '-4px'],
  ['font-family', 'var(--font-own)', 'Inter, Arial, sans-serif'],
  ['font-weight', 'var(--weight-strong)', '600'],
  ['transition', 'opacity var(--motion-fade)', 'opacity 0.12s cubic-bezier(0.2, 0, 0, 1)'],
  ['transition-timing-function', 'var(--ease-out)', 'cubic-bezier(0.2, 0, 0, 1)'],
  ['flex-grow', 'var(--ratio-golden)', '1.618'],
  ['border-top-style', 'var(--stroke-dash)', 'dashed'],
  ['stroke-dasharray', 'var(--stroke-dash-dash-array)', '4px, 2px'],
  ['stroke-linecap', 'var(--stroke-dash-line-cap)', 'round'],
  ['font', 'var(--type-quote)', '600 16px / 24px Inter, Arial, sans-serif'],
  ['font-feature-settings', 'var(--type-quote-font-feature-settings)', '"lnum"'],
  [
    'box-shadow',
    'var(--shadow-deep)',
    'rgba(11, 31, 58, 0.5) 0px 2px 8px 0px, rgb(255, 88, 78) 0px 2px 8px 0px inset',
  ],
  [
    'background-image',
    'linear-gradient(var(--gradient-day))',
    'linear-gradient(rgb(11, 31, 58) 0%, rgb(255, 88, 78) 100%, rgb(149, 235, 0) 7%)',
  ],
])('%s: %s', async (property, value, want) => {
  await show(hand, '<p id="plain" style="border: 1px solid"></p>', { scheme: 'light' });
  expect(await computed('plain', property, value)).toBe(want);
});

test('no name, description or font ends the declaration it stands in', async () => {
  const brands = hostileBrands(CASES);
  const sheets = brands.map(writeCss);
  const want = brands.map(({ light }) =>
    [...light.tokens.values()].flatMap((token) =>
      declarationsOf(token, light.tokens).map(({ name }) => name),
    ),
  );
  const read = await page.evaluate<ParsedSheet[]>(
    `(${inPage('parsed-sheets.js')})(${JSON.stringify(sheets)})`,
  );
  const blocks = [
    ':root',
    '@media (prefers-color-scheme: dark)',
    '@media (prefers-color-scheme: dark) and (color-gamut: p3)',
    '[data-scheme="light"]',
    '[data-scheme="dark"]',
    '@media (color-gamut: p3)',
  ];
  for (const [index, one] of read.entries())
    expect(one, sheets[index]).toEqual({ rules: blocks, names: want[index], isFont: true });
  // Nor the style element, where the text is put into a page.
  expect(sheets.filter((css) => css.includes('</'))).toEqual([]);
});
