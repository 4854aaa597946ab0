/** DTCG as other tools read it: Terrazzo's parser, and our own reader. */
import { defineConfig, parse } from '@terrazzo/parser';
import { describe, expect, test } from 'vitest';
import { valueSchemas } from '../../src/brand/tokens/value-schemas.ts';
import { authoredFiles, filesNamedIn } from '../../src/brand/tokens-export/authored-files.ts';
import {
  type ExportedBrand,
  type ExportedScheme,
  exportedBrand,
} from '../../src/brand/tokens-export/exported-tokens.ts';
import { writeCss } from '../../src/brand/tokens-export/write-css.ts';
import { writeJson } from '../../src/brand/tokens-export/write-json.ts';
import { writeTs } from '../../src/brand/tokens-export/write-ts.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { memoryHost } from '../brand/memory-host.ts';
import { repository } from '../cli/run-cli.ts';
import { brandOf, darkRows, lightRows, type Row } from './hand-brand.ts';

type InputSource = Exclude<Parameters<typeof parse>[0], readonly unknown[]>;

const folder = 'content/brands/hand';
const demo = createHost(repository, '2027-03-01T12:00:00Z');

function readBrand(files: Readonly<Record<string, string>>): ExportedBrand {
  const findings = new Findings();
  const inFolder = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );
  const brand = exportedBrand(memoryHost(inFolder), folder, 'hand', findings);
  expect(findings.list.filter(({ severity }) => severity === 'error')).toEqual([]);
  return brand!;
}

/** Without the places: those of the copy are others. */
function plain({ id: _, files: _files, standing: _standing, light, dark, ...rest }: ExportedBrand) {
  const list = (scheme: ExportedScheme | undefined) =>
    scheme && {
      tokens: [...scheme.tokens.values()]
        .map(({ at: _, ...token }) => token)
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
      groups: [...scheme.groups].sort(([a], [b]) => (a < b ? -1 : 1)),
    };
  return { ...rest, light: list(light), dark: list(dark) };
}

function aliasesOf(authored: unknown): readonly string[] {
  return [...JSON.stringify(authored).matchAll(/"\{([^{}"]+)\}"/g)].map((match) => match[1]!);
}

const px = (value: number) => ({ value, unit: 'px' });
const grey = { colorSpace: 'srgb', components: [0.5, 0.5, 0.5] };

/** Spacing, order of keys and forms of numbers that no JSON writer would choose. */
const strange = '{ "org.example.b" : {"10":1.0, "2": 1e2,"é":"\\u00e9" },\n  "a":[ ] }';
const core = `{
  "color": { "$type": "color", "$description": "Few.", "$extensions": ${strange},
    "ink": { "$value": ${JSON.stringify(grey)}, "$extensions": ${strange}, "$description": "Text\\u2028." },
    "old": { "$deprecated": true,
      "$root": { "$value": "{color.ink}" },
      "kept": { "$value": ${JSON.stringify({ ...grey, alpha: 0.5 })}, "$deprecated": false },
      "gone": { "$value": ${JSON.stringify({ colorSpace: 'oklch', components: [0.7, 'none', 20] })}, "$deprecated": "Use “ink”." } } },
  "size": { "$type": "dimension", "10": { "$value": ${JSON.stringify(px(10))} }, "9": { "$value": "{size.10}" } },
  "font": { "$type": "fontFamily", "text": { "$value": "Figtree" } },
  "type": { "body": { "$type": "typography", "$value": { "fontFamily": "{font.text}", "fontSize": "{size.10}",
    "fontWeight": "bold", "letterSpacing": ${JSON.stringify(px(0))}, "lineHeight": 1.5 } } }
}`;
const night = '{ "color": { "ink": { "$type": "color", "$value": "{color.old.gone}" } } }';
const scheme = { contexts: { light: [], dark: [{ $ref: 'night.tokens.json' }] }, default: 'light' };
const resolver = JSON.stringify({
  name: 'Hand',
  version: '2025.10',
  sets: { core: { sources: [{ $ref: 'core.tokens.json' }] } },
  modifiers: { scheme },
  resolutionOrder: [{ $ref: '#/sets/core' }, { $ref: '#/modifiers/scheme' }],
});
const files = { 'brand.resolver.json': resolver, 'core.tokens.json': core, 'night.tokens.json': night };

