/** The chapters as the studio reads them: made beforehand in the package, made when first asked for in a checkout. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ownFile } from '../own-files.ts';
import { chapters, languagesOf } from './chapters.ts';

/** A chapter as it was made from its file. */
export interface BuiltChapter {
  /** `fr/blocks.html` */
  readonly path: string;
  /** The body of the chapter: headings with their addresses, examples as figures with `data-example`. */
  readonly html: string;
}

export interface Chapter {
  readonly name: string;
  /** In which it is written: the one asked for where there is that, else English. */
  readonly language: string;
  /** Our own HTML, without a document around it. */
  readonly html: string;
}

/** Undefined for a name that is not in the list: no part of it is ever joined to a folder. */
export async function readChapter(name: string, language: string): Promise<Chapter | undefined> {
  const entry = chapters.find((one) => one.name === name);
  if (!entry) return undefined;
  const written = languagesOf(entry).includes(language) ? language : 'en';
  const path = `${written}/${entry.name}.html`;
  const html = isPackaged() ? await readFile(ownFile(`manual/${path}`), 'utf8') : (await built()).get(path);
  if (html === undefined) throw new Error(`The manual was built without “${path}”.`);
  return { name, language: written, html };
}

function isPackaged(): boolean {
  return existsSync(ownFile('manual/en'));
}

/** All chapters together have 300 kB. */
const MOST_BYTES = 16 * 1024 * 1024;

let made: Promise<ReadonlyMap<string, string>> | undefined;

/** Once for a process; what failed is tried again. */
function built(): Promise<ReadonlyMap<string, string>> {
  made ??= build().catch((cause: unknown) => {
    made = undefined;
    throw new Error('The manual could not be built.', { cause });
  });
  return made;
}

async function build(): Promise<ReadonlyMap<string, string>> {
  const script = fileURLToPath(ownFile('../.package/manual/print-manual.ts'));
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    maxBuffer: MOST_BYTES,
  });
  const pages = JSON.parse(stdout) as readonly BuiltChapter[];
  return new Map(pages.map(({ path, html }) => [path, html]));
}
