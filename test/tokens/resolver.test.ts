/** Resolver documents: sets, modifiers, contexts, inputs, items in place, references, and all that can be wrong. */
import { describe, expect, test } from 'vitest';
import { document, number, withDocument } from './resolver-hub.ts';
import { plainOf, resolveDocument } from './token-files.ts';

const resolve = (changes: object, input: unknown = {}, more = {}) =>
  resolveDocument(withDocument(changes, more), input);

describe('what applies', () => {
  test.each([
    [{}, 2],
    [{ scheme: 'dark' }, 20],
    [{ SCHEME: 'Dark' }, 20],
    [{ scheme: 'dark', channel: 'print' }, 99],
    // Aliases are followed last: the later “b” is the one that is used.
    [{ scheme: 'dark', channel: 'email' }, 2],
  ])('%j', (input, want) => {
    const found = resolve({}, input);
    expect(found.faults).toEqual([]);
    expect(plainOf(found)).toMatchObject({ use: want });
  });

  test('items in place, fragments of files and of sets, and keys beside a reference', () => {
    const found = resolve(
      {
        $defs: { anything: [1] },
        sets: {
          ...document.sets,
          parts: {
            sources: [
              { $ref: 'tokens/core.json#/nested' },
              { $ref: '#/sets/semantic/sources/0' },
              { $ref: '#/sets/core/sources/0/nested/deep' },
            ],
          },
          shallow: { sources: [{ $ref: 'tokens/core.json', nested: { d: number(4) } }] },
        },
        resolutionOrder: [
          { $ref: '#/sets/shallow' },
          { type: 'set', name: 'inline', sources: [{ $ref: '#/sets/parts' }, { e: number(5) }] },
          {
            type: 'modifier',
            name: 'size',
            contexts: { s: [{ f: number(6) }], m: [{ f: number(7) }] },
            default: 's',
          },
          { $ref: '#/modifiers/scheme', default: 'dark' },
        ],
      },
      { size: 'M' },
    );
    expect(found.faults).toEqual([]);
    expect(plainOf(found)).toEqual({ a: 1, b: 20, 'nested.d': 4, 'deep.c': 3, use: 20, c: 3, e: 5, f: 7 });
  });

  test('types and groups of one file hold for the tokens that another adds', () => {
    const found = resolve({
      sets: {
        core: {
          sources: [
            { g: { $type: 'number', $deprecated: 'Old.', a: { $value: 1 } } },
            { g: { b: { $value: 2 } } },
          ],
        },
      },
      resolutionOrder: [{ $ref: '#/sets/core' }],
    });
    expect(found.faults).toEqual([]);
    expect(found.tokens.get('g.b')).toMatchObject({ type: 'number', deprecated: 'Old.' });
  });

  test('$extends takes over what applies in the context', () => {
    const sources = (value: number) => [{ base: { x: number(value) } }];
    const changes = {
      sets: { core: { sources: [...sources(1), { more: { $extends: '{base}' } }] } },
      modifiers: { scheme: { contexts: { light: [], dark: sources(2) }, default: 'light' } },
      resolutionOrder: [{ $ref: '#/sets/core' }, { $ref: '#/modifiers/scheme' }],
    };
    expect(plainOf(resolve(changes, { scheme: 'dark' }))).toEqual({ 'base.x': 2, 'more.x': 2 });
  });
});

describe('inputs', () => {
  const modifiers = { ...document.modifiers, size: { contexts: { s: [], m: [] } } };
  test('all that is wrong is told', () => {
    const found = resolve(
      { modifiers, resolutionOrder: [...document.resolutionOrder, { $ref: '#/modifiers/size' }] },
      { schema: 'dark', scheme: 'drk', channel: 4 },
    );
    expect(found.tokens.size).toBe(0);
    expect(found.faults.map((one) => one.replace(/^\S+ /, ''))).toEqual([
      'tokens/unknown-input: There is no modifier “schema” to choose for.',
      'tokens/unknown-context: The modifier “scheme” has no context “drk”.',
      'tokens/input-shape: The input gives “channel” something that is no text.',
      'tokens/no-choice: The modifier “size” has no default, and no context was chosen.',
    ]);
  });
  test.each([[null], [[]], ['dark']])('%j is no input', (input) => {
    expect(resolve({}, input).faults).toEqual([expect.stringContaining('tokens/input-shape')]);
  });
  test('a name that fits exactly wins over one of another case, and two of another case are none', () => {
    const contexts = { Dark: [{ a: number(5) }], dark: [{ a: number(6) }], light: [] };
    const changes = {
      modifiers: { scheme: { contexts, default: 'light' } },
      resolutionOrder: document.resolutionOrder.slice(0, 3),
    };
    expect(plainOf(resolve(changes, { scheme: 'dark' }))).toMatchObject({ a: 6 });
    expect(resolve(changes, { scheme: 'DARK' }).faults).toEqual([
      expect.stringContaining('tokens/unknown-context'),
    ]);
  });
});
