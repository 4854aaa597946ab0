/**
 * The studio as a person waits for it, in a real browser: from the command to something to look at, and from a save to
 * the new picture on screen. `npm run bench:studio [-- --edits 20]` prints a table in Markdown beside the goals.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { command, repository } from '../measure.ts';
import { addressOf } from './address-of.ts';

const BOARD = 'grenadine/printemps-2027/fr';
const WORDS = 'content/campaigns/printemps-2027/fr.mdx';
/** An edit that is not shown by then never will be. */
const EDIT_LIMIT_MS = 60_000;
/** Nothing is measured while an earlier save is still being worked on. */
const QUIET_MS = 1_000;

interface Kind {
  readonly name: string;
  readonly goalMs: number;
  /** The picture, or the text, that must be new. */
  readonly selector: string;
  edit(words: string, word: string): string;
}

const headline = (words: string, word: string) =>
  words.replace(/(<Headline[^>]*>)[^<]*(<\/Headline>)/, `$1Le printemps te va ${word}.$2`);

const kinds: readonly Kind[] = [
  {
    name: 'text message',
    goalMs: 300,
    selector: '.piece.is-sms pre',
    edit: (words, word) => words.replace(/(<Sms touchpoint="veille">)/, `$1${word} `),
  },
  {
    name: 'picture, 1080 × 1080',
    goalMs: 600,
    selector: '[data-key$="posts.facebook.square.png"] .shot img',
    edit: headline,
  },
  {
    name: 'postcard, a side of the PDF',
    goalMs: 900,
    selector: '[data-key$="carte.postcard.148x105.pdf"] .sheet img',
    edit: headline,
  },
];

const READY_GOAL_MS = 2_500;

const { values } = parseArgs({ options: { edits: { type: 'string', default: '20' } } });
const root = mkdtempSync(path.join(tmpdir(), 'diapason-studio-bench-'));
cpSync(path.join(repository, 'content'), path.join(root, 'content'), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const rows: string[] = [];
  // The first run fills the cache of the copy, as on any day but the first.
  for (const state of ['nothing kept', 'kept']) {
    const { page, readyMs, end } = await open(root);
    rows.push(row(`ready to look at, ${state}`, [readyMs], READY_GOAL_MS));
    await settled(page);
    if (state === 'kept') for (const kind of kinds) rows.push(await edits(page, kind, Number(values.edits)));
    await end();
  }
  const load = loadavg().map((one) => one.toFixed(1));
  process.stdout.write(`| | p50 | p95 | goal (p95) | times |\n|---|---|---|---|---|\n${rows.join('\n')}\n`);
  process.stdout.write(`\nLoad of the machine over 1, 5 and 15 minutes: ${load.join(', ')}.\n`);
} finally {
  await browser.close();
  rmSync(root, { recursive: true, force: true });
}

/** From the start of the command to the first piece of the board that can be seen. */
async function open(hub: string) {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [command, 'dev', '--root', hub, '--port', '0', '--now', '2027-03-01'],
    {
      cwd: hub,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await addressOf(child.stdout);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}?lang=en`);
  const seen = `[...document.querySelectorAll('.card img')].some((one) => one.complete && one.naturalWidth > 0)`;
  await page.waitForFunction(seen, undefined, { polling: 'raf', timeout: EDIT_LIMIT_MS });
  const readyMs = performance.now() - begun;
  await page.goto(`${url}${BOARD}?lang=en`);
  const end = async () => {
    await page.close();
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('close', resolve));
  };
  return { page, readyMs, end };
}

async function edits(page: Page, { name, goalMs, selector, edit }: Kind, times: number): Promise<string> {
  const file = path.join(root, WORDS);
  const before = readFileSync(file, 'utf8');
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  const took: number[] = [];
  // The first finds nothing loaded yet, as the first edit of a day does; it counts like the others.
  for (let index = 0; index < times; index++) {
    const shown = await page.evaluate(`(${look})(${JSON.stringify(selector)})`);
    const changed = edit(before, `b${index}${Date.now().toString(36).slice(-4)}`);
    if (changed === before) throw new Error(`Nothing was edited for “${name}”: the demo has changed.`);
    const begun = performance.now();
    writeFileSync(file, changed);
    await page.waitForFunction(
      `(() => { const now = (${look})(${JSON.stringify(selector)}); return now !== '' && now !== ${JSON.stringify(shown)}; })()`,
      undefined,
      { polling: 'raf', timeout: EDIT_LIMIT_MS },
    );
    took.push(performance.now() - begun);
    await settled(page);
  }
  writeFileSync(file, before);
  await settled(page);
  return row(name, took, goalMs);
}

/** What is on screen: the text, or the address of a picture that is drawn; empty while it is loading. */
const look = `(selector) => {
  const one = document.querySelector(selector);
  if (!one) return '';
  if (one.tagName !== 'IMG') return one.textContent;
  return one.complete && one.naturalWidth > 0 ? one.src : '';
}`;

/** Until the studio has said for a while that it is up to date. */
async function settled(page: Page) {
  await page.waitForFunction(
    `(() => {
      const isLive = document.querySelector('.status')?.dataset.state === 'live';
      globalThis.liveSince = isLive ? globalThis.liveSince ?? performance.now() : undefined;
      return isLive && performance.now() - globalThis.liveSince > ${QUIET_MS};
    })()`,
    undefined,
    { polling: 50, timeout: 2 * EDIT_LIMIT_MS },
  );
  await page.evaluate('delete globalThis.liveSince');
}

function row(name: string, times: readonly number[], goalMs: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => `${Math.round(sorted[Math.ceil(share * sorted.length) - 1]!)} ms`;
  return `| ${name} | ${at(0.5)} | ${at(0.95)} | ${goalMs} ms | ${times.length} |`;
}