describe('our own reader', () => {
  test('reads the file back equal, whatever its extensions are', () => {
    const brand = readBrand(files);
    const text = writeJson(brand);
    expect(plain(readBrand({ 'brand.resolver.json': text }))).toEqual(plain(brand));
    expect(text.split(strange).length - 1).toBe(2);
  });

  test('has read what was written: descriptions, what is out of use, aliases', () => {
    const { light, dark } = readBrand(files);
    const inkOf = ({ tokens }: ExportedScheme) => tokens.get('color.ink')!;
    expect(inkOf(light)).toMatchObject({ description: 'Text\u2028.', extensions: { text: strange } });
    expect(inkOf(dark!).written).toMatchObject({ alias: 'color.old.gone' });
    const deprecated = [...light.tokens.values()].map(({ path, deprecated }) => [path, deprecated]);
    expect(deprecated.filter(([, one]) => one !== undefined)).toEqual([
      ['color.old.$root', true],
      ['color.old.gone', 'Use “ink”.'],
    ]);
    expect(light.groups.get('color')).toEqual({
      description: 'Few.',
      extensions: { text: strange, value: JSON.parse(strange) },
    });
  });

  test('reads from it what every other form is made of', () => {
    const taken = (rows: readonly Row[]) => rows.filter(({ type }) => Object.hasOwn(valueSchemas, type));
    const known = new Set(taken(lightRows).map(({ path }) => path));
    const sound = (rows: readonly Row[]) =>
      taken(rows).filter(({ authored }) => aliasesOf(authored).every((path) => known.has(path)));
    const brand = brandOf(sound(lightRows), sound(darkRows));
    const copy = readBrand({ 'brand.resolver.json': writeJson(brand) });
    expect(writeCss(copy)).toBe(writeCss(brand));
    expect(writeTs(copy)).toBe(writeTs(brand));
    expect(copy.light.tokens.size).toBeGreaterThan(10);
  });

  test.each(['grenadine', 'cap-clair'])('reads the demo brand %s back equal', (id) => {
    const brand = exportedBrand(demo, `content/brands/${id}`, id, new Findings())!;
    expect(plain(readBrand({ 'brand.resolver.json': writeJson(brand) }))).toEqual(plain(brand));
  });

  test('a group that takes over from another says itself whether it is out of use', () => {
    const text = `{ "old": { "$type": "color", "$deprecated": true, "x": { "$value": ${JSON.stringify(grey)} } },
      "new": { "$extends": "{old}", "$deprecated": false, "y": { "$ref": "#/old/x" } } }`;
    const { light } = readBrand({ ...files, 'core.tokens.json': text, 'night.tokens.json': '{}' });
    expect(
      [...light.tokens.values()].map(({ path, deprecated, written }) => [path, deprecated, written.alias]),
    ).toEqual([
      ['old.x', true, undefined],
      ['new.y', undefined, 'old.x'],
      ['new.x', undefined, undefined],
    ]);
  });

  test('a brand with one scheme is a plain file of tokens', () => {
    const one = JSON.stringify({
      ...JSON.parse(resolver),
      modifiers: {},
      resolutionOrder: [{ $ref: '#/sets/core' }],
    });
    const brand = readBrand({ ...files, 'brand.resolver.json': one });
    const text = writeJson(brand);
    expect(JSON.parse(text).color.old.$root).toEqual({
      $type: 'color',
      $deprecated: true,
      $value: '{color.ink}',
    });
    expect(plain(readBrand({ 'brand.resolver.json': one, 'core.tokens.json': text }))).toEqual(plain(brand));
  });

  test('the files themselves leave as they were written', () => {
    const inFolder = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
    );
    const copied = authoredFiles(memoryHost(inFolder), folder, readBrand(files).files);
    expect(copied.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual(
      Object.entries(files),
    );
  });
});

