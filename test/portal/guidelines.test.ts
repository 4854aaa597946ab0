/** Guidelines go through the corridor of campaigns: data with places, whatever is typed. */
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/diagnostic.ts';
import { plainText } from '../../src/ir/text.ts';
import { limits } from '../../src/limits.ts';
import { parseGuidelines, readGuidelines } from '../../src/parse/guidelines.ts';
import { sourceFile } from '../../src/source/file.ts';
import { memoryHost } from '../brand/memory-host.ts';
import { folder, loadSmall } from '../brand/small-brand.ts';

const file = `${folder}/guidelines.mdx`;

function parsed(text: string, drawings: readonly string[] = ['drawings/pan.svg']) {
  const findings = new Findings();
  const guidelines = parseGuidelines(sourceFile(file, text), 'fr-FR', drawings, findings);
  const told = findings.list.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
  return { guidelines, told, list: findings.list };
}

test('words, lists, tables, quotes, pictures and blocks become nodes, typeset', () => {
  const { guidelines, told } = parsed(
    [
      '---',
      "title: L'air du temps",
      'description: Ce qui suit.',
      '---',
      '',
      '## La *voix* !',
      '',
      'Nous disons "tout compris", rien d\'autre : [lire](https://example.com).',
      '',
      '- un',
      '- deux',
      '',
      '> Dit.',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '![Un boîtier rond](drawings/pan.svg)',
      '',
      '***',
      '',
      '<Palette />',
      '',
      '<DoDont about="logos" />',
      '',
      '{/* a note for colleagues */}',
    ].join('\n'),
  );
  expect(told).toEqual([]);
  expect(guidelines?.title).toBe('L’air du temps');
  expect(guidelines?.nodes.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'list',
    'quote',
    'table',
    'image',
    'divider',
    'block',
    'block',
  ]);
  const [heading, paragraph] = guidelines!.nodes;
  expect(heading?.type === 'heading' && plainText(heading.text)).toBe('La voix\u202F!');
  expect(paragraph?.type === 'paragraph' && plainText(paragraph.text)).toBe(
    'Nous disons «\u00A0tout compris\u00A0», rien d’autre\u00A0: lire.',
  );
  expect(guidelines?.nodes.at(-1)).toMatchObject({ type: 'block', name: 'DoDont', about: 'logos' });
});

describe('what is refused is told at its letter, and the rest is kept', () => {
  test.each([
    ['unknown block', 'a\n\n  <Palete />', 'block/unknown 3:4'],
    ['html', 'a\n\n<div>b</div>', 'block/html-refused 3:2'],
    ['html in a sentence', 'a <b>c</b> d', 'block/html-refused 1:3'],
    ['a block in a sentence', 'see <Palette /> here', 'block/inline-block 1:5'],
    ['a campaign’s block', '<Hero />', 'block/unknown 1:2'],
    ['an import', 'import x from "y"\n\na', 'block/code-refused 1:1'],
    ['an expression', 'a {process.exit(1)} b', 'guidelines/expression 1:3'],
    ['an expression alone', 'a\n\n{offer.price}', 'guidelines/expression 3:1'],
    ['a prop that is none', '<Palette size="2" />', 'block/unknown-prop 1:10'],
    ['a spread', '<Palette {...x} />', 'block/spread-refused 1:10'],
    ['an unknown topic', '<DoDont about="logo" />', 'guidelines/unknown-topic 1:16'],
    ['a block twice', '<Logos />\n\n<Logos />', 'guidelines/block-twice 3:1'],
    ['words in a block', '<Voice>\n\nWords.\n\n</Voice>', 'guidelines/not-empty 1:1'],
    ['a block in a list', '- <Palette />', 'guidelines/nested 1:3'],
    ['a script as a link', 'a [b](javascript:alert(1)) c', 'guidelines/unsafe-link 1:4'],
    ['data as a link', '[b](data:text/html,x)', 'guidelines/unsafe-link 1:2'],
    ['a drawing that is none', '![x](drawings/pam.svg)', 'guidelines/unknown-drawing 1:1'],
    ['a way out of the brand', '![x](../../../secret.svg)', 'guidelines/unknown-drawing 1:1'],
    ['a picture of the web', '![x](https://example.com/a.png)', 'guidelines/unknown-drawing 1:1'],
    ['a picture without words', '![](drawings/pan.svg)', 'guidelines/no-alternative 1:1'],
    ['a head that is never closed', '---\ntitle: x\n\nWords.', 'frontmatter/unclosed 1:1'],
    ['an unknown field of the head', '---\ntitle: x\ncolour: red\n---\n\nWords.', 'content/unknown-key 3:1'],
  ])('%s', (_, text, want) => {
    const { told } = parsed(text);
    expect(told).toContain(want);
  });

  test('a syntax error is told, and nothing of the file is used', () => {
    const { guidelines, told } = parsed('## A\n\n<Palette');
    expect(guidelines).toBeUndefined();
    expect(told).toEqual(['mdx/syntax 3:1']);
  });

  test('a mistyped name is put right in the hint', () => {
    const { list } = parsed('<Palete />\n\n<DoDont about="colors" />');
    expect(list.map(({ hint }) => hint)).toEqual(['Did you mean <Palette>?', 'Did you mean “colours”?']);
  });
});

test('files are known by their locale; others are told', async () => {
  const { brand } = await loadSmall();
  const host = memoryHost({
    [file]: '---\ntitle: The whole\n---\n\nWords.',
    [`${folder}/guidelines.fr.mdx`]: 'Des mots.',
    [`${folder}/guidelines.french.mdx`]: 'Lost.',
  });
  const findings = new Findings();
  const read = readGuidelines(host, brand!, findings);
  expect(Object.keys(read).sort()).toEqual(['*', 'fr']);
  expect(read['*']).toMatchObject({ language: 'en-GB', title: 'The whole' });
  expect(read.fr?.language).toBe('fr-FR');
  expect(findings.list.map(({ code, at }) => [code, at?.file])).toEqual([
    ['guidelines/bad-name', `${folder}/guidelines.french.mdx`],
  ]);
});

test('a file over the limit is refused unread', async () => {
  const { brand } = await loadSmall();
  const findings = new Findings();
  const host = memoryHost({ [file]: 'a'.repeat(limits.sourceBytes + 1) });
  expect(readGuidelines(host, brand!, findings)).toEqual({});
  expect(findings.list.map(({ code }) => code)).toEqual(['file/too-large']);
});
