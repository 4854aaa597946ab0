/**
 * @terrazzo/parser as oracle: on every token that both read, type and value are equal; every token that it reads and
 * we refuse has a finding, or rests on one that has. Where the two differ on purpose stands below, with the reason.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../src/brand/tokens/references.ts';
import { contains } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { sharedTokens } from '../shared-folder.ts';
import { normal, oracleOf, oracleOfTree } from './terrazzo.ts';
import { resolveDocument, resolveTree, type Told } from './token-files.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** Whether a token that is missing was refused, or rests on one that was. */
function isExplained(found: Told, id: string, from: readonly string[] = []): boolean {
  const token = found.pool.tokens.get(id);
  if (!token) return [...found.pool.refused].some((path) => id === path || id.startsWith(`${path}.`));
  const span = token.file.spanOf(token.keys);
  if (found.findings.some(({ at }) => at && contains(span, at))) return true;
  const missing = referencesIn(token.value).filter((one) => !found.tokens.has(one) && !from.includes(one));
  return missing.some((one) => isExplained(found, one, [...from, id]));
}

/** Paths of whole tokens. */
function referencesIn(value: unknown): readonly string[] {
  const read = readReference(value);
  if (read.kind === 'reference') return [read.reference.steps.join('.').replace(/\.\$value.*/, '')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referencesIn) : [];
}

type Inputs = readonly Readonly<Record<string, string>>[];

describe.each<readonly [file: string, tokens: number, inputs: Inputs]>([
  [`${repository}/content/brands/grenadine/brand.resolver.json`, 50, [{}, { scheme: 'dark' }]],
  [`${repository}/content/brands/cap-clair/brand.resolver.json`, 50, [{}, { scheme: 'dark' }]],
  [`${sharedTokens}/primer/github-primer.resolver.json`, 1_100, [{}, { theme: 'dark-hc', size: 'coarse' }]],
  [`${sharedTokens}/carbon/ibm-carbon.resolver.json`, 200, [{ breakpoint: 'md' }, { breakpoint: 'max' }]],
])('%s', (file, least, inputs) => {
  const isThere = existsSync(file);
  if (!isThere) console.warn(`Skipped: there is no ${file} on this machine, so its tokens are not compared.`);
  test.skipIf(!isThere)('resolves to the same', async () => {
    const oracle = await oracleOf(file);
    const host = createHost(path.dirname(file), '2027-01-01T00:00:00Z');
    for (const input of inputs) {
      const ours = resolveDocument(host, input, path.basename(file));
      const theirs = oracle(input);
      expect(ours.tokens.size).toBeGreaterThan(least);
      const here = [...ours.tokens].map(([id, { type, value }]) => [
        id,
        { type, value: normal(type, value) },
      ]);
      expect(Object.fromEntries(here)).toEqual(
        Object.fromEntries([...theirs].filter(([id]) => ours.tokens.has(id))),
      );
      const missing = [...theirs.keys()].filter((id) => !ours.tokens.has(id));
      expect(missing.filter((id) => !isExplained(ours, id))).toEqual([]);
    }
  });
});

const black = { colorSpace: 'srgb', components: [0, 0, 0] };
const px = (value: number) => ({ value, unit: 'px' });
const type = {
  fontFamily: 'Inter',
  fontSize: px(16),
  fontWeight: 400,
  letterSpacing: px(0),
  lineHeight: 1.5,
};
const one = { $type: 'number', $value: 1 };
const token = ($type: string, $value: unknown) => ({ a: { $type, $value } });

test.each<readonly [title: string, tree: object]>([
  ['no hue', token('color', { colorSpace: 'oklch', components: [0.5, 0, 'none'] })],
  ['the heaviest weight', token('fontWeight', 1000)],
  [
    'parts by pointer',
    {
      ...token('color', black),
      b: {
        $type: 'color',
        $value: { colorSpace: 'srgb', components: [{ $ref: '#/a/$value/components/1' }, 0, 1] },
      },
    },
  ],
  [
    'a part of itself',
    token('color', { colorSpace: 'srgb', components: [0.5, { $ref: '#/a/$value/components/0' }, 0] }),
  ],
  [
    'groups that extend',
    {
      base: { $type: 'number', one: { $value: 1 }, deep: { two: { $value: 2 } } },
      more: { $extends: '{base}', one: { $value: 10 }, deep: { four: { $value: 4 } } },
    },
  ],
  ['groups that extend by $ref', { base: { $type: 'number', one: { $value: 1 } }, more: { $ref: '#/base' } }],
])('%s: the same', async (_, tree) => {
  const ours = resolveTree(tree);
  expect(ours.faults).toEqual([]);
  const here = [...ours.tokens].map(([id, { type, value }]) => [id, { type, value: normal(type, value) }]);
  expect(Object.fromEntries(here)).toEqual(Object.fromEntries(await oracleOfTree(tree)));
});

