/** A sound resolver document and its files, of which tests change one thing at a time. */
export const number = (value: unknown) => ({ $type: 'number', $value: value });
export const name = 'brand.resolver.json';

export const files = {
  'tokens/core.json': JSON.stringify({ a: number(1), b: number(2), nested: { deep: { c: number(3) } } }),
  'tokens/dark.json': JSON.stringify({ b: number(20) }),
};
export const document = {
  version: '2025.10',
  sets: {
    core: { sources: [{ $ref: 'tokens/core.json' }] },
    semantic: {
      description: 'Uses.',
      sources: [{ use: { $value: '{b}' }, $extensions: { 'com.example': 1 } }],
    },
  },
  modifiers: {
    scheme: { contexts: { light: [], dark: [{ $ref: './tokens/dark.json' }] }, default: 'light' },
    channel: {
      contexts: { web: [], print: [{ use: number(99) }], email: [{ $ref: '#/sets/core' }] },
      default: 'web',
    },
  },
  resolutionOrder: [
    { $ref: '#/sets/core' },
    { $ref: '#/sets/semantic' },
    { $ref: '#/modifiers/scheme' },
    { $ref: '#/modifiers/channel' },
  ],
};
export const withDocument = (changes: object, more: Readonly<Record<string, string>> = {}) => ({
  ...files,
  ...more,
  [name]: JSON.stringify({ ...document, ...changes }),
});
