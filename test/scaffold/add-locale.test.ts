/** A further locale in campaign.yaml: not another letter changes. */
import { describe, expect, it } from 'vitest';
import { Findings } from '../../src/diagnostic.ts';
import { addLocale } from '../../src/scaffold/locale/add-locale.ts';
import { lackingIn } from '../../src/scaffold/locale/lacking.ts';
import { sourceFile } from '../../src/source/file.ts';
import { parseYaml } from '../../src/source/yaml.ts';

describe('a further locale', () => {
  it.each([
    ['locales: [fr]   # the source\n', 'locales: [fr, de]   # the source\n'],
    ['locales: [ fr, "en" ]\n', 'locales: [ fr, "en", de ]\n'],
    ['locales: [fr,\n  en] # two\n', 'locales: [fr,\n  en, de] # two\n'],
    [
      'locales:\n  - fr  # the source\n  - en\nname: x\n',
      'locales:\n  - fr  # the source\n  - en\n  - de\nname: x\n',
    ],
    ['locales:\n- "fr"  # the source', 'locales:\n- "fr"  # the source\n- de'],
    ['locales:\r\n  - fr\r\nname: x\r\n', 'locales:\r\n  - fr\r\n  - de\r\nname: x\r\n'],
  ])('%j', (text, want) => {
    expect(addLocale(text, 'de')).toBe(want);
  });

  it.each(['name: x\n', 'locales: fr\n', 'locales: []\n', 'a: &l [fr]\nlocales: *l\n'])(
    '%j is left to its author',
    (text) => {
      expect(addLocale(text, 'de')).toBeUndefined();
    },
  );
});

describe('texts without a locale', () => {
  const lacking = (yaml: string, locale: string) =>
    lackingIn(parseYaml(sourceFile('a.yaml', yaml), new Findings())!, new Set(['fr', 'en']), locale).map(
      ({ at, path }) => `${at.line} ${path}`,
    );

  it.each([
    ['name: { fr: a, en: b }\n', 'de', ['1 name']],
    ['list:\n  - name: { fr: a }\n  - name: { fr: a, de: b }\n', 'de', ['2 list.0.name']],
    ['name: { fr: a }\n', 'fr-CA', []],
    ['name: { fr: a }\n', 'de-AT', ['1 name']],
    ['box: { at: 1, to: 2 }\n', 'de', []],
    ['voice: { fr: { address: tu, words: { fr: a } } }\n', 'de', ['1 voice']],
  ])('%j lacks %s', (yaml, locale, want) => {
    expect(lacking(yaml, locale)).toEqual(want);
  });
});
