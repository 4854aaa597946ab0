/** From a save to the web page in the preview that shows the words, measured as the browser sees it. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command, repository } from './measure.ts';

/** A board that stands still for so long shows all there is. */
const SETTLED_MS = 2_500;
/** Long enough for a first compilation on a slow machine. */
const START_LIMIT_MS = 120_000;
/** An edit that is not shown by then never will be. */
const EDIT_LIMIT_MS = 60_000;

/** Milliseconds of each of `edits` saves. Works on a copy of the demo; the first save finds nothing loaded yet. */
export async function timeEdits(edits: number): Promise<number[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'diapason-edit-'));
  cpSync(path.join(repository, 'content'), path.join(root, 'content'), { recursive: true });
  const child = spawn(process.execPath, [command, 'dev', '--root', root, '--port', '0'], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = new AbortController();
  try {
    const url = await addressFrom(child.stdout);
    const { file, board } = firstWords(root, url);
    await settled(board);
    const shown = await listen(new URL('events', url), stop.signal);
    const words = readFileSync(file, 'utf8');
    const times: number[] = [];
    for (let i = 1; i <= edits; i++) {
      const word = newWord(i);
      const begun = performance.now();
      writeFileSync(file, `${words}\n${word}\n`);
      do await within(EDIT_LIMIT_MS, shown(), `“${word}” was saved, and the preview shows nothing new.`);
      while (!(await pageOn(board)).includes(word));
      times.push(performance.now() - begun);
      await settled(board);
    }
    return times;
  } finally {
    stop.abort();
    child.kill('SIGINT');
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * One word, because typography sets the spaces between words; never seen before, because what was made of known
 * words is found in the cache.
 */
function newWord(edit: number): string {
  return `essai${Date.now().toString(36)}${edit}`;
}

async function within<T>(limitMs: number, promise: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The web page that the board shows in its frame; empty while there is none. */
async function pageOn(board: URL): Promise<string> {
  const html = await (await fetch(board)).text();
  const source = /<iframe[^>]*\ssrc="([^"]+)"/.exec(html)?.[1];
  return source ? (await fetch(new URL(source.replaceAll('&amp;', '&'), board))).text() : '';
}

/** Until the board has not changed for a while: the compilation is done. */
async function settled(board: URL) {
  let before = '';
  let since = performance.now();
  while (performance.now() - since < SETTLED_MS) {
    const now = await (await fetch(board)).text();
    if (now !== before || !now.includes('<iframe')) since = performance.now();
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function addressFrom(stdout: NodeJS.ReadableStream): Promise<string> {
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  let text = '';
  for await (const chunk of stdout) {
    text += String(chunk);
    const address = /http:\/\/\S+/.exec(text)?.[0];
    if (address) return address;
    limit.throwIfAborted();
  }
  throw new Error('The preview ended before it had an address.');
}

/** Each call answers a promise of the next state shown. The stream begins with the state that is there already. */
async function listen(url: URL, signal: AbortSignal): Promise<() => Promise<void>> {
  const response = await fetch(url, { headers: { accept: 'text/event-stream' }, signal });
  const chunks = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  return async () => {
    const known = shownIn(heard) || 1;
    while (shownIn(heard) <= known) {
      const { done, value } = await chunks.read();
      if (done) throw new Error('The preview ended before it showed the edit.');
      heard += value;
    }
  };
}

function shownIn(heard: string): number {
  return heard.split('event: shown').length - 1;
}

/** The words that are edited, and the page that shows them. */
function firstWords(root: string, url: string): { file: string; board: URL } {
  const campaigns = path.join(root, 'content/campaigns');
  const campaign = readdirSync(campaigns).sort()[0]!;
  const facts = readFileSync(path.join(campaigns, campaign, 'campaign.yaml'), 'utf8');
  const brand = /^brand: *(\S+)/m.exec(facts)![1]!;
  const words = readdirSync(path.join(campaigns, campaign))
    .filter((file) => file.endsWith('.mdx'))
    .sort()[0]!;
  const locale = path.basename(words, '.mdx');
  return {
    file: path.join(campaigns, campaign, words),
    board: new URL(`${brand}/${campaign}/${locale}`, url),
  };
}
