import { describe, expect, it } from 'vitest';
import { parsed, places, soundFacts } from './parsed.ts';

const head = '---\ntitle: T\n---\n\n';

/** What a stranger or a tired author may type, and where we answer. Lines count from the `---`. */
describe('bad words are placed', () => {
  it.each([
    ['an unclosed tag', '<Hero>\n\ntext\n', '5:1-5:7 mdx/unclosed-tag'],
    ['an unknown block', '<Herro>a</Herro>\n', '5:1-5:7 block/unknown'],
    ['an unknown prop', '<Steps titel="a">\n\n1. b\n\n</Steps>\n', '5:8-5:17 block/unknown-prop'],
    ['a prop typed twice', '<Steps title="a" title="b">\n\n1. c\n\n</Steps>\n', '5:18-5:27 block/prop-twice'],
    ['a prop without a value', '<Steps title>\n\n1. c\n\n</Steps>\n', '5:8-5:13 block/prop-without-value'],
    ['words said twice', '<Subject>a</Subject>\n\n<Subject>b</Subject>\n', '7:1-7:9 campaign/words-twice'],
    ['a tag cut off', 'a\n\n<Hero\n', '7:1-7:2 mdx/syntax'],
    ['a quote never closed', '<Steps title="a>\n\nb\n', '5:14-5:15 mdx/syntax'],
    ['a brace never closed', 'a {offer.code} {offer.code\n\nb\n', '5:16-5:17 mdx/syntax'],
    ['an import', 'import x from "y"\n', '5:1-5:18 block/code-refused'],
    ['an export', 'export const a = 1\n', '5:1-5:19 block/code-refused'],
    ['a spread', '<Hero {...offer}></Hero>\n', '5:7-5:17 block/spread-refused'],
    ['HTML', '<div>a</div>\n', '5:1-5:5 block/html-refused'],
    ['an unreadable expression', 'a {offer code}\n', '5:9-5:10 mdx/syntax'],
    ['an HTML comment', '<!-- a -->\n', '5:2-5:3 mdx/syntax'],
    ['a scope without readers', '<Only>\n\na\n\n</Only>\n', '5:1-9:8 scope/empty'],
    ['an unknown segment', '<Segment is="silver">\n\na\n\n</Segment>\n', '5:1-9:11 campaign/unknown-segment'],
    [
      'an unknown touchpoint',
      '<Subject touchpoint="nws">a</Subject>\n',
      '5:10-5:26 campaign/unknown-touchpoint',
    ],
    ['an unknown fragment', '<Use fragment="foter" />\n', '5:1-5:25 block/fragment-missing'],
  ])('%s', (_, words, place) => {
    expect(places(parsed(head + words).diagnostics)).toContain(place);
  });

  it.each([
    ['lines that are never closed', '---\ntitle: T\n\na\n', '1:1-1:4 frontmatter/unclosed'],
    ['an expression', '---\ntitle: Code {offer.code}\n---\n\na\n', '2:8-2:25 frontmatter/expression'],
    ['no keys', '---\nhello\n---\n\na\n', '2:1-2:6 content/wrong-type'],
  ])('%s at the head of a file', (_, words, place) => {
    expect(places(parsed(words).diagnostics)).toContain(place);
  });

  it('reports all of a file but its syntax errors together', () => {
    const codes = parsed(`${head}<Foo/>\n\n{offer.cod}\n\nimport a from "a"\n`).diagnostics.map(
      (one) => one.code,
    );
    expect(codes).toEqual(['block/unknown', 'expression/unknown-fact', 'block/code-refused']);
  });

  it.each([
    ['tags', '<Only channels="web">\n\n'.repeat(5000)],
    ['quotes', `${'>'.repeat(5000)} a\n`],
    [
      'lists',
      Array.from({ length: 5000 }, (_, i) => `${'  '.repeat(i)}- a`)
        .slice(0, 400)
        .join('\n'),
    ],
    ['brackets', `{${'('.repeat(5000)}1${')'.repeat(5000)}}\n`],
    ['emphasis', `${'*'.repeat(5000)}a${'*'.repeat(5000)}\n`],
    ['emphasis in words', `${'*a '.repeat(80)}b${' a*'.repeat(80)}\n`],
    ['links', `${'['.repeat(5000)}a${'](b)'.repeat(5000)}\n`],
    ['ordered lists', `${'1. '.repeat(5000)}a\n`],
    ['lists in quotes', `${'> - '.repeat(40)}a\n`],
  ])('refuses %s nested without end', (_, words) => {
    expect(parsed(head + words).diagnostics.map((one) => one.code)).toContain('mdx/too-deep');
  });

  it.each([
    ['too-many-marks-together', '*a* '.repeat(600)],
    ['too-many-marks-together', `{${'`${\n'.repeat(5000)}1${'}`\n'.repeat(5000)}}`],
    ['too-many-marks', 'mot\n\n'.repeat(6000)],
    ['too-many-marks', '\n'.repeat(500_000)],
    ['endless', `a${' '.repeat(500_000)}b`],
    ['endless', `a ${'@'.repeat(500_000)}`],
    ['too-many-marks', `|a|\n|-|\n${'|b|\n'.repeat(5000)}`],
  ])('%s: what a parser would choke on is refused unread', (code, words) => {
    expect(parsed(head + words).diagnostics.map((one) => one.code)).toEqual([`mdx/${code}`]);
  });

  it('reads code that never ends as the line that it is', () => {
    const places_ = places(parsed(`${head}export const a = [\n\n${'1,\n\n'.repeat(2000)}`).diagnostics);
    expect(places_).toContain('5:1-5:19 block/code-refused');
  });

  it('says of an expression without end that it is too long', () => {
    const { diagnostics } = parsed(`${head}a {money(${'1 + '.repeat(1000)}1)}\n`);
    expect(places(diagnostics)).toEqual(['5:4-5:5 mdx/syntax']);
    expect(diagnostics[0]!.message).toBe('What begins here between braces is too long.');
  });

  it('takes a long comment with braces in it', () => {
    expect(
      parsed(`${head}{/*\n\n${'Le code est {offer.code}.\n\n'.repeat(100)}*/}\n\na\n`).diagnostics,
    ).toEqual([]);
  });

  it('links an address typed without https', () => {
    const { edition, diagnostics } = parsed(`${head}Voir www.example.com.\n`);
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(edition().body)).toContain('"href":"https://www.example.com"');
  });

  it.each([
    ['<Cta to="landing"></Cta>', 'cta/no-words'],
    ['<Cta to="/\\\\evil.example">a</Cta>', 'cta/unknown-target'],
    ['[a](https://me:secret@example.com)', 'words/unsafe-link'],
    ['<Products show="prices" />', 'words/wrong-prop'],
  ])('%s: %s', (words, code) => {
    const read = parsed(`${head}${words}\n`);
    read.edition();
    expect(read.editionFindings.map((one) => one.code)).toEqual([code]);
  });

  it('takes a line of stars for a line, however long', () => {
    expect(parsed(`${head}a\n\n${'*'.repeat(600)}\n\nb\n`).diagnostics).toEqual([]);
  });

  it('reads a paragraph as long as a file may be', () => {
    expect(parsed(head + 'mot '.repeat(250_000)).diagnostics).toEqual([]);
  });

  it('refuses what is no text', () => {
    expect(parsed(new Uint8Array([0x61, 0xff, 0xfe])).diagnostics.map((one) => one.code)).toEqual([
      'file/encoding',
    ]);
    expect(parsed('').diagnostics.map((one) => one.code)).toEqual(['file/empty']);
    expect(parsed('a'.repeat(1024 * 1024 + 1)).diagnostics.map((one) => one.code)).toEqual([
      'file/too-large',
    ]);
  });

  it('reads the line ends of old Macs', () => {
    const words = `${head}a {offer.cod}\n`.replaceAll('\n', '\r');
    const facts = soundFacts.replaceAll('\n', '\r');
    expect(places(parsed(words, facts).diagnostics)).toEqual(['5:4-5:13 expression/unknown-fact']);
  });

  it('reads a byte order mark and Windows line ends, with the places an editor shows', () => {
    const words = `\uFEFF${head}a {offer.cod}\n`.replaceAll('\n', '\r\n');
    expect(places(parsed(words).diagnostics)).toEqual(['5:4-5:13 expression/unknown-fact']);
    expect(places(parsed(`\uFEFF${words}`).diagnostics)).toEqual(['5:4-5:13 expression/unknown-fact']);
  });
});
