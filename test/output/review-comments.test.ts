/** What reviewers pinned to pieces becomes a note at the author's line, and a hostile file is a value with a place. */
import { describe, expect, test } from 'vitest';
import { Findings, type Span } from '../../src/diagnostic.ts';
import type { Host } from '../../src/host.ts';
import type { Artifact, Box, Mark } from '../../src/ir/artifact.ts';
import { limits } from '../../src/limits.ts';
import { hashOf } from '../../src/output/review/comment-findings.ts';
import { hubComments } from '../../src/output/review/hub-comments.ts';
import { readComments } from '../../src/output/review/read-comments.ts';
import { sourceFile } from '../../src/source/file.ts';

const words = 'content/campaigns/tea/fr.mdx';
const file = 'content/campaigns/tea/review-comments.json';
const line = (number: number): Span => ({
  file: words,
  line: number,
  column: 1,
  endLine: number,
  endColumn: 9,
});
const box = (x: number, y: number, more: Partial<Box> = {}): Box => ({
  x,
  y,
  width: 100,
  height: 20,
  unit: 'px',
  ...more,
});
const mark = (text: string, at: number, ...boxes: Box[]): Mark => ({
  kind: 'text',
  text,
  at: line(at),
  boxes,
});

const shared = { brand: 'plain', campaign: 'tea', locale: 'fr', market: 'FR' } as const;
const picture: Artifact = {
  ...shared,
  path: 'social/plain/tea/fr/post.png',
  channel: 'social',
  format: 'post',
  mime: 'image/png',
  body: new Uint8Array([1]),
  width: 1000,
  height: 1000,
  unit: 'px',
  marks: [
    { kind: 'image', text: 'Une tasse', at: line(9), boxes: [box(0, 0, { width: 1000, height: 1000 })] },
    mark('Du thé', 2, box(100, 100)),
    mark('Pour deux', 4, box(100, 700)),
    { kind: 'logo', text: 'plain', boxes: [box(400, 400)] },
  ],
};
const card: Artifact = {
  ...shared,
  path: 'print/plain/tea/fr/card.pdf',
  channel: 'print',
  format: 'card',
  mime: 'application/pdf',
  body: new Uint8Array([2]),
  width: 148,
  height: 105,
  unit: 'mm',
  marks: [
    mark('Devant', 3, box(10, 10, { unit: 'mm', page: 1, width: 20 })),
    mark('Derrière', 5, box(10, 10, { unit: 'mm', page: 2, width: 20 })),
  ],
};
const page: Artifact = {
  ...shared,
  path: 'web/plain/tea/fr/index.html',
  channel: 'web',
  format: 'page',
  mime: 'text/html',
  body: '<p>Du thé</p>',
  marks: [mark('Du thé', 2), mark('Du thé pour deux, le soir', 6), mark('le soir', 7)],
};
const artifacts = [picture, card, page];

function comment(on: Artifact, more: object = {}) {
  return {
    id: 'a1',
    artifact: on.path,
    sha256: hashOf(on),
    unit: on.unit ?? 'px',
    x: 0,
    y: 0,
    text: 'Trop petit.',
    by: 'Ada',
    date: '2027-03-01',
    ...more,
  };
}

function hostWith(text: string): Host {
  const bytes = new TextEncoder().encode(text);
  return {
    root: '/hub',
    now: '2027-03-01T00:00:00Z',
    read: (path, most) =>
      path !== file
        ? { ok: false, why: 'missing' }
        : bytes.length > most
          ? { ok: false, why: 'too-large' }
          : { ok: true, bytes },
    list: (folder) => (folder === 'content/campaigns/' ? ['tea/', 'note.txt'] : []),
    exists: (path) => path === file,
  };
}

const tell = (comments: readonly object[], isComplete = true) =>
  hubComments(hostWith(JSON.stringify({ schema: 1, comments })), artifacts, { isComplete });

