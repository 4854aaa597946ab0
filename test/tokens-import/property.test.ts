/** Random trees of tokens, sound and not: nothing is lost, the result is strict, and imported again it is the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../brand/memory-host.ts';
import { importHere } from './import-here.ts';
import { faultsOf, hasSchemas, leavesIn, strictErrors, valueChecks } from './oracle.ts';

const RUNS = 150;

const name = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('a', 'b', 'c', '100', '50', 'font-size', 'weight', 'Line Height', 'é'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'a.b',
      '$x',
      '',
      '{y}',
      'value',
      'type',
      '__proto__',
      'constructor',
      '$root',
      'toString',
      '$type',
      'description',
    ),
  },
);
const reference = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `{${names.join('.')}}`);
const text = fc.oneof(
  fc.constantFrom(
    '#f00',
    '#ff000080',
    'red',
    'hsl(10, 20%, 30%)',
    '4px',
    '1.5rem',
    '50%',
    '2em',
    '16',
    '0',
    '',
    '4px 8px',
    '200ms',
    'SemiBold',
    '700',
    'Inter, Arial',
    'ease-in',
    '1px solid #000',
    '0 1px 2px #000',
    'auto',
    'inside',
    'calc(4px * 2)',
    '1px + 1rem',
    '((((',
    '-',
  ),
  reference,
  reference.map((one) => `${one} * 2`),
  reference.map((one) => `rgba(${one}, 0.5)`),
  fc.tuple(reference, reference).map(([a, b]) => `${a} ${b}`),
  fc.string({ maxLength: 6 }),
);
const scalar = fc.oneof(text, fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
const part = fc.constantFrom(
  'color',
  'width',
  'style',
  'x',
  'y',
  'offsetX',
  'blur',
  'spread',
  'fontFamily',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'fontWeight',
  'duration',
  'delay',
  'position',
  'unit',
  'colorSpace',
  'components',
);
const composite = fc.dictionary(part, fc.oneof(scalar, fc.array(scalar, { maxLength: 4 })), { maxKeys: 5 });
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  composite,
  fc.array(fc.oneof(scalar, composite), { maxLength: 4 }),
);
const type = fc.constantFrom(
  'color',
  'dimension',
  'spacing',
  'fontWeights',
  'fontFamilies',
  'lineHeights',
  'letterSpacing',
  'opacity',
  'boxShadow',
  'shadow',
  'border',
  'typography',
  'number',
  'duration',
  'cubicBezier',
  'gradient',
  'transition',
  'strokeStyle',
  'other',
  'text',
  'boolean',
  'acme',
  '',
);

/** Values that fit their types, in the spellings of several tools. */
const fitting = fc.constantFrom<readonly [string, unknown]>(
  ['color', '#f00'],
  ['color', 'rgba(0, 0, 0, 0.5)'],
  ['color', { colorSpace: 'srgb', components: [0, 0, 0] }],
  ['color', '{a}'],
  ['color', 'rgba({a}, 0.5)'],
  ['spacing', '4'],
  ['spacing', '{b} * 2'],
  ['dimension', '{b}'],
  ['dimension', { value: 4, unit: 'px' }],
  ['number', 4],
  ['fontWeights', 'SemiBold'],
  ['lineHeights', '120%'],
  ['letterSpacing', '1%'],
  ['typography', { fontFamily: 'Inter', fontSize: '16px', lineHeight: '24px', letterSpacing: '2%' }],
  ['boxShadow', { x: '0', y: '1', blur: '2', spread: '0', color: '{a}' }],
  ['border', '1px solid {a}'],
);
const sound = fc
  .tuple(fitting, fc.boolean())
  .map(([[type, value], legacy]) => (legacy ? { value, type } : { $type: type, $value: value }));

const token = fc.oneof(
  { weight: 4, arbitrary: sound },
  fc.record({ $value: value, $type: type }, { requiredKeys: ['$value'] }),
  fc.record({ value: scalar, type, comment: fc.string({ maxLength: 3 }) }, { requiredKeys: ['value'] }),
  fc.record(
    { $value: value, $type: type, hover: fc.record({ $value: value }), note: scalar },
    { requiredKeys: ['$value', '$type'] },
  ),
);
const { group } = fc.letrec<{ group: Record<string, unknown>; node: unknown }>((tie) => ({
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, token, tie('group')),
  group: fc
    .tuple(fc.array(fc.tuple(name, tie('node')), { maxLength: 5 }), fc.option(type))
    .map(([entries, own]) =>
      // A map without a prototype takes “__proto__” like any other key.
      Object.assign(
        Object.create(null) as Record<string, unknown>,
        own === null ? {} : { $type: own },
        plain(entries),
      ),
    ),
}));

function plain(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const made = Object.create(null) as Record<string, unknown>;
  for (const [key, one] of entries) made[key] = one;
  return made;
}

const files = fc
  .array(group, { minLength: 1, maxLength: 4 })
  .map((groups) => Object.fromEntries(groups.map((one, index) => [`file-${index}.json`, one] as const)));
