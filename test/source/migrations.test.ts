/** Files of schema 0 become files of today: one key more, and not a letter of anything else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Diagnostic, Findings } from '../../src/diagnostic.ts';
import { authoredKinds, kindOf } from '../../src/source/authored-kinds.ts';
import { sourceFile } from '../../src/source/file.ts';
import { migrations, stepFrom } from '../../src/source/migrations/index.ts';
import { migrateFile } from '../../src/source/migrations/migrate-file.ts';
import { migrateHub } from '../../src/source/migrations/migrate-hub.ts';
import { memoryHost } from '../parse/parsed.ts';

const voice = 'content/brands/plain/voice.yaml';
const rules = 'content/brands/plain/brand.rules.json';

function migrated(path: string, text: string | Uint8Array) {
  const findings = new Findings();
  const result = migrateFile(memoryHost({ [path]: text }), path, kindOf(path)!, findings);
  return { after: result?.after, told: findings.list };
}

const read = (text: string) =>
  parse(sourceFile('', text).text, { schema: 'failsafe', uniqueKeys: false }) as Readonly<
    Record<string, unknown>
  > | null;

/** What was put in, in one place, and begins with `key`. */
function inserted(before: string, after: string, key: string): string {
  const length = after.length - before.length;
  for (let at = before.length; at >= 0; at--) {
    const put = after.slice(at, at + length);
    const isAll = after.slice(0, at) + after.slice(at + length) === before;
    if (isAll && put.replace(/^[\s,]+/, '').startsWith(key)) return put;
  }
  throw new Error('More than one place has changed.');
}

const blank = fc.constantFrom('', '  ', '\t');
const comment = fc.constantFrom(
  '# Été, en tête',
  '#',
  '# yaml-language-server: $schema=x.json',
  '  # aside',
  '# diapason-disable-next-line tone/nothing-shouts -- agreed',
);
const value = fc.constantFrom(
  '1',
  'Un été',
  '"é, en deux signes"',
  '[a, b] # why',
  '{ fr: oui, en: yes }',
  '|\n  # no comment\n  words',
  '&a x',
  '>-\n  folded\n  words',
  '',
  "'schema: 2'",
);
const head = fc.array(
  fc.oneof(
    blank.filter((one) => one !== '\t'),
    comment,
  ),
  { maxLength: 5 },
);
const key = fc.constantFrom('name', 'locales', '"quoted"', 'schemas', '_schema', 'été', 'e\u0301te\u0301');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

const yaml = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    start: fc.constantFrom('', '---\n', '%YAML 1.2\n---\n'),
    head,
    pairs: fc.uniqueArray(fc.tuple(key, value, head), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    }),
    isEnded: fc.boolean(),
    lineEnd,
  })
  .map(({ mark, start, head, pairs, isEnded, lineEnd }) => {
    const body = [...head, ...pairs.flatMap(([name, typed, after]) => [`${name}: ${typed}`, ...after])].join(
      '\n',
    );
    return mark + `${start}${body}${isEnded ? '\n' : ''}`.replaceAll('\n', lineEnd);
  });

const json = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    space: fc.constantFrom('', ' ', '\n', '\n  ', '\n\t', '\r\n    '),
    pairs: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('$schema', 'name', 'fonts', 'été'),
        fc.constantFrom('"x"', '[1, 2]', '{ "schema": 3 }', 'null'),
      ),
      { maxLength: 4, selector: ([name]) => name },
    ),
    end: fc.constantFrom('', '\n', '\r\n'),
  })
  .map(({ mark, space, pairs, end }) => {
    const inner = pairs.map(([name, typed]) => `${space}${JSON.stringify(name)}: ${typed}`).join(',');
    return `${mark}{${inner}${space.replace(/[ \t]+$/, '')}}${end}`;
  });

describe.each([
  ['YAML', voice, yaml],
  ['JSON', rules, json],
] as const)('%s of schema 0', (form, path, texts) => {
  it('gains its schema and loses nothing: comments, order, line ends, marks and spelling', () => {
    fc.assert(
      fc.property(texts, (before) => {
        const { after, told } = migrated(path, before);
        expect(told).toEqual([]);
        expect(read(after!)).toEqual({ ...read(before), schema: '1' });
        const key = form === 'JSON' ? '"schema": 1' : 'schema: 1';
        const put = inserted(before, after!, key);
        expect(put.replace(/[\s,]+/g, ' ').trim()).toBe(key);
        const ends = (text: string) => new Set(text.match(/\r\n|\r|\n/g) ?? []);
        if (ends(before).size > 0) expect(ends(after!)).toEqual(ends(before));
      }),
      { numRuns: 500 },
    );
  });

  it('is of today afterwards: nothing is left to do', () => {
    fc.assert(
      fc.property(texts, (before) => {
        const { after } = migrated(path, before);
        expect(migrated(path, after!)).toEqual({ after: undefined, told: [] });
      }),
      { numRuns: 200 },
    );
  });
});