describe('a comment', () => {
  test('on a picture stands at the words that lie nearest, not at the picture beneath them', () => {
    const [found] = tell([comment(picture, { x: 150, y: 110 })]);
    expect(found).toMatchObject({
      code: 'review/comment',
      severity: 'note',
      message: 'Ada on 2027-03-01: “Trop petit.”',
      at: line(2),
      artifacts: [picture.path],
      boxes: [{ x: 130, y: 90, width: 40, height: 40, unit: 'px', artifact: picture.path }],
    });
  });

  test('on a sheet stands at the words of its own side', () => {
    expect(tell([comment(card, { x: 12, y: 12, page: 2 })])[0]!.at).toEqual(line(5));
    expect(tell([comment(card, { x: 12, y: 12 })])[0]!.at).toEqual(line(3));
  });

  test.each([
    ['Du  thé', 2],
    ['thé pour deux', 6],
    ['Ce sera le soir, dit-elle', 7],
  ])('on a page stands at the words most like “%s”', (quote, number) => {
    expect(tell([comment(page, { quote, x: 3000, y: 9 })])[0]!.at).toEqual(line(number));
  });

  test('on what no author wrote stands in its own file', () => {
    expect(tell([comment(page, { quote: 'zzz' })])[0]!.at).toMatchObject({ file, line: 1 });
  });

  test('on bytes that have changed since says so', () => {
    const [found] = tell([comment(picture, { sha256: '0'.repeat(64) })]);
    expect(found!.code).toBe('review/comment-on-older');
    expect(found!.message).toContain('of an earlier state');
  });

  test('on a piece that is gone is told where all pieces are known, and only there', () => {
    const gone = comment(picture, { artifact: 'social/plain/tea/fr/gone.png' });
    expect(tell([gone])[0]).toMatchObject({ code: 'review/comment-without-piece', at: { file } });
    expect(tell([gone], false)).toEqual([]);
  });

  test('is told once though it stands twice, and its words are one line', () => {
    const twice = comment(picture, { text: 'Un\n<script>alert(1)</script>' });
    const found = tell([twice, twice]);
    expect(found.map(({ message }) => message)).toEqual([
      'Ada on 2027-03-01: “Un <script>alert(1)</script>”',
    ]);
  });
});

describe('a file that is not sound', () => {
  const faultsOf = (text: string) => {
    const findings = new Findings();
    expect(readComments(sourceFile(file, text), findings)).toEqual([]);
    return findings.list;
  };
  const withOne = (more: object) =>
    JSON.stringify({ schema: 1, comments: [comment(picture, more)] }, null, 1);

  test.each([
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['null', 'null'],
    ['another schema', '{"schema":2,"comments":[]}'],
    ['no schema', '{"comments":[]}'],
    ['comments that are a text', '{"schema":1,"comments":"x"}'],
    ['a prototype', '{"schema":1,"comments":[],"__proto__":{}}'],
    ['a step up', withOne({ artifact: '../../etc/passwd' })],
    ['an absolute path', withOne({ artifact: '/etc/passwd' })],
    ['a backslash', withOne({ artifact: 'a\\b' })],
    ['a place that is a text', withOne({ x: '1' })],
    ['a place out of the world', withOne({ x: 1e300 })],
    ['a day that is none', withOne({ date: '2027-02-31' })],
    ['an id with a tag', withOne({ id: '<b>' })],
    ['words without end', withOne({ text: 'x'.repeat(limits.reviewCharacters + 1) })],
    ['nothing but spaces', withOne({ text: '  ' })],
    ['an unknown key', withOne({ onclick: 'x' })],
  ])('%s is told at its place', (_name, text) => {
    const faults = faultsOf(text);
    expect(faults.length).toBeGreaterThan(0);
    for (const one of faults) expect(one).toMatchObject({ severity: 'error', at: { file } });
  });

  test('a step up is told at its line', () => {
    expect(faultsOf(withOne({ artifact: '../x' }))[0]!.at!.line).toBe(6);
  });

  test('a hundred thousand entries are one finding', () => {
    const faults = faultsOf(`{"schema":1,"comments":[${'0,'.repeat(99_999)}0]}`);
    expect(faults.map(({ code }) => code)).toEqual(['comments/too-many']);
  });

  test('more bytes than are read are one finding', () => {
    const found = hubComments(hostWith('x'.repeat(limits.commentsBytes + 1)), artifacts, {
      isComplete: true,
    });
    expect(found.map(({ code }) => code)).toEqual(['file/too-large']);
  });
});
