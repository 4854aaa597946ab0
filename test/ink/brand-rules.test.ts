/** brand.rules.json: pairs of roles, palette, logos and fonts as authors type them. */
import { describe, expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { brandFingerprint } from '../../src/brand/fingerprint.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { judgedPairs } from '../../src/brand/pairs.ts';
import { brandSchemas, schemaText } from '../../src/brand/schemas.ts';
import { type Diagnostic, Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { json, loadSmall, rules, told } from '../brand/small-brand.ts';

const load = (changes: object, files = {}) =>
  loadSmall({ 'brand.rules.json': json({ ...rules, ...changes }), ...files });
const lines = (faults: readonly Diagnostic[]) => faults.map(told);

describe('pairs', () => {
  const judged = async (...pairs: readonly object[]) => {
    const { brand, faults } = await load({ pairs });
    expect(faults).toEqual([]);
    return judgedPairs(brand!.rules.pairs, brand!.tokens).map(({ fg, bg, scheme, index }) => [
      fg,
      bg,
      scheme,
      index,
    ]);
  };

  test('two colours are judged once, roles that are alike in both schemes too', async () => {
    expect(
      await judged(
        { fg: 'ink', bg: 'paper', use: 'text' },
        { fg: 'textBody', bg: 'groundPage', use: 'text' },
      ),
    ).toEqual([
      ['ink', 'paper', undefined, 0],
      ['ink', 'paper', undefined, 1],
    ]);
  });

  test('a role beside a colour', async () => {
    expect(await judged({ fg: 'textOnStrong', bg: 'ink', use: 'ui' })).toEqual([
      ['paper', 'ink', undefined, 0],
    ]);
  });

  test('roles of the demo are judged in the light scheme and in the dark one', async () => {
    const brand = (await loadBrand(createHost('.', '2027-03-01T00:00:00Z'), 'grenadine', new Findings()))!;
    const judged = judgedPairs([{ fg: 'textBody', bg: 'groundPage', use: 'text' }], brand.tokens);
    expect(judged.map(({ fg, bg, scheme }) => [fg, bg, scheme])).toEqual([
      ['prune', 'creme', 'light'],
      ['creme', 'grenat-nuit', 'dark'],
    ]);
  });

  test('a colour that is called like a role is the colour', () => {
    const roles = { textBody: 'ink' } as Brand['tokens']['roles'];
    const colors = { textBody: { name: 'textBody', hex: '#123456' }, ink: { name: 'ink', hex: '#000000' } };
    const tokens = { roles, dark: roles, colors } as unknown as Brand['tokens'];
    expect(judgedPairs([{ fg: 'textBody', bg: 'ink', use: 'text' }], tokens)[0]).toMatchObject({
      fg: 'textBody',
    });
  });

  test('neither colour nor role', async () => {
    const { faults } = await load({ pairs: [{ fg: 'textBodi', bg: 'constructor', use: 'text' }] });
    expect(lines(faults)).toEqual([
      expect.stringContaining(
        'brand/unknown-color: The tokens have no colour “textBodi”. → Did you mean “textBody”?',
      ),
      expect.stringContaining('brand/unknown-color: The tokens have no colour “constructor”.'),
    ]);
  });

  test('what roles allow may not be forbidden as colours', async () => {
    const { faults } = await load({
      pairs: [{ fg: 'textBody', bg: 'groundPage', use: 'text' }],
      forbidden: [{ fg: 'ink', bg: 'paper', use: 'text', reason: 'a test' }],
    });
    expect(lines(faults)).toEqual([expect.stringContaining('brand/pair-at-odds: “ink” on “paper”')]);
  });
});

describe('palette', () => {
  test('one ground and the gradients are optional', async () => {
    const { brand } = await load({ palette: { ground: { least: 55 }, gradients: [['ink', 'paper']] } });
    expect(brand!.rules.palette).toMatchObject({
      ground: { least: 55 },
      gradients: [['ink', 'paper']],
      deltaE: 1,
    });
    expect((await load({})).brand!.rules.palette).toMatchObject({ gradients: [], ground: { least: 40 } });
    const { faults } = await load({ palette: { gradients: [['ink', 'papier']] } });
    expect(lines(faults)).toEqual([expect.stringContaining('brand/unknown-color')]);
  });

  test.each([
    [{ ground: { least: 140 } }, '“140” is more than 100.'],
    [{ ground: 40 }, '“palette.ground”'],
    [{ gradients: 'dawn' }, '“palette.gradients”'],
  ])('%j is refused', async (palette, want) => {
    const { faults } = await load({ palette });
    expect(lines(faults)).toEqual([expect.stringContaining(want)]);
  });
});

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path fill="#1a1a33" d="M0 0H${width}V${height}H0Z"/></svg>`;

const logo = (changes: object = {}) => ({
  id: 'mark',
  variant: 'full',
  file: 'logos/mark.svg',
  clear: { factor: 0.5, of: 'height' },
  min: { screenPx: 84, emailPx: 110, printMm: 22, side: 'width' },
  backgrounds: ['paper'],
  ...changes,
});

describe('logos', () => {
  const withLogo = (changes: object, drawing: string | undefined = svg(120, 30)) =>
    load({ logos: [logo(changes)] }, drawing === '' ? {} : { 'logos/mark.svg': drawing });

  test('a sound one, which keeps off photographs unless it says otherwise', async () => {
    const { brand, faults } = await withLogo({});
    expect(faults).toEqual([]);
    expect(brand!.rules.logos[0]!.photo).toBe(false);
    expect((await withLogo({ photo: true })).brand!.rules.logos[0]!.photo).toBe(true);
  });

  test.each([
    ['a file that is not there', {}, '', 'logos/mark.svg'],
    [
      'a ground that is no colour',
      { backgrounds: ['papr'] },
      undefined,
      'The tokens have no colour “papr”. → Did you mean “paper”?',
    ],
    ['no ground', { backgrounds: [] }, undefined, '“logos.0.backgrounds”'],
    ['clear space in words', { clear: '1x' }, undefined, '“logos.0.clear”'],
    ['a photograph in words', { photo: 'yes' }, undefined, '“logos.0.photo”'],
    [
      'pixels for millimetres',
      { min: { screenPx: 24, emailPx: 30, printMm: 84, side: 'width' } },
      svg(30, 30),
      'brand/logo-sizes-at-odds: The least size of “mark full” is 84 mm in print, which is 317 px, but 24 px on screens.',
    ],
    [
      'millimetres for pixels',
      { min: { screenPx: 84, emailPx: 84, printMm: 5, side: 'width' } },
      undefined,
      'brand/logo-sizes-at-odds: The least size of “mark full” is 5 mm in print, which is 19 px, but 84 px on screens.',
    ],
    [
      'a long wordmark that would be a hairline',
      { min: { screenPx: 50, emailPx: 110, printMm: 14, side: 'width' } },
      svg(300, 30),
      'brand/logo-too-small: At its least size “mark full” is 50 × 5 px, too small to be made out.',
    ],
    [
      'the same by its height',
      { min: { screenPx: 5, emailPx: 12, printMm: 2, side: 'height' } },
      svg(300, 30),
      'brand/logo-too-small: At its least size “mark full” is 50 × 5 px, too small to be made out.',
    ],
  ])('%s', async (_, changes, drawing, want) => {
    const { faults } = await withLogo(changes, drawing);
    expect(lines(faults)).toEqual([expect.stringContaining(want)]);
    expect(faults[0]!.at?.file).toMatch(/brand\.rules\.json$/);
  });
});

describe('fonts', () => {
  const font = (changes: object) => ({ fonts: [{ ...rules.fonts[0], ...changes }] });

  test('serve every channel unless they name some', async () => {
    expect((await load({})).brand!.rules.fonts[0]!.channels).toBeUndefined();
    const { brand, faults } = await load(font({ channels: ['web', 'print.poster'] }));
    expect(faults).toEqual([]);
    expect(brand!.rules.fonts[0]!.channels).toEqual(['web', 'print.poster']);
  });

  test.each([[[]], ['web'], [['Web']], [['web page']]])('%j is no list of channels', async (channels) => {
    const { faults } = await load(font({ channels }));
    expect(lines(faults)).toEqual([expect.stringContaining('fonts.0.channels')]);
  });
});

test('places are kept for findings and say nothing of the look', async () => {
  const [tight, airy] = [JSON.stringify(rules), json(rules)];
  const [one, other] = await Promise.all([
    loadSmall({ 'brand.rules.json': tight }),
    loadSmall({ 'brand.rules.json': airy }),
  ]);
  expect(one.brand!.places).not.toEqual(other.brand!.places);
  expect(one.brand!.places!.colors.ink!.file).toMatch(/core\.tokens\.json$/);
  expect(await brandFingerprint(one.brand!)).toBe(await brandFingerprint(other.brand!));
});

test('the JSON Schema for editors says what each new key is for, with an example', () => {
  const schema = JSON.parse(schemaText(brandSchemas['brand-rules']!)) as {
    properties: Record<string, { items?: { properties: Record<string, { description?: string }> } }>;
  };
  const { rights, pairs } = schema.properties;
  for (const key of ['for', 'markets', 'channels', 'from', 'until', 'note'])
    expect(rights!.items!.properties[key]!.description, key).toMatch(/Example: /);
  expect(pairs!.items!.properties.fg!.description).toContain('"textBody"');
});
