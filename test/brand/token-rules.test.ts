/** What a brand promises of its tokens beyond the format: layers, contexts, names, deprecation, colours for every channel. */
import { describe, expect, test } from 'vitest';
import { core, folder, json, loadSmall, resolver, rules, semantic, told } from './small-brand.ts';

const srgb = (...components: readonly number[]) => ({ $value: { colorSpace: 'srgb', components } });
const addedColors = (more: object) => json({ ...core, color: { ...core.color, ...more } });
const addedSemantic = (more: object) => json({ ...semantic, ...more });
const faultsOf = async (changes: Parameters<typeof loadSmall>[0]) =>
  (await loadSmall(changes)).faults.map((one) => told(one).replace(/ → .*/, ''));

const contexts = (name: string, other: object, more: object = {}) => ({
  'brand.resolver.json': json({
    ...resolver,
    modifiers: { [name]: { contexts: { one: [], two: [other] }, default: 'one' } },
    resolutionOrder: [...resolver.resolutionOrder, { $ref: `#/modifiers/${name}` }],
    ...more,
  }),
});

describe('layers', () => {
  test('outside the set “core” a token is an alias; colours and families are, in composite values too', async () => {
    const shadow = {
      color: { colorSpace: 'srgb', components: [0, 0, 0] },
      offsetX: { value: 0, unit: 'px' },
      offsetY: { value: 0, unit: 'px' },
      blur: { value: 2, unit: 'px' },
      spread: { value: 0, unit: 'px' },
    };
    const more = {
      gap: { $type: 'dimension', $value: { value: 4, unit: 'px' } },
      alias: { $value: '{scale.px.small}' },
      drop: { $type: 'shadow', $value: shadow },
      fine: { $type: 'shadow', $value: { ...shadow, color: '{color.ink}' } },
    };
    expect(
      (await faultsOf({ 'semantic.tokens.json': addedSemantic(more) })).filter(
        (one) => !one.includes('unused-type'),
      ),
    ).toEqual([
      'semantic.tokens.json:37:15 tokens/raw-outside-core: “gap” holds a value of its own, and only the set “core” may.',
      'semantic.tokens.json:48:16 tokens/raw-outside-core: “drop.color” holds a value of its own, and only the set “core” may.',
    ]);
  });
  test('a brand without such a set has no layers', async () => {
    const sets = { all: { sources: [...resolver.sets.core.sources, ...resolver.sets.semantic.sources] } };
    const text = json({ ...resolver, sets, resolutionOrder: [{ $ref: '#/sets/all' }] });
    const more = { gap: { $type: 'dimension', $value: { value: 4, unit: 'px' } } };
    expect(
      await faultsOf({ 'brand.resolver.json': text, 'semantic.tokens.json': addedSemantic(more) }),
    ).toEqual([]);
  });
});

describe('contexts', () => {
  test('a channel may change values', async () => {
    const { brand, faults } = await loadSmall(
      contexts('channel', { role: { $type: 'color', textBody: { $value: '{color.paper}' } } }),
    );
    expect(faults).toEqual([]);
    expect(brand).toBeDefined();
  });
  test('it has no tokens of its own, and keeps every type', async () => {
    const other = {
      color: { extra: { $value: '{color.ink}' } },
      role: { textBody: { $value: '{scale.px.small}' } },
    };
    expect(await faultsOf(contexts('channel', other))).toEqual([
      'brand.resolver.json:38:15 tokens/only-in-context: “color.extra” exists only where channel is “two”, so that it lacks elsewhere.',
      'brand.resolver.json:43:15 tokens/type-in-context: “role.textBody” is of type “color”, but of type “dimension” where channel is “two”.',
    ]);
  });
  test('a fault in a context that no scheme meets is told', async () => {
    expect(
      await faultsOf(contexts('density', { scale: { px: { small: { $value: { value: 1, unit: 'em' } } } } })),
    ).toContain('brand.resolver.json:42:29 content/wrong-type: “unit” must be one of “px”, “rem”.');
  });
  test('a modifier without a default leaves the brand without a choice', async () => {
    const modifiers = { density: { contexts: { one: [], two: [] } } };
    expect(await faultsOf(contexts('density', {}, { modifiers }))).toEqual([
      'brand.resolver.json:31:16 tokens/no-choice: The modifier “density” has no default, and no context was chosen.',
    ]);
  });
});

test('names that become one with hyphens', async () => {
  const more = {
    inkBlue: srgb(0, 0, 1),
    'ink-blue': srgb(0, 0, 0.9),
    InkBlue: srgb(0, 0, 0.8),
    $description: 'Inks.',
  };
  expect(await faultsOf({ 'core.tokens.json': addedColors(more) })).toEqual([
    'core.tokens.json:36:5 tokens/same-name: “color.ink-blue” and “color.inkBlue” both become “color-ink-blue” where names have hyphens only.',
    'core.tokens.json:46:5 tokens/same-name: “color.InkBlue” and “color.inkBlue” both become “color-ink-blue” where names have hyphens only.',
  ]);
});

