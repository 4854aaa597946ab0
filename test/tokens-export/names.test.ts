import { expect, test } from 'vitest';
import { kebab } from '../../src/brand/tokens-export/css-text.ts';
import { propertyName } from '../../src/brand/tokens-export/declarations.ts';
import { exportForms } from '../../src/brand/tokens-export/index.ts';
import { Findings } from '../../src/diagnostic.ts';
import { brandOf, lightRows, type Row } from './hand-brand.ts';

test.each([
  ['groundPage', 'ground-page'],
  ['HTMLColor', 'html-color'],
  ['h1Large', 'h1-large'],
  ['6-5', '6-5'],
  ['-1', '-1'],
  ['-x-', 'x'],
  ['snake_case  and space', 'snake-case-and-space'],
  ['Crème brûlée', 'crème-brûlée'],
  ['漢字', '漢字'],
  ['m²', 'mub2'],
  ['½', 'ubd'],
  ['%', 'u25'],
  ['😀', '😀'],
  ['a\u202Eb', 'au202eb'],
])('%s becomes %s', (step, want) => {
  expect(kebab(step)).toBe(want);
});

test('the root of a group goes by the name of the group', () => {
  expect(propertyName('color.accent.$root')).toBe('--color-accent');
  expect(propertyName('color.accent.onDark')).toBe('--color-accent-on-dark');
  expect(propertyName('$root')).toBe('--root');
});

const size = (path: string): Row => ({ path, type: 'dimension', authored: { value: 1, unit: 'px' } });
const body = lightRows.filter(({ path }) =>
  /^(type\.body|font\.body|space\.base|weight\.strong)$/.test(path),
);

test.each([
  [
    'capitals',
    [size('gap.Small'), size('gap.small')],
    '“gap.small” and “gap.Small” would both be called “--gap-small”.',
  ],
  [
    'groups',
    [size('gap.small'), size('gap-small.$root')],
    '“gap-small.$root” and “gap.small” would both be called “--gap-small”.',
  ],
  [
    'a part of another token',
    [...body, size('type.bodyFontSize')],
    '“type.bodyFontSize” and “type.body” would both be called “--type-body-font-size”.',
  ],
])('names that differ by %s only are refused, with both places', (_, rows, want) => {
  for (const form of ['css', 'ts'] as const) {
    const findings = new Findings();
    exportForms[form].write(brandOf(rows, rows), findings);
    expect(
      findings.list.map(({ code, message, at, related }) => [code, message, at?.line, related?.length]),
    ).toEqual([['tokens-export/name-taken', want, rows.length, 1]]);
  }
});

test('forms without such names take them', () => {
  const findings = new Findings();
  exportForms.json.write(brandOf([size('gap.Small'), size('gap.small')]), findings);
  expect(findings.list).toEqual([]);
});
