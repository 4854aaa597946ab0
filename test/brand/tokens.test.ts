import { describe, expect, test } from 'vitest';
import { core, json, loadSmall, resolver, semantic, told } from './small-brand.ts';

const color = (extra: object) => ({
  ...core,
  color: { ...core.color, extra: { $value: { colorSpace: 'srgb', components: [0.5, 0.5, 0.5] }, ...extra } },
});
const value = (given: unknown) => color({ $value: given });
const grey = { colorSpace: 'srgb', components: [0.5, 0.5, 0.5] };

/** What is wrong in core.tokens.json, and the finding without its line. */
const faulty: readonly (readonly [name: string, given: object, want: readonly string[]])[] = [
  [
    'a colour as text',
    value('#ff0000'),
    [
      'content/wrong-type: “color.extra” must be an object such as { "colorSpace": "srgb", "components": [0.76, 0.08, 0.25], "hex": "#c2153f" }.',
    ],
  ],
  [
    'components from 0 to 255',
    value({ ...grey, components: [255, 0.5, 0.5] }),
    ['content/wrong-value: 255 is outside the range of srgb.'],
  ],
  [
    'a short hex',
    value({ ...grey, hex: '#fff' }),
    ['content/wrong-type: “hex” must be six digits such as #c2153f.'],
  ],
  [
    'a hex that is another colour',
    value({ ...grey, hex: '#ff0000' }),
    ['tokens/hex-differs: The hex #ff0000 of “color.extra” is not the colour of its components, #808080.'],
  ],
  [
    'a mistyped key of a colour',
    value({ ...grey, hexa: '#808080' }),
    ['content/unknown-key: There is no key “hexa” here.'],
  ],
  [
    'translucent',
    value({ ...grey, alpha: 0.5 }),
    ['tokens/alpha: “color.extra” is translucent, and only flat colours can be printed.'],
  ],
  [
    'outside sRGB without a hex',
    value({ colorSpace: 'display-p3', components: [1, 0, 0] }),
    ['tokens/no-hex: “color.extra” is outside sRGB and has no “hex” for screens and mail.'],
  ],
  [
    'three inks',
    color({ $extensions: { 'org.diapason.print': { cmyk: [0, 100, 60] } } }),
    ['content/wrong-type: “cmyk” must be four numbers: cyan, magenta, yellow and black, 0–100.'],
  ],
  [
    'an ink of 120 %',
    color({ $extensions: { 'org.diapason.print': { cmyk: [0, 120, 60, 0] } } }),
    ['content/wrong-type: “cmyk.1” must be at most 100.'],
  ],
  [
    'more ink than paper takes',
    color({ $extensions: { 'org.diapason.print': { cmyk: [100, 100, 100, 20] } } }),
    ['brand/too-much-ink: The ink of “extra” adds up to 320 %, and the printer takes 300 %.'],
  ],
  ['an alias to nothing', value('{color.inc}'), ['tokens/unknown-alias: There is no token “color.inc”.']],
  [
    'an alias to itself',
    value('{color.extra}'),
    ['tokens/cycle: These tokens refer to each other in a circle: “color.extra” → “color.extra”.'],
  ],
  [
    'an alias of another type',
    color({ $type: 'color', $value: '{scale.px.small}' }),
    ['tokens/type-mismatch: “color.extra” is of type “color”, but “scale.px.small” is of type “dimension”.'],
  ],
  [
    'a mistyped property',
    color({ $valu: 1 }),
    ['tokens/unknown-property: A token or group has no property “$valu”.'],
  ],
  [
    'a value and a reference',
    color({ $ref: '#/color/ink' }),
    ['tokens/value-and-ref: “color.extra” has a "$value" and a "$ref".'],
  ],
  [
    'a token with children',
    color({ dark: { $value: grey } }),
    ['tokens/mixed: “color.extra” is a token and a group at once.'],
  ],
  [
    'a name with a full stop',
    { ...core, 'a.b': { $value: 1, $type: 'number' } },
    ['tokens/name: “a.b” cannot name a token.'],
  ],
  [
    'no type',
    { ...core, lone: { $value: 1 } },
    ['tokens/no-type: “lone” has no $type, and no group around it gives one.'],
  ],
  [
    'a mistyped type',
    { ...core, lone: { $type: 'colour', $value: 1 } },
    ['tokens/unknown-type: “colour” is no type of token.'],
  ],
  ['a bare value', { ...core, lone: 4 }, ['tokens/not-a-group: “lone” is neither a token nor a group.']],
  [
    'a length as text',
    { ...core, gap: { $type: 'dimension', $value: '4px' } },
    ['content/wrong-type: “gap” must be an object such as { "value": 16, "unit": "px" }.'],
  ],
  [
    'a length in em',
    { ...core, gap: { $type: 'dimension', $value: { value: 1, unit: 'em' } } },
    ['content/wrong-type: “unit” must be one of “px”, “rem”.'],
  ],
  [
    'a size of type that nobody could read',
    { ...core, scale: { ...core.scale, pt: { ...core.scale.pt, tiny: { $value: 0.5 } } } },
    ['tokens/type-size: “scale.pt.tiny” is 0.5; type can be set from 1 to 2000.'],
  ],
  [
    'a type that is not used yet',
    { ...core, soft: { $type: 'duration', $value: { value: 1, unit: 's' } } },
    ['tokens/unused-type: Tokens of type “duration” are read but not used yet.'],
  ],
];

