/**
 * What a development server costs that draws nothing: Vite, which shows a text file in a page and follows its saves. It
 * is timed in turns with the studio, so that a busy machine slows both; what the studio takes more, it composes.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { repository } from '../measure.ts';
import { openServer, type Server } from './open-server.ts';
import { waitInPage } from './wait-in-page.ts';

const MAIN = `import words from './words.txt?raw';
document.querySelector('p').textContent = words;
import.meta.hot.accept();
`;

export interface Peer {
  readonly server: Server;
  readonly readyMs: number;
  /** From the save of a word to the word on screen, in ms. */
  edit(word: string): Promise<number>;
  end(): Promise<void>;
}

export async function openPeer(browser: Browser): Promise<Peer> {
  const root = mkdtempSync(path.join(tmpdir(), 'diapason-peer-'));
  mkdirSync(path.join(root, 'node_modules'));
  symlinkSync(path.join(repository, 'node_modules/vite'), path.join(root, 'node_modules/vite'));
  writeFileSync(path.join(root, 'index.html'), '<p></p><script type="module" src="main.js"></script>\n');
  writeFileSync(path.join(root, 'main.js'), MAIN);
  writeFileSync(path.join(root, 'words.txt'), 'begun');
  const vite = path.join(repository, 'node_modules/vite/bin/vite.js');
  const server = await openServer([vite, '--host', '127.0.0.1', '--port', '4700'], root);
  const page = await browser.newPage();
  await page.goto(server.url);
  const says = (word: string) =>
    waitInPage(page as Page, `document.querySelector('p').textContent === ${JSON.stringify(word)}`);
  await says('begun');
  return {
    server,
    readyMs: server.ageMs(),
    async edit(word) {
      const begun = performance.now();
      // As editors save; Vite now and then reads a file that is only emptied yet, and leaves it at that.
      writeFileSync(path.join(root, 'aside'), word);
      renameSync(path.join(root, 'aside'), path.join(root, 'words.txt'));
      await says(word);
      return performance.now() - begun;
    },
    async end() {
      await page.close();
      await server.end();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