it.each([
  ['below the head of the file', '# Head\nlocales: {}\n', '# Head\nschema: 1\nlocales: {}\n'],
  [
    'above a comment that stands apart from the head',
    '# Head\n\n# About it\nlocales: {}\n',
    '# Head\n\nschema: 1\n# About it\nlocales: {}\n',
  ],
  [
    'above an answer to a finding',
    '# Head\n# diapason-disable-next-line a/b -- c\nlocales: {}\n',
    '# Head\nschema: 1\n# diapason-disable-next-line a/b -- c\nlocales: {}\n',
  ],
  [
    'with the indent of its neighbours',
    '  locales: {}\n  names: []\n',
    '  schema: 1\n  locales: {}\n  names: []\n',
  ],
  ['in a file of comments', '# later\n', '# later\nschema: 1\n'],
  ['in braces', '{ locales: {} }', '{ schema: 1, locales: {} }'],
  ['in empty braces', '{}\n', '{schema: 1}\n'],
  ['in place of 0', 'schema: 0 # old\nlocales: {}\n', 'schema: 1 # old\nlocales: {}\n'],
  ['in place of 0 in quotes', "schema: '0'\nlocales: {}\n", 'schema: 1\nlocales: {}\n'],
  ['before a key with an anchor', '&a locales: {}\n', 'schema: 1\n&a locales: {}\n'],
  ['before a key that is marked', '? locales\n: {}\n', 'schema: 1\n? locales\n: {}\n'],
])('the key stands %s', (_, before, after) => {
  expect(migrated(voice, before)).toEqual({ after, told: [] });
});

it.each([
  [
    'after $schema',
    '{\n  "$schema": "x.json",\n  "name": "P"\n}\n',
    '{\n  "$schema": "x.json",\n  "schema": 1,\n  "name": "P"\n}\n',
  ],
  ['first', '{"name":"P"}', '{"schema": 1, "name":"P"}'],
  ['alone', '{}', '{"schema": 1}'],
])('the key of JSON stands %s', (_, before, after) => {
  expect(migrated(rules, before)).toEqual({ after, told: [] });
});

it.each([
  ['of a newer schema', 'schema: 2\nlocales: {}\n', 'schema/newer'],
  ['whose schema is none', 'schema: x\n', 'schema/wrong'],
  ['whose schema is said twice', 'schema: 0\nschema: 1\n', 'yaml/duplicate-key'],
  ['that is no YAML', 'locales: [\n', 'yaml/syntax'],
  ['that is a list', '- a\n', 'migrate/no-map'],
  ['that is a text', 'voice\n', 'migrate/no-map'],
  ['without a place for the key', '--- {a: 1}\n...\n---\nb: 1\n', 'yaml/syntax'],
  ['that is empty', '', 'file/empty'],
  ['that is no text', new Uint8Array([0xff, 0xfe, 0x41]), 'file/encoding'],
  ['that hides a sign', 'name: a\u0007\n', 'file/control-character'],
  ['that is endless', `name: ${'x'.repeat(1024 * 1024)}\n`, 'file/too-large'],
  ['that is nested without end', `name: ${'['.repeat(200)}\n`, 'yaml/too-deep'],
])('a file %s is told and left alone', (_, text, code) => {
  const { after, told } = migrated(voice, text);
  expect(after).toBeUndefined();
  expect(told.map((one: Diagnostic) => one.code)).toEqual([code]);
  expect(told[0]!.at?.file).toBe(voice);
});

it('a step leads from each schema of a kind to the next', () => {
  for (const kind of authoredKinds.filter(({ mustSay }) => mustSay))
    for (let schema = 0; schema < kind.schema; schema++) expect(stepFrom(kind, schema)).toBeDefined();
  for (const { kind, from } of migrations)
    expect(authoredKinds.find(({ name }) => name === kind)!.schema).toBeGreaterThan(from);
});

it('a hub has its files in brands and campaigns, not deeper and not hidden', () => {
  const none = 'x: 1\n';
  const findings = new Findings();
  const host = memoryHost({
    'content/brands/a/voice.yaml': none,
    'content/brands/a/layouts/print.yaml': none,
    'content/brands/a/layouts/old/print.yaml': none,
    'content/brands/a/tokens/base.tokens.json': '{}',
    'content/brands/a/catalog.csv': 'id\n',
    'content/brands/a/fragments/footer.fr.mdx': 'Pied.',
    'content/brands/.a/voice.yaml': none,
    'content/campaigns/b/campaign.yaml': none,
    'content/campaigns/b/posted.yaml': 'schema: 1\n',
    'content/campaigns/b/overrides/overrides.yaml': none,
    'content/campaigns/b/notes.yaml': none,
    'content/campaigns/b/fr.mdx': '---\ntitle: T\n---\n',
    'campaign.yaml': none,
  });
  const { files, migrated: done } = migrateHub(host, findings);
  expect(findings.list).toEqual([]);
  expect(files).toBe(5);
  expect(done.map(({ path }) => path)).toEqual([
    'content/brands/a/layouts/print.yaml',
    'content/brands/a/voice.yaml',
    'content/campaigns/b/campaign.yaml',
    'content/campaigns/b/overrides/overrides.yaml',
  ]);
});
