/** How the file system takes names, and whether the hub has names that another one would take for the same. */
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { limits } from '../../limits.ts';
import type { Check, Finding, Place } from './check.ts';
import { removeQuietly } from './try-writing.ts';

/** `é` in one letter, and as a letter with an accent. */
const COMPOSED = '\u00E9';
const APART = 'e\u0301';
const SHOWN = 2;

export const fileNames: Check = {
  id: 'file-names',
  title: 'file names',
  where: 'anywhere',
  apart: true,
  ifLost: 'The disk does not answer: look whether it is a network disk that has gone away.',
  lostIs: 'warning',
  look: (place) => [judgeNames(tryNames(place.folder)), ...(place.isHub ? lookForPairs(place) : [])],
};

/** What a file system makes of two spellings. Undefined where nothing can be written, so nothing be tried. */
export interface Names {
  readonly tellsCase: boolean;
  /** Whether the two ways to write an accent are two files. */
  readonly tellsAccents: boolean;
  /** Whether a name is listed as it was written; some store every accent apart. */
  readonly keepsAccents: boolean;
}

function tryNames(folder: string): Names | undefined {
  let aside: string | undefined;
  try {
    aside = mkdtempSync(path.join(folder, '.diapason.names.'));
    for (const name of ['a', COMPOSED]) writeFileSync(path.join(aside, name), '');
    return {
      tellsCase: !existsSync(path.join(aside, 'A')),
      tellsAccents: !existsSync(path.join(aside, APART)),
      keepsAccents: readdirSync(aside).includes(COMPOSED),
    };
  } catch {
    return undefined;
  } finally {
    if (aside !== undefined) removeQuietly(aside);
  }
}

export function judgeNames(names: Names | undefined): Finding {
  if (!names) return { status: 'ok', found: 'not tried: nothing can be written in this folder' };
  const { tellsCase, tellsAccents, keepsAccents } = names;
  const accents = keepsAccents
    ? `accents stay as they were typed${tellsAccents ? '' : ', either way finds the file'}`
    : 'accents are stored apart from their letters (NFD), and found either way';
  if (tellsCase) return { status: 'ok', found: `“a” and “A” are two files; ${accents}` };
  return {
    status: 'ok',
    found: `“a” and “A” are one file; ${accents}`,
    advice:
      'Spell names in campaigns exactly as the files are: on Linux, so in most CI, they are told apart.',
  };
}

function lookForPairs({ root }: Place): readonly Finding[] {
  const pairs: string[] = [];
  let left = limits.doctorFiles;
  const walk = (folder: string, below: string) => {
    const seen = new Map<string, string>();
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (left-- <= 0) return;
      const key = entry.name.normalize('NFC').toLowerCase();
      const other = seen.get(key);
      if (other !== undefined) pairs.push(`“${below}${other}” and “${entry.name}”`);
      seen.set(key, entry.name);
      if (entry.isDirectory()) walk(path.join(folder, entry.name), `${below}${entry.name}/`);
    }
  };
  walk(path.join(root, 'content'), 'content/');
  if (pairs.length === 0) return [];
  const more = pairs.length > SHOWN ? `, and ${pairs.length - SHOWN} more` : '';
  return [
    {
      status: 'warning',
      found: `Names that are one file on macOS and Windows: ${pairs.slice(0, SHOWN).join('; ')}${more}.`,
      advice: 'Rename one of each: a copy of the hub on such a system lacks it.',
    },
  ];
}
