/** Findings beside and on the artifacts: pins, selection, filters, fixes, rules and panels, in Chromium. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic, Span } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { type Studio, startStudio } from '../../src/studio/studio.ts';
import { campaignState } from '../studio/campaign-fixture.ts';
import { launchOptions } from './launch-options.ts';
import { expectSoundPage, visit } from './studio-visitor.ts';

const FILE = 'content/campaigns/tea/fr.mdx';
const WORDS = '# Thé\n\nBonjour, un thé !\n\nÀ 29 € <script>alert(1)</script>\n';
const span = (line: number, column: number, endColumn: number): Span => ({
  file: FILE,
  line,
  column,
  endLine: line,
  endColumn,
});

const portrait = 'social/plain/tea/fr/posts.instagram.portrait.png';
const mail = 'email/plain/tea/fr/lettre.html.html';
const onPicture: Diagnostic = {
  code: 'visual/words-stand-out-from-the-picture',
  severity: 'error',
  message: 'The <script>alert(1)</script> cannot be read.',
  at: span(5, 1, 7),
  artifacts: [portrait],
  boxes: [{ x: 108, y: 135, width: 540, height: 135, unit: 'px', artifact: portrait }],
};
const inMail: Diagnostic = {
  code: 'tone/no-banned-words',
  severity: 'warning',
  message: 'Plain does not say “Bonjour”.',
  at: span(3, 1, 8),
};
const space: Diagnostic = {
  code: 'language/typography-is-the-locales',
  severity: 'note',
  message: 'A narrow no-break space belongs here.',
  at: span(3, 16, 17),
  fix: { at: span(3, 16, 17), text: '\u202f' },
};

let root: string;
let browser: Browser;
let studio: Studio;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'diapason-findings-'));
  mkdirSync(path.join(root, 'content/campaigns/tea'), { recursive: true });
  writeFileSync(path.join(root, FILE), WORDS);
  const compiled = await campaignState({ diagnostics: [onPicture, inMail, space] });
  const artifacts = compiled.artifacts.map((one) =>
    one.path === mail
      ? { ...one, marks: [{ kind: 'text' as const, text: 'Bonjour', at: span(3, 1, 8), boxes: [] }] }
      : one,
  );
  const host = createHost(root, '2027-03-01T00:00:00Z');
  const compile = async () => {
    const isMended = readFileSync(path.join(root, FILE), 'utf8').includes('\u202f');
    return {
      ...compiled,
      artifacts,
      diagnostics: compiled.diagnostics.filter((one) => one !== space || !isMended),
    };
  };
  studio = await startStudio({ host, compile, token: 'a-secret', port: 0, watch: false });
  await studio.ready;
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser.close();
  await studio.close();
  rmSync(root, { recursive: true });
});

const board = (query = '') => `${studio.url}plain/tea/fr${query}`;
const current = (page: Page) => page.locator('.finding[aria-current]').getAttribute('data-finding');

describe('pins', () => {
  it('stand on the picture at their boxes, and select their finding by key', async () => {
    const { page, complaints, end } = await visit(browser, board());
    const picture = page.locator('.piece', { hasText: 'instagram.portrait' });
    const pin = picture.locator('.pin');
    await picture.scrollIntoViewIfNeeded();
    const [image, box] = [
      await picture.locator('.shot img').boundingBox(),
      await pin.locator('rect').boundingBox(),
    ];
    expect((box!.x - image!.x) / image!.width).toBeCloseTo(0.1, 1);
    expect(box!.width / image!.width).toBeCloseTo(0.5, 1);
    await pin.focus();
    await page.keyboard.press('Enter');
    expect(await current(page)).toBe('1');
    expect(await page.evaluate('document.activeElement.id')).toBe('finding-1');
    expect(complaints).toEqual([]);
    await end();
  });

  it('stand inside an email where its words are, and the list leads to them', async () => {
    const { page, end } = await visit(browser, board());
    const piece = page.locator('.piece', { hasText: 'lettre' }).first();
    await piece.locator('iframe').first().scrollIntoViewIfNeeded();
    const pin = piece.locator('.frame-pin').first();
    await pin.waitFor();
    expect(await pin.getAttribute('data-pin')).toBe('2');
    await page.locator('[data-to-pin="2"]').click();
    expect(await current(page)).toBe('2');
    expect(await piece.locator('.pin-link').getAttribute('aria-current')).toBe('true');
    await pin.click({ force: true });
    expect(await page.evaluate('document.activeElement.id')).toBe('finding-2');
    await end();
  });
});

describe('the list', () => {
  it('is filtered at once, pins too, and the address keeps it', async () => {
    const { page, end } = await visit(browser, board());
    await page.locator('[name="severity"]').selectOption('warning');
    expect(await page.locator('.finding:visible').count()).toBe(1);
    expect(await page.locator('.pin:visible').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('severity')).toBe('warning');
    await end();
  });

  it('is filtered without a module by its own form', async () => {
    const { page, end } = await visit(browser, board(), { javaScriptEnabled: false });
    await page.locator('[name="severity"]').selectOption('error');
    await page.locator('.finding-filters [data-apply]').click();
    expect(await page.locator('.finding:visible').count()).toBe(1);
    expect(await page.locator('.pin').count()).toBe(1);
    await end();
  });

  it('opens the editor that was chosen, also on the next visit', async () => {
    const { page, end } = await visit(browser, board());
    const links = page.locator('#finding-1 [data-editor]');
    expect(await links.nth(0).getAttribute('href')).toBe(`vscode://file${root}/${FILE}:5:1`);
    await page.locator('[data-editor-choice]').selectOption('jetbrains');
    expect(await links.nth(0).isVisible()).toBe(false);
    await page.reload();
    await page.locator('.status[data-state="live"]').waitFor();
    expect(await links.nth(1).isVisible()).toBe(true);
    expect(await links.nth(1).getAttribute('href')).toContain('idea://open?file=');
    await end();
  });

  it('leads to the page of the rule', async () => {
    const { page, end } = await visit(browser, board());
    await page.locator('#finding-2 .code a').click();
    expect(await page.locator('h1').textContent()).toBe('tone/no-banned-words');
    await end();
    await expectSoundPage(browser, `${studio.url}rules/tone/no-banned-words`);
  });
});

it('a fix is made with one click, and undone with another', async () => {
  const { page, complaints, end } = await visit(browser, board());
  await page.locator('[data-fix]').click();
  await page.locator('[data-undo]').waitFor();
  expect(readFileSync(path.join(root, FILE), 'utf8')).toBe(WORDS.replace('thé !', 'thé\u202f!'));
  await studio.refresh();
  await page.locator('#finding-3').waitFor({ state: 'detached' });
  await page.locator('[data-undo]').click();
  await page.locator('[data-undo]').waitFor({ state: 'hidden' });
  expect(readFileSync(path.join(root, FILE), 'utf8')).toBe(WORDS);
  await studio.refresh();
  await page.locator('#finding-3').waitFor();
  expect(complaints).toEqual([]);
  await end();
});

it('the board with its pins is sound for everybody, on a phone too', async () => {
  await expectSoundPage(browser, board('?lang=fr'));
  await expectSoundPage(browser, board('?lang=en'));
});
