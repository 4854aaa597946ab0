/** The manual is whole: chapters are there in the languages they name, and what they lead to is there. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chapters, languagesOf } from '../../src/manual/chapters.ts';
import { type Chapter, readChapter } from '../../src/manual/manual.ts';
import { chapterBody } from '../../src/studio/views/manual/chapter-body.ts';
import { html } from '../../src/studio/views/markup.ts';
import { manualWords } from '../../src/studio/words/manual.ts';
import { filesUnder, repository, textOf } from '../source-files.ts';

/** For those who build Diapason, not for those who use it. */
const NOT_CHAPTERS = ['architecture', 'benchmarks', 'dependencies', 'licences'];

const written = chapters.flatMap((one) => languagesOf(one).map((language) => [one.name, language] as const));
const read = new Map<string, Chapter>();

beforeAll(async () => {
  for (const [name, language] of written)
    read.set(`${name} ${language}`, (await readChapter(name, language))!);
}, 60_000);

test('every text in docs/ is a chapter, or is known not to be one', () => {
  const names = filesUnder('docs', /\.mdx?$/).map((file) =>
    path.basename(file).replace(/(\.fr)?\.mdx?$/, ''),
  );
  expect([...new Set(names)].sort()).toEqual([...chapters.map(({ name }) => name), ...NOT_CHAPTERS].sort());
});

test('every chapter that is written in French says so', () => {
  const french = filesUnder('docs', /\.fr\.mdx?$/).map((file) =>
    path.basename(file).replace(/\.fr\.mdx?$/, ''),
  );
  expect(
    chapters
      .filter((one) => languagesOf(one).includes('fr'))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(french);
});

test('every chapter has a title and a sentence in both languages of the interface', () => {
  for (const words of Object.values(manualWords) as readonly Readonly<Record<string, string>>[]) {
    for (const { name } of chapters) {
      expect(words[`${name}-title`], name).toBeTruthy();
      expect(words[`${name}-what`], name).toBeTruthy();
    }
  }
});

test('a name that is in no list is no chapter, whatever it looks like', async () => {
  for (const name of ['architecture', '../../package', 'en/start', '', '__proto__']) {
    expect(await readChapter(name, 'en')).toBeUndefined();
  }
});

describe.each(written)('%s in %s', (name, language) => {
  const chapter = () => read.get(`${name} ${language}`)!;

  test('is there, with a title and its language', () => {
    expect(chapter().language).toBe(language);
    const { title } = chapterBody(chapter(), NOWHERE);
    expect(title.length).toBeGreaterThan(3);
  });

  test('leads to sections, chapters and files that are there', () => {
    for (const [, target] of chapter().html.matchAll(/<a href="([^"]+)"/g)) {
      if (/^https?:/.test(target!)) continue;
      const [file, place] = target!.split('#') as [string, string | undefined];
      if (file !== '') expect(existsSync(path.join(repository, 'docs', file)), target).toBe(true);
      const other = /^([a-z-]+)\.mdx?$/.exec(file)?.[1] ?? (file === '' ? name : undefined);
      const there = other && (read.get(`${other} ${language}`) ?? read.get(`${other} en`));
      if (place !== undefined && there)
        expect(there.html, target).toContain(`id="${decodeURIComponent(place)}"`);
    }
  });

  test('has neither style nor script of its own, which the studio forbids', () => {
    expect(chapter().html).not.toMatch(/<(script|style)|\sstyle=|\son\w+=/);
  });
});

const NOWHERE = { chapter: () => undefined, rule: () => undefined, example: () => html`` };

/** Every block of code, fenced or shown by four spaces. */
const fences = (text: string) => text.match(/^```[\s\S]*?^```$/gm) ?? [];

test.each(
  chapters.filter((one) => languagesOf(one).includes('fr') && one.name !== 'blocks').map(({ name }) => name),
)('the French of %s shows the same code as the English, and as many sections', (name) => {
  const [english, french] = [textOf(`docs/${name}.md`), textOf(`docs/${name}.fr.md`)];
  expect(fences(french)).toEqual(fences(english));
  const headings = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '').match(/^#+ /gm);
  expect(headings(french)).toEqual(headings(english));
});
