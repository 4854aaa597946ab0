/** Brands whose names and words try to break out of wherever they are put. */
import fc from 'fast-check';
import { checkPropertyNames } from '../../src/brand/tokens-export/property-names.ts';
import { Findings } from '../../src/diagnostic.ts';
import { brandOf, type Row } from './hand-brand.ts';

const barbs = fc.constantFrom(
  '*/',
  '/*',
  '"',
  "'",
  '\\',
  '\\"',
  '\n',
  '\r\n',
  '\f',
  '\0',
  '\u2028',
  '\u202E',
  '\uD800',
  ';',
  '}',
  '{}',
  ')',
  'url(',
  '</style>',
  '</script>',
  '<!--',
  '-->',
  '${',
  '`',
  '@import "x";',
  '\u0040ts-expect-error',
  '\u0040ts-nocheck',
  '/// <reference path="x" />',
  '!important',
  '😀',
  'Ünï',
  'İ',
  'ﬀ',
  '漢字',
  '\u0301',
  '\u00A0',
  '-',
  '--',
  '0',
);
const words = fc
  .array(fc.oneof(barbs, fc.string({ unit: 'binary', maxLength: 8 })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));
/** What the format allows in a name: no full stop, no brace, no dollar sign in front. */
const name = words.map((text) => text.replace(/[.{}]/g, '').replace(/^\$+/, '') || 'x');
const deprecated = fc.option(fc.oneof(words, fc.constant(true)), { nil: undefined });

const row = (type: string, value: unknown) =>
  fc.record({ path: fc.tuple(name, name), description: words, deprecated }).map(
    ({ path, description, deprecated }): Row => ({
      path: path.join('.'),
      type,
      authored: value,
      description,
      ...(deprecated !== undefined && { deprecated }),
    }),
  );

/** Two fonts, a colour and what names them; names that collide are another test's. */
export const hostileBrand = fc
  .tuple(
    words,
    fc.array(words, { minLength: 1, maxLength: 3 }).chain((families) => row('fontFamily', families)),
  )
  .chain(([brand, font]) =>
    fc.tuple(row('color', { colorSpace: 'srgb', components: [0, 0.5, 1] }), name).map(([color, alias]) => {
      const rows: readonly Row[] = [
        font,
        color,
        { path: `alias.${alias}`, type: 'color', authored: `{${color.path}}`, value: color.authored },
      ];
      const dark = rows.map((one) =>
        one === color ? { ...one, authored: { colorSpace: 'oklch', components: [0.7, 0.3, 150] } } : one,
      );
      return brandOf(rows, dark, brand);
    }),
  )
  .filter((brand) => {
    const findings = new Findings();
    checkPropertyNames(brand, findings);
    return brand.light.tokens.size === 3 && !findings.hasErrors;
  });

/** The same brands at every run. */
export function hostileBrands(count: number) {
  return fc.sample(hostileBrand, { numRuns: count, seed: 20_270_301 });
}
