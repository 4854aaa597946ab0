/** Tokens Studio: sets in one file or in several, and themes as modifiers of a resolver document. */
import { describe, expect, test } from 'vitest';
import { importHere, type Sources } from './import-here.ts';

const key = 'org.diapason.import';

const studioSets = {
  core: { gap: { value: '4', type: 'spacing' } },
  'mode/light': { bg: { value: '#fff', type: 'color' }, pad: { value: '{gap} * 2', type: 'spacing' } },
  'mode/dark': {
    bg: { value: '#000', type: 'color' },
    gap: { value: '5', type: 'spacing' },
    pad: { value: '9', type: 'spacing' },
  },
  semantic: { wide: { value: '{gap} * 10', type: 'sizing' }, paper: { value: '{bg}', type: 'color' } },
};
const studioThemes = [
  {
    id: '1',
    name: 'Light',
    group: 'Mode',
    selectedTokenSets: { core: 'source', 'mode/light': 'enabled', semantic: 'enabled' },
  },
  {
    id: '2',
    name: 'Dark',
    group: 'Mode',
    selectedTokenSets: { core: 'source', 'mode/dark': 'enabled', semantic: 'enabled' },
  },
];
const studioMetadata = { tokenSetOrder: ['core', 'mode/light', 'mode/dark', 'semantic'] };

/** What both ways of storing the same sets must come to. */
const studioResolver = {
  name: 'test',
  version: '2025.10',
  sets: {
    core: { sources: [{ $ref: 'core.tokens.json' }] },
    'mode-light': { description: 'mode/light', sources: [{ $ref: 'mode/light.tokens.json' }] },
    'mode-dark': { description: 'mode/dark', sources: [{ $ref: 'mode/dark.tokens.json' }] },
    semantic: { sources: [{ $ref: 'semantic.tokens.json' }] },
  },
  modifiers: {
    Mode: {
      contexts: {
        Light: [{ $ref: '#/sets/mode-light' }],
        Dark: [
          { $ref: '#/sets/mode-dark' },
          {
            wide: {
              $value: { value: 50, unit: 'px' },
              $type: 'dimension',
              $extensions: { [key]: { originalType: 'sizing', originalValue: '{gap} * 10' } },
            },
          },
        ],
      },
      default: 'Light',
      $extensions: { [key]: { themes: studioThemes } },
    },
  },
  // A sum in “semantic” comes out otherwise in the dark, so the modifier stands behind it.
  resolutionOrder: [{ $ref: '#/sets/core' }, { $ref: '#/sets/semantic' }, { $ref: '#/modifiers/Mode' }],
};

describe('Tokens Studio', () => {
  const folder: Sources = {
    '$metadata.json': studioMetadata,
    '$themes.json': studioThemes,
    'core.json': studioSets.core,
    'mode/dark.json': studioSets['mode/dark'],
    'mode/light.json': studioSets['mode/light'],
    'semantic.json': studioSets.semantic,
  };
  const single: Sources = {
    'tokens.json': { ...studioSets, $themes: studioThemes, $metadata: studioMetadata },
  };

  test.each([
    ['several files', folder],
    ['a single file', single],
  ])('%s: sets, and a modifier for each group of themes', (_, sources) => {
    const { files, imported, notes } = importHere(sources);
    expect(Object.keys(files).sort()).toEqual([
      'core.tokens.json',
      'mode/dark.tokens.json',
      'mode/light.tokens.json',
      'semantic.tokens.json',
      'test.resolver.json',
    ]);
    expect(files['test.resolver.json']).toEqual(studioResolver);
    expect(imported!.summary).toEqual({
      tokensIn: 8,
      tokensOut: 8,
      unchanged: 0,
      altered: 8,
      left: 0,
      inContexts: 1,
    });
    expect(notes.map((one) => one.replace(/^\S+ /, ''))).toEqual([
      'wide: With Mode Dark it is {"value":50,"unit":"px"}: so it stands in that context of test.resolver.json.',
    ]);
    const semantic = files['semantic.tokens.json'] as { wide: { $value: unknown } };
    expect(semantic.wide.$value).toEqual({ value: 40, unit: 'px' });
  });

  test('an older single file does not say that its keys are sets, but its references do', () => {
    const { files } = importHere({
      'tokens.json': { global: studioSets.core, theme: { wide: { value: '{gap} * 2', type: 'sizing' } } },
    });
    expect(Object.keys(files)).toEqual(['global.tokens.json', 'theme.tokens.json', 'test.resolver.json']);
  });

  test('a theme that lacks what the usual one has gets it from below', () => {
    const { files, changes } = importHere({
      'tokens.json': {
        a: { x: { value: '#fff', type: 'color' } },
        b: { z: { value: '#000', type: 'color' } },
        s: { y: { value: '{x}', type: 'color' } },
        $themes: [
          { name: 'A', selectedTokenSets: { a: 'enabled', s: 'enabled' } },
          { name: 'B', selectedTokenSets: { b: 'enabled', s: 'enabled' } },
        ],
      },
    });
    expect(changes.filter((one) => one.includes(' left '))).toEqual([]);
    expect(files['test.resolver.json']).toMatchObject({
      sets: { usual: { sources: [{ $ref: '#/sets/a' }] } },
      resolutionOrder: [{ $ref: '#/sets/usual' }, { $ref: '#/modifiers/theme' }, { $ref: '#/sets/s' }],
    });
  });

  test('a set that a theme names and nobody has, a set that no theme turns on, a group with one theme', () => {
    const { notes, files } = importHere({
      'tokens.json': {
        a: { x: { value: '1', type: 'number' } },
        b: { y: { value: '1', type: 'number' } },
        $themes: [{ name: 'only', selectedTokenSets: { a: 'enabled', gone: 'enabled', b: 'disabled' } }],
      },
    });
    expect(notes).toEqual([
      '$themes:1:1 theme.only: The theme names the set “gone”, which there is not. ("gone")',
      expect.stringContaining('“theme” has one theme only'),
    ]);
    expect(files['test.resolver.json']).toMatchObject({ resolutionOrder: [{ $ref: '#/sets/a' }] });
    expect(files['b.tokens.json']).toMatchObject({ y: { $value: 1 } });
  });
});