/** What the oracle takes and the format forbids. */
test.each<readonly [reason: string, tree: object, code: string]>([
  [
    '{c} is the group; its token is {c.$root} (format, “root tokens”)',
    { c: { $type: 'color', $root: { $value: black } }, x: { $value: '{c}' } },
    'tokens/group-as-value',
  ],
  ['weights are 1 to 1000', token('fontWeight', 0), 'content/wrong-type'],
  ['units are px and rem', token('dimension', { value: 1, unit: 'em' }), 'content/wrong-type'],
  [
    'a hue is less than 360',
    token('color', { colorSpace: 'hsl', components: [360, 0, 0] }),
    'content/wrong-value',
  ],
  ['a hex has six digits', token('color', { ...black, hex: '#000000ff' }), 'content/wrong-type'],
  ['there is no space “xyz”', token('color', { ...black, colorSpace: 'xyz' }), 'content/wrong-type'],
  ['a token without a type is invalid', { a: { $value: 1 } }, 'tokens/no-type'],
  ['there is no type “string”', token('string', 'x'), 'tokens/unknown-type'],
  ['a token has no children', { a: { ...one, b: one } }, 'tokens/mixed'],
  ['a name has no full stop', { 'a.b': one }, 'tokens/name'],
  [
    'a position is 0 to 1 (the prose would cut it, the schema refuses it)',
    token('gradient', [{ color: black, position: 42 }]),
    'content/wrong-type',
  ],
  ['a token has one value', { b: one, a: { ...one, $ref: '#/b' } }, 'tokens/value-and-ref'],
  ['a line height is a number', token('typography', { ...type, lineHeight: px(20) }), 'content/wrong-type'],
  [
    'a composite value has no keys of one’s own',
    token('typography', { ...type, textTransform: 'none' }),
    'content/unknown-key',
  ],
  ['a list of families has one', token('fontFamily', []), 'content/wrong-type'],
])('stricter than the oracle: %s', async (_, tree, code) => {
  expect((await oracleOfTree(tree)).size).toBeGreaterThan(0);
  expect(resolveTree(tree).findings.map((fault) => fault.code)).toEqual([code]);
});

/** What the oracle refuses, or reads as something else, and the format allows. */
test.each<readonly [reason: string, tree: object, id: string, value: unknown]>([
  ['it drops $root from names, so that {c.$root} has no token', { c: { $root: one } }, 'c.$root', 1],
  [
    'it leaves a list in the list where a gradient is one entry of another',
    {
      g: { $type: 'gradient', $value: [{ color: black, position: 0 }] },
      h: { $type: 'gradient', $value: ['{g}', { color: black, position: 1 }] },
    },
    'h',
    [
      { color: black, position: 0 },
      { color: black, position: 1 },
    ],
  ],
])('read otherwise by the oracle: %s', async (_, tree, id, value) => {
  const ours = resolveTree(tree);
  expect(ours.faults).toEqual([]);
  expect(ours.tokens.get(id)!.plain).toEqual(value);
  expect((await oracleOfTree(tree)).get(id)?.value).not.toEqual(value);
});
test.each<readonly [reason: string, tree: object, id: string, value: unknown]>([
  [
    'a pointer into a token that is an alias',
    {
      ...token('color', black),
      c: { $value: '{a}' },
      b: { $type: 'number', $ref: '#/c/$value/components/1' },
    },
    'b',
    0,
  ],
  ['a name with a slash and a tilde', { 'a/b': { 'c~d': one }, p: { $ref: '#/a~1b/c~0d' } }, 'p', 1],
  [
    'the type of what is referred to comes before that of the group',
    { n: one, g: { $type: 'fontWeight', x: { $value: '{n}' } } },
    'g.x',
    1,
  ],
])('refused by the oracle: %s', async (_, tree, id, value) => {
  const ours = resolveTree(tree);
  expect(ours.faults).toEqual([]);
  expect(ours.tokens.get(id)!.plain).toEqual(value);
  await expect(oracleOfTree(tree)).rejects.toThrow();
});
