/** Entries in diapason.config.ts: only where the file is written as the manual shows it, and nothing else changes. */
import { describe, expect, it } from 'vitest';
import { enterConfig, newConfigText } from '../../src/scaffold/plugin/enter-config.ts';
import { identifierOf, kebabName } from '../../src/scaffold/plugin/names.ts';
import { nameFault, type PluginKind } from '../../src/scaffold/plugin/plugin-kind.ts';

const dots = { key: 'arrangements', identifier: 'dots', from: './plugins/dots.ts' };
const head = `import { defineConfig } from 'diapason';\n`;
const imported = `${head}import dots from './plugins/dots.ts';\n`;
const around = (inside: string) => `\nexport default defineConfig(${inside});\n`;

describe('a further entry', () => {
  it.each([
    ['{ api: 1 }', '{ api: 1, arrangements: [dots] }'],
    ['{ api: 1, }', '{ api: 1, arrangements: [dots], }'],
    ['{ api: 1, rules: [] }', '{ api: 1, arrangements: [dots], rules: [] }'],
    ['{\n  api: 1,\n}', '{\n  api: 1,\n  arrangements: [dots],\n}'],
    ['{\n  api: 1\n}', '{\n  api: 1,\n  arrangements: [dots]\n}'],
    [
      '{\n  api: 1, // of this version\n  rules: [],\n}',
      '{\n  api: 1,\n  arrangements: [dots], // of this version\n  rules: [],\n}',
    ],
    ['{ api: 1, arrangements: [] }', '{ api: 1, arrangements: [dots] }'],
    ['{ api: 1, arrangements: [rows] }', '{ api: 1, arrangements: [rows, dots] }'],
    ['{ api: 1, arrangements: [rows, ] }', '{ api: 1, arrangements: [rows, dots, ] }'],
    [
      '{ api: 1, arrangements: [rows({ of: [2] })], pages: {} }',
      '{ api: 1, arrangements: [rows({ of: [2] }), dots], pages: {} }',
    ],
    [
      '{\n  api: 1,\n  arrangements: [\n    rows,\n  ],\n}',
      '{\n  api: 1,\n  arrangements: [\n    rows,\n    dots,\n  ],\n}',
    ],
    [
      '{\n  api: 1,\n  arrangements: [\n    rows // of beads\n  ],\n}',
      '{\n  api: 1,\n  arrangements: [\n    rows,\n    dots // of beads\n  ],\n}',
    ],
    [
      "{ api: 1, pages: { '/x]': './a.astro' } }",
      "{ api: 1, arrangements: [dots], pages: { '/x]': './a.astro' } }",
    ],
    [
      '{ api: 1, plugins: [{ arrangements: [x] }] }',
      '{ api: 1, arrangements: [dots], plugins: [{ arrangements: [x] }] }',
    ],
  ])('%j', (before, want) => {
    expect(enterConfig(head + around(before), dots)).toBe(imported + around(want));
  });

  it('keeps quotes, line ends, comments and what else is imported', () => {
    const text = `// ours\r\nimport { defineConfig } from "diapason"\r\nimport {\r\n  a,\r\n} from "./a.ts"\r\n\r\nexport default defineConfig({ api: 1, rules: [a] })\r\n`;
    expect(enterConfig(text, dots)).toBe(
      `// ours\r\nimport { defineConfig } from "diapason"\r\nimport {\r\n  a,\r\n} from "./a.ts"\r\nimport dots from "./plugins/dots.ts"\r\n\r\nexport default defineConfig({ api: 1, arrangements: [dots], rules: [a] })\r\n`,
    );
  });

  it('goes into what newConfigText wrote', () => {
    const first = newConfigText({ key: 'blocks', identifier: 'note', from: './plugins/note.ts' });
    const second = enterConfig(first, dots)!;
    expect(second).toContain(
      "import note from './plugins/note.ts';\nimport dots from './plugins/dots.ts';\n",
    );
    expect(second).toContain('  api: 1,\n  arrangements: [dots],\n  blocks: [note],\n');
  });
});

describe('what is left to its author', () => {
  it.each([
    ['a plain object', `${head}\nexport default { api: 1 };\n`],
    ['a variable', `${head}const config = defineConfig({ api: 1 });\nexport default config;\n`],
    ['a call around it', `${head}export default wrap(defineConfig({ api: 1 }));\n`],
    ['something after it', `${head}export default defineConfig({ api: 1 });\nconsole.log(1);\n`],
    ['no version', head + around('{ rules: [] }')],
    ['a list that is computed', head + around('{ api: 1, arrangements: all }')],
    ['two lists of one name', head + around('{ api: 1, arrangements: [], arrangements: [] }')],
    ['a spread before the version', head + around('{ ...base, api: 1 }')],
    ['a template string', head + around('{ api: 1, plugins: [use(`a`)] }')],
    ['a regular expression', head + around('{ api: 1, plugins: [use(/[/)] }')],
    ['a name in use', `${head}import dots from 'x';\n${around('{ api: 1 }')}`],
    ['brackets that do not close', head + around('{ api: 1, arrangements: [')],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(enterConfig(text, dots)).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    ['StoreFinder', 'store-finder', 'storeFinder'],
    ['FAQList', 'faq-list', 'faqList'],
    ['Default', 'default', 'ownDefaultX'],
    ['house/cart-not-basket', 'house/cart-not-basket', 'cartNotBasket'],
    ['house/2-words', 'house/2-words', 'own2WordsX'],
  ])('%s', (name, kebab, identifier) => {
    expect(kebabName(name)).toBe(kebab);
    expect(identifierOf(name, 'x')).toBe(identifier);
  });

  it.each<[PluginKind, string, string | undefined]>([
    ['block', 'Countdown', undefined],
    ['block', 'countdown', 'must be a tag'],
    ['block', '../Countdown', 'must be a tag'],
    ['block', 'A'.repeat(300), 'is too long'],
    ['block', 'Con', 'on Windows'],
    ['block', 'Fragment', 'a meaning of its own'],
    ['rule', 'house/short', undefined],
    ['rule', 'short', 'a family and a promise'],
    ['rule', 'house/../x', 'a family and a promise'],
    ['rule', 'nul/x', 'on Windows'],
    ['channel', 'rcs', undefined],
    ['channel', 'Rich SMS', 'lower-case'],
    ['channel', 'report', 'a file of dist'],
    ['template', 'store', 'with an address'],
    ['arrangement', 'constructor', undefined],
  ])('a %s “%s”', (kind, name, fault) => {
    const { message } = nameFault(kind, name) ?? {};
    if (fault === undefined) expect(message).toBeUndefined();
    else expect(message).toContain(fault);
    expect((message ?? '').length).toBeLessThan(200);
  });
});