test('only files of the brand are named', () => {
  const refs = [
    'a.json',
    './b/c.json#/x',
    'd%20e.json',
    '#/sets/a',
    '../up.json',
    'x/../../up.json',
    '/root.json',
    '%2e%2e/up.json',
  ];
  expect(filesNamedIn({ sets: { a: { sources: refs.map(($ref) => ({ $ref })) } } })).toEqual([
    'a.json',
    'b/c.json',
    'd e.json',
  ]);
});

/** Tokens by id as Terrazzo resolves them in one scheme. */
async function terrazzo(sources: readonly InputSource[], input?: Record<string, string>) {
  const config = defineConfig({ lint: { rules: {} } }, { cwd: new URL('file:///hub/') });
  const { tokens, resolver } = await parse([...sources], { config, skipLint: true });
  return input ? resolver.apply(input) : tokens;
}

describe('Terrazzo', () => {
  const source = (text: string, name: string): InputSource => ({
    filename: new URL(`file:///hub/${name}`),
    src: text,
  });
  /** Of both copies, what Terrazzo makes of the tokens: from the authors' files and from ours. */
  const summary = (tokens: Awaited<ReturnType<typeof terrazzo>>) =>
    Object.fromEntries(
      Object.entries(tokens)
        .map(([id, { $type, $value, $description, $deprecated, $extensions }]) => [
          id,
          { $type, $value, $description, $deprecated, $extensions },
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );

  test.each([
    ['grenadine', 'light'],
    ['grenadine', 'dark'],
    ['cap-clair', 'light'],
    ['cap-clair', 'dark'],
  ])('makes the same of %s, %s, as of the files of the brand', async (id, scheme) => {
    const brand = exportedBrand(demo, `content/brands/${id}`, id, new Findings())!;
    const resolver = JSON.parse(writeJson(brand));
    // The authors' files, put into one document by hand: Terrazzo would read them from the disk otherwise.
    const authored = new Map(
      authoredFiles(demo, `content/brands/${id}`, brand.files).map(({ path, bytes }) => [
        path,
        new TextDecoder().decode(bytes),
      ]),
    );
    const inline = JSON.stringify(JSON.parse(authored.get('brand.resolver.json')!), (_, value) =>
      typeof value?.$ref === 'string' && authored.has(value.$ref)
        ? JSON.parse(authored.get(value.$ref)!)
        : value,
    );
    const ours = summary(
      await terrazzo([source(JSON.stringify(resolver), 'ours.resolver.json')], { scheme }),
    );
    const theirs = summary(await terrazzo([source(inline, 'theirs.resolver.json')], { scheme }));
    expect(Object.keys(ours).length).toBeGreaterThan(50);
    expect(ours).toEqual(theirs);
    const mine = scheme === 'dark' ? brand.dark! : brand.light;
    expect(Object.keys(ours).sort()).toEqual([...mine.tokens.keys()].sort());
  });

  /** What Terrazzo says otherwise than the format, each meaning the same: defaults, a lone shadow as a list of one. */
  const inOneForm = (value: unknown, type: string): unknown => {
    const text = JSON.stringify(value, (key, one) =>
      (key === 'alpha' && one === 1) || (key === 'inset' && one === false) ? undefined : one,
    );
    const lists = type === 'shadow' || type === 'gradient';
    // It does not join the stops of a gradient that a gradient names.
    return lists ? [JSON.parse(text)].flat(2) : JSON.parse(text);
  };

  test.each(['light', 'dark'] as const)(
    'comes to the same values in all thirteen types, %s',
    async (scheme) => {
      const brand = brandOf(lightRows, darkRows);
      const tokens = await terrazzo([source(writeJson(brand), 'hand.resolver.json')], { scheme });
      const theirs = Object.entries(tokens).map(([id, { $type, $value }]) => [
        id,
        $type,
        inOneForm($value, $type),
      ]);
      // It drops “$root” from names.
      const ours = [...brand[scheme]!.tokens.values()].map(({ path, type, written }) => [
        path.replace('.$root', ''),
        type,
        inOneForm(written.value, type),
      ]);
      const byName = (list: unknown[][]) => list.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
      expect(byName(theirs)).toEqual(byName(ours));
      expect(new Set(ours.map(([, type]) => type)).size).toBe(13);
    },
  );
});
