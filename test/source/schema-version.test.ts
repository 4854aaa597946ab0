/** A file of another schema is one finding, whatever kind of file it is, and nothing is said that follows from it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BrandMemory } from '../../src/build/cache/brand-memory.ts';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { createHost, type Host } from '../../src/host.ts';
import { authoredKinds, kindOf } from '../../src/source/authored-kinds.ts';
import { ownVersion } from '../../src/version.ts';
import { filesUnder } from '../source-files.ts';

const NOW = '2027-03-01T12:00:00.000Z';
const repository = path.resolve(import.meta.dirname, '../..');
const grenadine = 'content/brands/grenadine';
const printemps = 'content/campaigns/printemps-2027';

/** Files of the kinds that the demo brand has no use for. */
const added: Readonly<Record<string, string>> = {
  [`${printemps}/adjustments.yaml`]: 'schema: 1\nadjustments: []\n',
  [`${printemps}/overrides/overrides.yaml`]: 'schema: 1\npieces: {}\n',
  [`${printemps}/posted.yaml`]: 'schema: 1\ntouchpoints: []\n',
  [`${grenadine}/catalog.yaml`]: 'schema: 1\nproducts: []\n',
};
const authored = [
  ...filesUnder('content', /\.(yaml|rules\.json|mdx)$/).filter(
    (file) => file.startsWith(`${grenadine}/`) || file.startsWith(`${printemps}/`),
  ),
  ...Object.keys(added),
].filter((file) => kindOf(file));

const demo = createHost(repository, NOW);

function hubWith(files: Readonly<Record<string, string>>): Host {
  const all: Readonly<Record<string, string>> = { ...added, ...files };
  const names = Object.keys(all);
  return {
    ...demo,
    exists: (asked) => asked in all || demo.exists(asked),
    list: (folder) => {
      const inner = names
        .filter((name) => name.startsWith(`${folder}/`))
        .map((name) => name.slice(folder.length + 1).replace(/\/.*$/, '/'));
      return [...new Set([...demo.list(folder), ...inner])].sort();
    },
    read: (asked, maxBytes) =>
      asked in all ? { ok: true, bytes: new TextEncoder().encode(all[asked]) } : demo.read(asked, maxBytes),
  };
}

const sound = new BrandMemory();

async function findings(file: string, text: string): Promise<readonly Diagnostic[]> {
  const brands = file.startsWith('content/brands/') ? new BrandMemory() : sound;
  const wants = (kind: string, name: string) => kind !== 'brand' || name === 'grenadine';
  return (await compile(hubWith({ [file]: text }), { sourceOnly: true, brands, wants })).diagnostics;
}

const textOf = (file: string) => added[file] ?? readFileSync(path.join(repository, file), 'utf8');

/** The file with another value, or none, behind `schema`. */
function saying(file: string, schema: string | undefined): string {
  const text = textOf(file);
  if (file.endsWith('.mdx'))
    return text.startsWith('---\n')
      ? text.replace('---\n', `---\nschema: ${schema}\n`)
      : `---\nschema: ${schema}\n---\n\n${text}`;
  const line = /^( *"?schema"?: )1(,?)\n/m;
  expect(text).toMatch(line);
  return text.replace(line, schema === undefined ? '' : `$1${schema}$2\n`);
}

const said = ({ code, severity, message, at }: Diagnostic) =>
  `${severity} ${code} ${at?.file}:${at?.line}:${at?.column} ${message}`;
/** One claim of the demo has no proof, on purpose. */
const told = async (file: string, text: string) =>
  (await findings(file, text)).filter(({ code }) => code !== 'message/claims-have-proof');

it('every kind of file has one here', () => {
  expect([...new Set(authored.map((file) => kindOf(file)!.name))].sort()).toEqual(
    authoredKinds.map(({ name }) => name).sort(),
  );
});

describe.each(authored)('%s', (file) => {
  const isWords = file.endsWith('.mdx');

  it('of tomorrow is told once, at its schema, and not judged any further', async () => {
    const text = `${saying(file, '2')}${isWords ? '\n<Tomorrow>{grammar: <' : ''}`;
    const all = await told(file, isWords ? text : text.replace(/\b(name|kind|alt|id)\b/, 'tomorrows'));
    expect(all.map(said)).toEqual([
      expect.stringMatching(
        /^error schema\/newer .* This file follows schema 2, and Diapason \S+ reads up to schema 1\.$/,
      ),
    ]);
    expect(all[0]!.message).toContain(ownVersion());
    const { line, column } = all[0]!.at!;
    expect(all[0]!.at!.file).toBe(file);
    expect(text.split('\n')[line - 1]!.slice(column - 1)).toMatch(/^2/);
  });

  it('of nonsense is told once, and all else is read', async () => {
    const all = await told(file, saying(file, isWords || file.endsWith('.yaml') ? 'one' : '"one"'));
    expect(all.map(said)).toEqual([expect.stringMatching(/^error schema\/wrong .* “schema” must be 1\.$/)]);
  });

  if (isWords) return;

  it('of yesterday is told once, with the command that carries it forward', async () => {
    const all = await told(file, saying(file, '0'));
    expect(all).toEqual([
      expect.objectContaining({ code: 'schema/older', hint: expect.stringContaining('“diapason migrate”') }),
    ]);
  });

  it('that does not say is read all the same, and the mend is right', async () => {
    const text = saying(file, undefined);
    const all = await told(file, text);
    expect(all.map(({ code, severity }) => [code, severity])).toEqual([['schema/missing', 'warning']]);
    const { at, text: key } = all[0]!.fix!;
    const lines = text.split('\n');
    const line = lines[at.line - 1]!;
    lines[at.line - 1] = line.slice(0, at.column - 1) + key + line.slice(at.endColumn - 1);
    expect(await told(file, lines.join('\n'))).toEqual([]);
  });
});

it.each([
  ['misspelt', 'scheme: 1\n', 'content/unknown-key'],
  ['twice the same', 'schema: 1\nschema: 1\n', 'yaml/duplicate-key'],
  ['twice and different', 'schema: 1\nschema: 2\n', 'yaml/duplicate-key'],
  ['empty', 'schema:\n', 'schema/wrong'],
  ['a map', 'schema: { version: 1 }\n', 'schema/wrong'],
  ['a fraction', 'schema: 1.0\n', 'schema/wrong'],
  ['endless', `schema: ${'9'.repeat(500)}\n`, 'schema/wrong'],
  ['quoted', 'schema: "1"\n', undefined],
])('a schema that is %s', async (_, typed, code) => {
  const file = `${printemps}/campaign.yaml`;
  const all = await told(file, textOf(file).replace('schema: 1\n', typed));
  expect(all.map((one) => one.code)).toEqual(code === undefined ? [] : [code]);
});

/** One file of a brand of tomorrow, and its pieces drawn without it. */
it.each([
  ['brand/layouts/social.yaml', 'social', `${grenadine}/layouts/social.yaml`],
  ['brand/legal.yaml', 'social', `${grenadine}/legal.yaml`],
])('pieces made without %s are not judged by what it would say', async (_, channel, file) => {
  const wants = (kind: string, name: string) =>
    !['brand', 'channel', 'locale', 'segment', 'format'].includes(kind) ||
    ['grenadine', channel, 'fr', 'facebook.square', 'members'].includes(name);
  const host = hubWith({ [file]: saying(file, '2') });
  const { diagnostics, artifacts } = await compile(host, { brands: new BrandMemory(), wants });
  expect(artifacts.length).toBeGreaterThan(0);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['schema/newer']);
});
