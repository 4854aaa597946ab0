/** Sources that were made to hurt: refused with a place, or imported; never a crash, and never slow. */
import { describe, expect, test } from 'vitest';
import { importTokens } from '../../src/brand/tokens-import/import-tokens.ts';
import { Findings } from '../../src/diagnostic.ts';
import { memoryHost } from '../brand/memory-host.ts';
import { importHere } from './import-here.ts';

const codes = (sources: Readonly<Record<string, string>>) =>
  importHere(sources).errors.map(({ code, at }) => `${code} ${at!.line}:${at!.column}`);
const number = (value: string) => `{ "$type": "number", "$value": ${value} }`;

describe('refused', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['30 MB', 'a.json', `{ "a": "${'x'.repeat(30_000_000)}" }`, ['file/too-large 1:1']],
    ['10,000 levels', 'a.json', '{"a":'.repeat(10_000), ['tokens-import/too-deep 1:321']],
    ['10,000 levels of lists', 'a.json', '['.repeat(10_000), ['tokens-import/too-deep 1:65']],
    [
      '10,000 levels of YAML',
      'a.yaml',
      Array.from({ length: 10_000 }, (_, at) => `${' '.repeat(at)}a:`)
        .join('\n')
        .slice(0, 1_000_000),
      ['tokens-import/too-deep 1411:1'],
    ],
    ['10,000 signs', 'a.json5', `{ a: ${'- '.repeat(10_000)}1 }`, ['tokens-import/too-deep 1:134']],
    ['a million values', 'a.json', `[${'1,'.repeat(1_000_000)}1]`, ['tokens-import/too-many 1:1000001']],
    ['code', 'a.json5', '{ a: { $value: process.exit(3), $type: "number" } }', ['tokens-import/syntax 1:16']],
    ['a template', 'a.json5', '{ a: `x` }', ['tokens-import/syntax 1:6']],
    ['a getter', 'a.json5', '{ get a() { return 1 } }', ['tokens-import/syntax 1:3']],
    ['a computed key', 'a.json5', '{ ["a"]: 1 }', ['tokens-import/syntax 1:3']],
    ['a pattern', 'a.json5', '{ a: /x/ }', ['tokens-import/syntax 1:6']],
    ['half a file', 'a.json', '{ "a": {', ['tokens-import/syntax 1:9']],
    ['two values', 'a.json', '{} {}', ['tokens-import/syntax 1:4']],
    ['YAML that is none', 'a.yaml', 'a: [1', ['tokens-import/syntax 1:6']],
    ['a ring of aliases', 'a.yaml', 'a: &a { $value: *a }', ['tokens-import/too-many 1:17']],
    ['nothing', 'a.json', '', ['file/empty 1:1']],
    ['no token', 'a.json', '{ "a": 1 }', ['tokens-import/no-tokens 1:1']],
    ['a text', 'a.json', '"#f00"', ['tokens-import/no-tokens 1:1']],
  ])('%s', (_, file, text, want) => {
    expect(codes({ [file]: text })).toEqual(want);
  });

  test('aliases of YAML that unfold to millions', () => {
    const lines = ['a: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]'];
    for (let level = 1; level < 10; level++)
      lines.push(`b${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
    expect(codes({ 'a.yaml': lines.join('\n') })[0]).toMatch(/^tokens-import\/too-many/);
  });

  test('bytes that are no text, and files that lie elsewhere', () => {
    const findings = new Findings();
    const host = memoryHost(
      { 'a.json': new Uint8Array([0x7b, 0xff, 0x7d]), 'b.json': '{}' },
      { 'b.json': 'outside' },
    );
    expect(importTokens({ host, paths: ['a.json', 'b.json'], name: 'x' }, findings)).toBeUndefined();
    expect(findings.list.map(({ code, at }) => `${code} ${at!.file}:${at!.line}:${at!.column}`)).toEqual([
      'file/encoding a.json:1:2',
      'file/outside b.json:1:1',
    ]);
  });

  test('one file that cannot be read stops all, and every one of them is told', () => {
    const { imported, errors } = importHere({
      'a.json': `{ "a": ${number('1')} }`,
      'b.json': '{',
      'c.yaml': 'a: [',
    });
    expect(imported).toBeUndefined();
    expect(errors.map(({ at }) => at!.file)).toEqual(['b.json', 'c.yaml']);
  });
});

describe('imported', () => {
  test('keys that mean something to JavaScript', () => {
    const text = `{ "__proto__": ${number('1')}, "constructor": ${number('2')}, "g": { "__proto__": ${number('"{__proto__}"')}, "toString": ${number('"{constructor} * 2"')} } }`;
    const { texts, imported } = importHere({ 'a.json': text });
    expect(imported!.summary).toMatchObject({ tokensIn: 4, unchanged: 3, altered: 1, left: 0 });
    expect(texts['a.tokens.json']).toContain('"__proto__": {\n    "$type": "number",\n    "$value": 1\n  }');
    expect(texts['a.tokens.json']).toContain('"toString": {\n      "$type": "number",\n      "$value": 4,');
    expect(({} as { $value?: unknown }).$value).toBeUndefined();
  });

  test('a chain of 20,000 references, either way round', () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, at) => `"t${at}": ${number(at === 0 ? '1' : `"{t${at - 1}}"`)}`,
    );
    for (const one of [chain, chain.toReversed()])
      expect(importHere({ 'a.json': `{${one.join(',')}}` }).imported!.summary).toMatchObject({
        unchanged: 20_000,
      });
  });

  test('a circle of 20,000', () => {
    const ring = Array.from(
      { length: 20_000 },
      (_, at) => `"t${at}": ${number(`"{t${(at + 1) % 20_000}}"`)}`,
    );
    const { imported } = importHere({ 'a.json': `{${ring.join(',')}}` });
    expect(imported!.summary).toMatchObject({ left: 20_000 });
    expect(imported!.changes[7]!.why.length).toBeLessThan(200);
  });

  test('texts that double with every reference', () => {
    const bomb = Array.from({ length: 60 }, (_, at) =>
      at === 0
        ? '"t0": { "value": "Inter", "type": "fontFamilies" }'
        : `"t${at}": { "value": "{t${at - 1}}, {t${at - 1}}", "type": "fontFamilies" }`,
    );
    const { imported } = importHere({ 'a.json': `{${bomb.join(',')}}` });
    expect(imported!.summary.tokensIn).toBe(60);
    expect(imported!.changes.find(({ kind }) => kind === 'left')!.why).toBe('written out it is too long');
  });

  test('long texts without an end in sight', () => {
    const texts = [
      '('.repeat(50_000),
      '1+'.repeat(50_000),
      '{'.repeat(50_000),
      ' '.repeat(50_000),
      'a,'.repeat(50_000),
      '#'.repeat(50_000),
      `rgba(${'('.repeat(50_000)}`,
    ];
    const types = [
      'color',
      'spacing',
      'fontFamilies',
      'fontWeights',
      'boxShadow',
      'border',
      'gradient',
      'transition',
      'cubicBezier',
      'other',
    ];
    const tokens = types.flatMap((type) =>
      texts.map((value, at) => [`${type}-${at}`, { $type: type, $value: value }]),
    );
    const started = performance.now();
    const { imported } = importHere({ 'a.json': { ...Object.fromEntries(tokens) } });
    expect(imported!.summary.tokensIn).toBe(tokens.length);
    // The usual is 0.4 s.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('50,000 keys that stand twice', () => {
    const twice = Array.from({ length: 50_000 }, () => `"a": ${number('1')}`).join(',');
    expect(importHere({ 'a.json': `{${twice}}` }).imported!.summary).toMatchObject({
      tokensIn: 50_000,
      left: 49_999,
    });
  });

  test('numbers that JSON has not', () => {
    const { texts } = importHere({
      'a.json5':
        '{ a: { $type: "number", $value: Infinity }, b: { $type: "number", $value: NaN }, c: { $type: "number", $value: +.5 } }',
    });
    expect(texts['a.tokens.json']).toContain('"originalValue": "Infinity"');
    expect(texts['a.tokens.json']).toContain('"originalValue": "NaN"');
    expect(texts['a.tokens.json']).toContain('"$value": 0.5');
  });

  test('sets with names that lead elsewhere', () => {
    const set = { a: { value: '1', type: 'number' } };
    const { texts } = importHere({
      'x.json': { '../up': set, '/abs': set, 'C:\\w': set, 'a/../../b': set, 'ok.': set, $themes: [] },
    });
    for (const file of Object.keys(texts)) {
      expect(file).not.toMatch(/(^|\/)\.\.(\/|$)|^\/|\\|:/);
      expect(file.split('/')).not.toContain('');
    }
    expect(Object.keys(texts)).toHaveLength(6);
  });
});