const state = fc.constantFrom('enabled', 'source', 'disabled');
const theme = fc.record(
  {
    name: fc.constantFrom('light', 'dark', 'large'),
    group: fc.constantFrom('mode', 'Size of it'),
    selectedTokenSets: fc.dictionary(fc.constantFrom('file-0', 'file-1', 'file-2', 'gone'), state),
  },
  { requiredKeys: ['name', 'selectedTokenSets'] },
);
/** With themes of Tokens Studio now and then. */
const folder = fc
  .tuple(files, fc.option(fc.array(theme, { minLength: 1, maxLength: 5 })))
  .map(([made, themes]) => ({ ...made, ...(themes && { '$themes.json': themes }) }));

test('tokens in are tokens out and listed; again nothing changes', async () => {
  let [tokens, kept] = [0, 0];
  const check = fc.asyncProperty(folder, async (sources) => {
    const { imported, errors, files, texts } = importHere(sources);
    if (!imported) {
      expect(errors.map(({ code }) => code)).toEqual(['tokens-import/no-tokens']);
      return;
    }
    const { summary, changes } = imported;
    const written = Object.entries(files).flatMap(([file, data]) =>
      file.endsWith('.resolver.json') ? [] : leavesIn(data),
    );
    expect(written).toHaveLength(summary.tokensOut);
    expect(summary.tokensOut + summary.left).toBe(summary.tokensIn);
    expect(summary.unchanged + summary.altered + summary.left).toBe(summary.tokensIn);
    expect(changes).toHaveLength(summary.altered + summary.left);
    for (const { why } of changes) expect(why).not.toBe('');
    if (hasSchemas) expect(faultsOf(files)).toEqual([]);
    expect((await strictErrors(texts, memoryHost)) ?? []).toEqual([]);
    const again = importHere(texts);
    if (summary.tokensOut > 0) expect([again.changes, again.texts]).toEqual([[], texts]);
    tokens += summary.tokensIn;
    kept += summary.tokensOut;
  });
  await fc.assert(check, { numRuns: RUNS, seed: 7 });
  // The trees are no use if hardly anything in them is sound, or everything.
  expect(kept / tokens).toBeGreaterThan(0.1);
  expect(kept / tokens).toBeLessThan(0.9);
});

describe.runIf(hasSchemas)('values that the official schemas accept are left alone', () => {
  const px = fc.record({
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    unit: fc.constantFrom('px', 'rem'),
  });
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  const color = fc.record(
    {
      colorSpace: fc.constantFrom('srgb', 'display-p3', 'oklab'),
      components: fc.tuple(unit, unit, unit),
      alpha: unit,
      hex: fc.constantFrom('#abcdef', '#ABCDEF'),
    },
    { requiredKeys: ['colorSpace', 'components'] },
  );
  const ms = fc.record({ value: fc.integer(), unit: fc.constantFrom('ms', 's') });
  const curve = fc.tuple(unit, fc.double({ noNaN: true, noDefaultInfinity: true }), unit, unit);
  const style = fc.oneof(
    fc.constantFrom('solid', 'groove'),
    fc.record({ dashArray: fc.array(px, { minLength: 1 }), lineCap: fc.constantFrom('round', 'butt') }),
  );
  const weight = fc.oneof(
    fc.integer({ min: 1, max: 1000 }),
    fc.constantFrom('semi-bold', 'book', 'ultra-black'),
  );
  const family = fc.oneof(
    fc.constantFrom('Inter', 'A, B'),
    fc.array(fc.constantFrom('Inter', 'serif'), { minLength: 1 }),
  );
  const layer = fc.record(
    { color, offsetX: px, offsetY: px, blur: px, spread: px, inset: fc.boolean() },
    { requiredKeys: ['color', 'offsetX', 'offsetY', 'blur', 'spread'] },
  );
  const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    color,
    dimension: px,
    duration: ms,
    cubicBezier: curve,
    fontWeight: weight,
    fontFamily: family,
    number: fc.double({ noNaN: true, noDefaultInfinity: true }),
    strokeStyle: style,
    border: fc.record({ color, width: px, style }),
    transition: fc.record({ duration: ms, delay: ms, timingFunction: curve }),
    shadow: fc.oneof(layer, fc.array(layer, { minLength: 1, maxLength: 3 })),
    gradient: fc.array(fc.record({ color, position: unit }), { minLength: 1, maxLength: 3 }),
    typography: fc.record({
      fontFamily: family,
      fontSize: px,
      fontWeight: weight,
      letterSpacing: px,
      lineHeight: fc.double({ min: 0, max: 4, noNaN: true }),
    }),
  };
  const schema = hasSchemas ? valueChecks() : () => [];
  test.each(Object.entries(values))('%s', (type, arbitrary) => {
    const check = fc.property(arbitrary, (one) => {
      // JSON has no negative zero.
      const sound = JSON.parse(JSON.stringify(one)) as unknown;
      expect(schema(type, sound)).toEqual([]);
      const source = { t: { $type: type, $value: sound } };
      const { files, changes } = importHere({ 'a.json': source });
      expect([changes, files['a.tokens.json']]).toEqual([[], source]);
    });
    fc.assert(check, { numRuns: RUNS, seed: 7 });
  });
});
