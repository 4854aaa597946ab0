/** docs/stability.md is kept: no code vanishes unsaid, and what the page names is so. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleSetNames } from '../../src/brand/brand-rules.ts';
import { type CodeEntry, readCodeBook } from '../../src/cli/code-book.ts';
import { reporterNames } from '../../src/output/reporters/reporter.ts';
import { outputSchemas } from '../../src/output/schemas.ts';
import { currentCode, retiredCodes } from '../../src/retired-codes.ts';
import { authoredKinds } from '../../src/source/authored-kinds.ts';
import { filesUnder, textOf } from '../source-files.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const manual = readFileSync(path.join(repository, 'docs/stability.md'), 'utf8');
const list = path.join(repository, 'test/golden/codes.want.txt');
const published = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
const book: ReadonlyMap<string, CodeEntry> = await readCodeBook();
const known = [...book.keys()];

describe('codes of findings', () => {
  it('one that was published is there, or is said to be retired', () => {
    const vanished = published.filter((code) => !book.has(code) && !Object.hasOwn(retiredCodes, code));
    expect(vanished, 'List them in src/retired-codes.ts, with their new names.').toEqual([]);
  });

  it('all that were ever published stand in the list; it only grows', async () => {
    const all = [...new Set([...published, ...known, ...Object.keys(retiredCodes)])].sort();
    await expect(`${all.join('\n')}\n`).toMatchFileSnapshot(list);
  });

  it('one that is retired is used by nobody, and its new name is known', () => {
    for (const code of Object.keys(retiredCodes)) {
      expect(book.has(code), code).toBe(false);
      if (retiredCodes[code]!.now !== undefined) expect(book.has(currentCode(code)), code).toBe(true);
    }
  });

  it('the book knows every family that there is', () => {
    const families = filesUnder('src', /\.ts$/).flatMap((file) =>
      [...textOf(file).matchAll(/\bdefineFamily\('([a-z-]+)'/g)].map((match) => match[1]!),
    );
    expect(families.length).toBeGreaterThan(20);
    const inBook = new Set(known.map((code) => code.split('/')[0]));
    expect(families.filter((family) => !inBook.has(family))).toEqual([]);
  });

  it('a renamed one is followed to its name of today', () => {
    const table = {
      'a/old': { since: '1', now: 'a/newer', why: '' },
      'a/newer': { since: '2', now: 'a/newest', why: '' },
      'a/gone': { since: '2', why: '' },
    };
    expect(currentCode('a/old', table)).toBe('a/newest');
    expect(currentCode('a/gone', table)).toBe('a/gone');
    expect(currentCode('constructor', table)).toBe('constructor');
  });
});

describe('the page', () => {
  it.each([...ruleSetNames, ...reporterNames.filter((name) => name !== 'pretty')])(
    'speaks of “%s”',
    (name) => {
      expect(manual).toMatch(new RegExp(`\\b${name}\\b`));
    },
  );

  it('names every schema of a document', () => {
    for (const name of Object.keys(outputSchemas))
      expect(manual).toContain(`(../public/schemas/${name}.json)`);
  });

  it('names the Node that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(manual).toContain(`Node ${engines.node.replace('>=', '')} or newer`);
  });

  it('names a test for each promise, and files that there are', () => {
    const tests = [...manual.matchAll(/\btest\/[\w./-]+\.(?:ts|txt)/g)].map(([file]) => file);
    expect(tests.length).toBeGreaterThan(5);
    for (const file of tests) expect(existsSync(path.join(repository, file)), file).toBe(true);
  });

  it('is right that every kind of file is of schema 1', () => {
    expect(authoredKinds.filter(({ schema }) => schema !== 1)).toEqual([]);
    expect(manual).toContain('says `schema: 1`');
  });
});
