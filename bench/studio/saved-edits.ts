/** From a save to the new picture on screen, for each kind of piece. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Server } from './open-server.ts';
import { waitInPage } from './wait-in-page.ts';

export const BOARD = 'grenadine/printemps-2027/fr';
const WORDS = 'content/campaigns/printemps-2027/fr.mdx';
/** Nothing is measured while an earlier save is still being worked on. */
const QUIET_MS = 700;

export interface Kind {
  readonly name: string;
  readonly goalMs: number;
  /** The picture, or the text, that must be new. */
  readonly selector: string;
  /** The words with one never seen before, because what was made of known words is found in the cache. */
  edit(words: string, word: string): string;
}

const headline = (words: string, word: string) =>
  words.replace(/<Headline[^>]*>[^<]*(<\/Headline>)/, `<Headline>Le printemps te va ${word}.$1`);

export const kinds: readonly Kind[] = [
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

export interface Edits {
  readonly shownMs: readonly number[];
  /** What the server worked for one edit, whole run included. */
  readonly processorMs: readonly number[];
}

/** `before` runs before each edit: what is measured in turns with it. */
export async function timeEdits(
  { page, server, root }: { page: Page; server: Server; root: string },
  { name, selector, edit }: Kind,
  times: number,
  before: (index: number) => Promise<void>,
): Promise<Edits> {
  const file = path.join(root, WORDS);
  const words = readFileSync(file, 'utf8');
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  const [shownMs, processorMs]: number[][] = [[], []];
  // The first finds nothing loaded yet, as the first edit of a day does; it counts like the others.
  for (let index = 0; index < times; index++) {
    await before(index);
    const shown = await page.evaluate(`(${look})(${JSON.stringify(selector)})`);
    const changed = edit(words, newWord(index));
    if (changed === words) throw new Error(`Nothing was edited for “${name}”: the demo has changed.`);
    const worked = server.processorMs();
    const begun = performance.now();
    writeFileSync(file, changed);
    const now = `(${look})(${JSON.stringify(selector)})`;
    await waitInPage(page, `((now) => now !== '' && now !== ${JSON.stringify(shown)})(${now})`);
    shownMs!.push(performance.now() - begun);
    await settled(page);
    processorMs!.push(server.processorMs() - worked);
  }
  writeFileSync(file, words);
  await settled(page);
  return { shownMs: shownMs!, processorMs: processorMs! };
}

/** Saves again and again, waiting for each only until it is shown. */
export async function editOften({ page, root }: { page: Page; root: string }, times: number): Promise<void> {
  const file = path.join(root, WORDS);
  const words = readFileSync(file, 'utf8');
  for (let index = 0; index < times; index++) {
    // All kinds in turn: text, and all that a headline touches.
    const { selector, edit } = kinds[index % kinds.length]!;
    const now = `(${look})(${JSON.stringify(selector)})`;
    // The piece may be drawn anew at any time by the save before.
    const scroll = `document.querySelector(${JSON.stringify(selector)})?.scrollIntoView({ block: 'nearest' })`;
    await waitInPage(page, `(${scroll}, ${now} !== '')`);
    const shown = await page.evaluate(now);
    writeFileSync(file, edit(words, newWord(index)));
    await waitInPage(page, `((now) => now !== '' && now !== ${JSON.stringify(shown)})(${now})`);
  }
  writeFileSync(file, words);
  await settled(page);
}

export const newWord = (index: number) => `b${index}${Date.now().toString(36).slice(-4)}`;

/** What is on screen: the text, or the address of a picture that is drawn; empty while it is loading. */
const look = `(selector) => {
  const one = document.querySelector(selector);
  if (!one) return '';
  if (one.tagName !== 'IMG') return one.textContent;
  return one.complete && one.naturalWidth > 0 ? one.src : '';
}`;

/** Until the studio has said for a while that it is up to date. */
export async function settled(page: Page, limitMs?: number): Promise<void> {
  await waitInPage(
    page,
    `(() => {
      const isLive = document.querySelector('.status')?.dataset.state === 'live';
      globalThis.liveSince = isLive ? globalThis.liveSince ?? performance.now() : undefined;
      return isLive && performance.now() - globalThis.liveSince > ${QUIET_MS};
    })()`,
    limitMs,
  );
  await page.evaluate('delete globalThis.liveSince');
}