describe('core.tokens.json', () => {
  test.each(faulty)('%s', async (_, given, want) => {
    const { faults } = await loadSmall({ 'core.tokens.json': json(given) });
    expect(faults.map((one) => `${one.code}: ${one.message}`)).toEqual(want);
    expect(faults.map((one) => one.at?.file)).toEqual(
      want.map(() => 'content/brands/small/core.tokens.json'),
    );
  });
});

test('findings point at the letter', async () => {
  const text = [
    '{',
    '  "color": {',
    '    "$type": "color",',
    '    "ink": { "$value": "{color.tint}" },',
    '    "tint": { "$value": "{color.shade}" },',
    '    "shade": { "$value": "{color.ink}" }',
    '  },',
    '  "scale": { "px": { "$type": "dimension", "a": { "$value": { "value": "14", "unit": "px" } } } }',
    '}',
  ].join('\n');
  const { faults } = await loadSmall({ 'core.tokens.json': text });
  const own = faults.filter((one) => one.at?.file.endsWith('core.tokens.json'));
  expect(own.map(told)).toEqual([
    'core.tokens.json:4:24 tokens/cycle: These tokens refer to each other in a circle: “color.ink” → “color.tint” → “color.shade” → “color.ink”. → Give one of them a value of its own.',
    'core.tokens.json:8:72 content/wrong-type: “value” must be a number. → Correct the value.',
  ]);
  // The roles that rest on the circle are not complained about a second time.
  expect(faults.filter((one) => one.message.includes('color.ink')).length).toBe(1);
});

test('a duplicate key is refused at its second place', async () => {
  const text = json(core).replace('"paper":', '"ink":');
  const { brand, faults } = await loadSmall({ 'core.tokens.json': text });
  expect(brand).toBeUndefined();
  // What the other key should have been called is not known, so nothing is said of aliases to it.
  expect(faults.map(told)).toEqual([
    'core.tokens.json:15:5 json/duplicate-key: The key “ink” stands twice in one map. → Keep one of them.',
  ]);
});

test('roles are aliases with known names', async () => {
  const role = { ...semantic.role, textBdy: { $value: '{color.ink}' }, textMuted: { $value: grey } };
  const { faults } = await loadSmall({ 'semantic.tokens.json': json({ ...semantic, role }) });
  expect(faults.map((one) => `${one.message} → ${one.hint}`)).toEqual([
    'There is no colour role “textBdy”. → Did you mean “textBody”?',
    '“role.textMuted” holds a colour of its own; a role names one. → Define the colour in the “color” group and refer to it: "{color.…}".',
  ]);
});

test('a scheme lays its file over the others', async () => {
  const night = { $value: { colorSpace: 'srgb', components: [0, 0, 0.1] } };
  const dark = {
    role: {
      $type: 'color',
      groundPage: { $value: '{color.night}' },
      textBody: { $value: '{role.textOnStrong}' },
    },
  };
  const scheme = { contexts: { light: [], dark: [{ $ref: 'dark.tokens.json' }] }, default: 'light' };
  const { brand, faults } = await loadSmall({
    'core.tokens.json': json({ ...core, color: { ...core.color, night } }),
    'dark.tokens.json': json(dark),
    'brand.resolver.json': json({
      ...resolver,
      modifiers: { scheme },
      resolutionOrder: [...resolver.resolutionOrder, { $ref: '#/modifiers/scheme' }],
    }),
  });
  expect(faults.map(told)).toEqual([]);
  expect(brand?.tokens.roles).toMatchObject({ groundPage: 'paper', textBody: 'ink' });
  expect(brand?.tokens.dark).toMatchObject({ groundPage: 'night', textBody: 'paper', groundStrong: 'ink' });
  expect(brand?.tokens.colors.night?.hex).toBe('#00001a');
});

test.each([
  ['a set', '#/sets/cor', 'tokens/unknown-set: There is no set “cor”. → Did you mean “core”?'],
  ['a modifier', '#/modifiers/x', 'tokens/unknown-set: There is no modifier “x”. → Add it.'],
  [
    'something else',
    'x.json',
    'tokens/reference: “x.json” is not a reference that can be followed. → Name a file ("tokens/core.tokens.json") or a set ("#/sets/core").',
  ],
])('resolutionOrder names %s that is not there', async (_, $ref, want) => {
  const text = json({ ...resolver, resolutionOrder: [...resolver.resolutionOrder, { $ref }] });
  const { brand, faults } = await loadSmall({ 'brand.resolver.json': text });
  expect(brand).toBeUndefined();
  expect(faults.map(told)).toEqual([`brand.resolver.json:28:15 ${want}`]);
});

test('a token file that is not there is a fault of the line that names it', async () => {
  const text = json(resolver).replace('semantic.tokens.json', 'semantics.tokens.json');
  const { faults } = await loadSmall({ 'brand.resolver.json': text });
  expect(faults.map(told)).toEqual([
    'brand.resolver.json:15:19 file/missing: There is no file “content/brands/small/semantics.tokens.json”. → Check the spelling, or add the file.',
  ]);
});
