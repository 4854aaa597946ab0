import { describe, expect, test } from 'vitest';
import { cssValue } from '../../src/brand/tokens-export/css-value.ts';
import { aliasesIn, aliasPath, writtenValue } from '../../src/brand/tokens-export/written-value.ts';

const sizes: Readonly<Record<string, number>> = { 'a.b': 1, 'a.$root': 1, 'a.list': 3 };
const others = {
  isKnown: (path: string) => path in sizes,
  sizeOf: (path: string) => sizes[path]!,
};
const px = (value: unknown) => ({ value, unit: 'px' });
const look = { reference: (path: string) => `var(--${path})` };

test.each([
  ['{a.b}', 'a.b'],
  ['{a.$root}', 'a.$root'],
  [{ $ref: '#/a/b' }, 'a.b'],
  [{ $ref: '#/a/b/$value' }, 'a.b'],
  [{ $ref: '#/x~1y/~0z' }, 'x/y.~z'],
  [{ $ref: '#/a/b/$value/components/0' }, undefined],
  [{ $ref: 'other.json#/a/b' }, undefined],
  ['{a.b} ', undefined],
  ['a.b', undefined],
  [4, undefined],
  [null, undefined],
])('%j names %s', (authored, want) => {
  expect(aliasPath(authored)).toBe(want);
});

describe('a value with both its faces', () => {
  test('a pointer to a whole token is an alias; one to a part of a token is what it came to', () => {
    const whole = writtenValue({ $ref: '#/a/b' }, px(4), others);
    expect([whole.alias, whole.authored, cssValue('dimension', whole, look)]).toEqual([
      'a.b',
      '{a.b}',
      'var(--a.b)',
    ]);
    const part = writtenValue(px({ $ref: '#/a/b/$value/value' }), px(4), others);
    expect([aliasesIn(part), part.authored, cssValue('dimension', part, look)]).toEqual([[], px(4), '4px']);
  });

  test('an entry that names a list stands for all of it', () => {
    const stop = (position: number) => ({ color: { colorSpace: 'srgb', components: [1, 1, 1] }, position });
    const written = writtenValue([stop(0), '{a.list}', stop(1)], [0, 0.2, 0.4, 0.6, 1].map(stop), others);
    expect(cssValue('gradient', written, look)).toBe('#ffffff 0%, var(--a.list), #ffffff 100%');
    expect(cssValue('gradient', written, {})).toBe(
      '#ffffff 0%, #ffffff 20%, #ffffff 40%, #ffffff 60%, #ffffff 100%',
    );
    expect(aliasesIn(written)).toEqual(['a.list']);
  });

  test('where the two faces do not fit together, what it came to stands alone', () => {
    const written = writtenValue(['{a.list}', 1], [1, 2], others);
    expect([aliasesIn(written), written.authored]).toEqual([[], [1, 2]]);
  });

  test('a token that is not exported is not named', () => {
    const written = writtenValue('{not.there}', px(4), others);
    expect(cssValue('dimension', written, look)).toBe('4px');
  });
});