describe('deprecated tokens', () => {
  const old = { old: { ...srgb(0.5, 0, 0), $deprecated: 'Use ink.' } };
  test('are told where tokens, layouts and rules use them', async () => {
    const role = { ...semantic.role, textMuted: { $value: '{color.old}' } };
    const card =
      '{ ground: old, margin: 20, items: [{ kind: text, slot: headline, at: [1, 1], width: 9, role: body, size: 14, color: ink }] }';
    const social = `schema: 1\nformats:\n  facebook.square: ${card}\n`;
    const found = await loadSmall({
      'core.tokens.json': addedColors(old),
      'semantic.tokens.json': json({ ...semantic, role }),
      'brand.rules.json': json({ ...rules, pairs: [{ fg: 'old', bg: 'paper', use: 'text' }] }),
      'layouts/social.yaml': social,
    });
    expect(found.brand?.tokens.deprecated).toEqual({ old: 'Use ink.' });
    expect(found.faults.filter(({ severity }) => severity === 'error').map(told)).toEqual([]);
    const used = found.faults.filter(({ code }) => code === 'tokens/uses-deprecated').map(told);
    expect(used).toEqual([
      'brand.rules.json:15:13 tokens/uses-deprecated: “old” is deprecated: Use ink. → Use the token that replaces it.',
      'layouts/social.yaml:3:30 tokens/uses-deprecated: “old” is deprecated: Use ink. → Use the token that replaces it.',
      'semantic.tokens.json:17:17 tokens/uses-deprecated: “color.old” is deprecated: Use ink. → Use the token that replaces it.',
    ]);
  });
  test('unused ones are nobody’s fault', async () => {
    expect(await faultsOf({ 'core.tokens.json': addedColors(old) })).toEqual([]);
  });
});

describe('colours of other spaces', () => {
  const extra = (value: object) => ({ 'core.tokens.json': addedColors({ extra: { $value: value } }) });
  test.each([
    [{ colorSpace: 'hsl', components: [330, 100, 50] }, '#ff0080'],
    [{ colorSpace: 'oklch', components: [0.4403, 0.1603, 303.37] }, '#663399'],
    // The worked example of CSS Color 4.
    [{ colorSpace: 'lab', components: [44.36, 36.05, -58.99] }, '#7654cd'],
    [{ colorSpace: 'srgb-linear', components: [0.2158605, 0.2158605, 0.2158605] }, '#808080'],
    [{ colorSpace: 'display-p3', components: [1, 0, 0], hex: '#ff0b0c' }, '#ff0b0c'],
    [{ colorSpace: 'display-p3', components: [1, 0, 0], hex: '#ff0000' }, '#ff0000'],
    [{ colorSpace: 'hwb', components: ['none', 100, 0] }, '#ffffff'],
  ])('%j is shown as %s', async (value, hex) => {
    const { brand, faults } = await loadSmall(extra(value));
    expect(faults.map(told)).toEqual([]);
    expect(brand?.tokens.colors.extra?.hex).toBe(hex);
  });
  test('a hex that is another colour is told, and the components are used', async () => {
    // The example of the format's own prose: ΔE00 20.8.
    const { brand, faults } = await loadSmall(
      extra({ colorSpace: 'hsl', components: [330, 100, 50], hex: '#ff00ff' }),
    );
    expect(faults.map(({ code }) => code)).toEqual(['tokens/hex-differs']);
    expect(brand?.tokens.colors.extra?.hex).toBe('#ff0080');
  });
});

describe('a faulty token file', () => {
  test('hides nothing else that is wrong with the brand, and nothing follows from it', async () => {
    const changes = {
      'brand.rules.json': json({
        ...rules,
        pairs: [{ fg: 'ink', bg: 'paper', use: 'text' }],
        logos: [{ id: 'x', file: 'logos/none.svg', variant: 'full', minPx: 20 }],
      }),
      'layouts/social.yaml': 'schema: 1\nformats: { story: 4 }\n',
      'drawings/a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="#1a1a33" d="M0 0h1v1z"/><script/></svg>',
    };
    const other = (await loadSmall(changes)).faults.map(told).filter((one) => one.includes(' '));
    expect(other.length).toBeGreaterThan(2);
    for (const text of ['{', json({ ...core, color: { ...core.color, ink: 4 } }), '[]']) {
      const { brand, faults } = await loadSmall({ ...changes, 'core.tokens.json': text });
      expect(brand).toBeUndefined();
      const own = faults.filter(({ at }) => at?.file === `${folder}/core.tokens.json`);
      expect(own.length).toBe(1);
      expect(faults.filter((one) => !own.includes(one)).map(told)).toEqual(other);
    }
  });
  test('a resolver document that cannot be read neither', async () => {
    const changes = {
      'drawings/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script/></svg>',
    };
    const other = (await loadSmall(changes)).faults.map(told);
    const { faults } = await loadSmall({ ...changes, 'brand.resolver.json': '{ "version": ' });
    expect(faults.map(told).slice(1)).toEqual(other);
    expect(faults[0]!.code).toBe('json/syntax');
  });
});
