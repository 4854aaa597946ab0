import { expect, test } from 'vitest';
import { legalWording } from '../../src/parse/mentions.ts';
import { ownVersion } from '../../src/version.ts';
import { json, loadSmall, rules, told } from './small-brand.ts';

const pairs = (list: readonly object[]) => json({ ...rules, pairs: list });

test.each([
  [
    'an unknown key',
    'brand.rules.json',
    json({ ...rules, logo: [] }),
    'brand.rules.json:13:3 content/unknown-key: There is no key “logo” here. → Did you mean “logos”?',
  ],
  [
    'a missing key',
    'brand.rules.json',
    pairs([{ fg: 'ink', bg: 'paper' }]),
    'brand.rules.json:14:5 content/missing-key: The key “use” is missing. → Add “use”. What the pair is for: text; large text from 24 px, or 18.66 px bold; ui for lines and icons.',
  ],
  [
    'a wrong type',
    'brand.rules.json',
    json({ ...rules, fonts: 'Figtree' }),
    'brand.rules.json:4:12 content/wrong-type: “fonts” must be a list. → The registered families; type tokens may name no other.',
  ],
  [
    'a colour that is no token',
    'brand.rules.json',
    pairs([{ fg: 'inc', bg: 'paper', use: 'text' }]),
    'brand.rules.json:15:13 brand/unknown-color: The tokens have no colour “inc”. → Did you mean “ink”?',
  ],
  [
    'a contrast out of range',
    'brand.rules.json',
    pairs([{ fg: 'ink', bg: 'paper', use: 'text', min: 45 }]),
    'brand.rules.json:18:14 content/wrong-value: “45” is more than 21. → Least contrast ratio (WCAG 2). Default: 4.5 for text, 3 for large and ui. Example: 4.5.',
  ],
  [
    'a pair allowed and forbidden',
    'brand.rules.json',
    json({
      ...rules,
      pairs: [{ fg: 'ink', bg: 'paper', use: 'text' }],
      forbidden: [{ fg: 'ink', bg: 'paper', reason: 'too dull' }],
    }),
    'brand.rules.json:21:5 brand/pair-at-odds: “ink” on “paper” is both allowed and forbidden. → Remove it from “pairs” or from “forbidden”.',
  ],
  [
    'the setting of a rule without its family',
    'brand.rules.json',
    json({ ...rules, rules: { shouting: 'off' } }),
    'brand.rules.json:14:5 content/wrong-type: “shouting” must be the id of a rule, such as tone/no-banned-words. → Correct the value.',
  ],
  [
    'a severity that does not exist',
    'brand.rules.json',
    json({ ...rules, rules: { 'tone/no-banned-words': 'fatal' } }),
    'brand.rules.json:14:29 content/wrong-type: “rules.tone/no-banned-words” must be one of “off”, “note”, “warning”, “error”. → Correct the value.',
  ],
  [
    'another schema',
    'voice.yaml',
    'schema: 2\nlocales: {}\n',
    `voice.yaml:1:9 schema/newer: This file follows schema 2, and Diapason ${ownVersion()} reads up to schema 1. → It was written for a newer Diapason: upgrade to that one. Nothing else of the file was read.`,
  ],
  [
    'an address that is none',
    'voice.yaml',
    'schema: 1\nlocales:\n  fr: { address: toi }\n',
    'voice.yaml:3:18 content/wrong-type: “locales.fr.address” must be one of “tu”, “vous”, “you”, “du”, “Sie”. → The form of address, everywhere: text, alternative text and legal lines. Example: tu.',
  ],
  [
    'a comma that ends a text',
    'voice.yaml',
    'schema: 1\nlocales: {}\nsummary: { fr: Calme, exact, en: Calm }\n',
    'voice.yaml:3:23 yaml/comma-trap: The comma ends the French text: “exact” was read as a key. → Put the text in quotes.',
  ],
  [
    'a market by its name',
    'markets.yaml',
    'schema: 1\nmarkets:\n  France: { name: France, languages: { fr: fr-FR }, currency: EUR, timeZone: Europe/Paris }\n',
    'markets.yaml:3:3 content/wrong-type: “France” must be a country in two capitals, such as FR. → Correct the value.',
  ],
  [
    'a mention that is not written',
    'markets.yaml',
    'schema: 1\nmarkets:\n  FR: { name: France, languages: {}, currency: EUR, timeZone: Europe/Paris, duties: { mentions: [compny] } }\n',
    'markets.yaml:3:98 brand/unknown-mention: There is no text “compny” in legal.yaml. → There are none yet.',
  ],
  [
    'two stores of one name',
    'stores.yaml',
    'schema: 1\nstores:\n  - { id: lyon, name: A, street: B, postcode: C, city: D }\n  - { id: lyon, name: E, street: F, postcode: G, city: H }\n',
    'stores.yaml:4:11 content/wrong-value: Two stores are called “lyon”. → Give each store an id of its own.',
  ],
  [
    'an hour that does not exist',
    'stores.yaml',
    'schema: 1\nstores:\n  - { id: a, name: A, street: B, postcode: C, city: D, hours: [{ days: sat, from: "25:00", to: "26:00" }] }\n',
    'stores.yaml:3:83 content/wrong-value: “25:00” is not an hour. → Write it like 10:00.',
  ],
  [
    'a claim of an unknown kind',
    'claims.yaml',
    'schema: 1\nclaims:\n  - id: a\n    kind: hold\n    wordings: { en: [lasts] }\n    evidence: { kind: test, title: T, date: 2026-01-01 }\n',
    'claims.yaml:4:11 brand/unknown-claim-kind: No claimSigns of voice.yaml has the kind “hold”. → There are none yet.',
  ],
  [
    'a fragment without a locale',
    'fragments/footer.mdx',
    'Hello.',
    'fragments/footer.mdx:1:1 brand/bad-fragment-name: “content/brands/small/fragments/footer.mdx” is not used: its name gives no locale. → Name it like footer.fr.mdx.',
  ],
  [
    'a photograph among drawings',
    'drawings/pan.png',
    'x',
    'drawings/pan.png:1:1 brand/not-a-drawing: “content/brands/small/drawings/pan.png” is no SVG and cannot be used as a drawing. → Drawings are SVG files; put photographs beside the campaign.',
  ],
])('%s', async (_, file, text, want) => {
  const { faults } = await loadSmall({ [file]: text });
  expect(faults.map(told)).toContain(want);
});

test('a faulty fact file is reported and the brand still loads', async () => {
  const { brand, faults } = await loadSmall({
    'stores.yaml': 'schema: 1\nstores: [',
    'voice.yaml': 'schema: 1\nvoice: x\n',
  });
  expect(faults.map((one) => one.code)).toEqual([
    'yaml/syntax',
    'content/missing-key',
    'content/unknown-key',
  ]);
  expect(brand?.stores).toEqual([]);
});

test('a logo that is not there is a fault of its line', async () => {
  const logo = {
    id: 'mark',
    variant: 'full',
    file: '../../../../etc/passwd',
    clear: { factor: 1, of: 'height' },
    min: { screenPx: 10, emailPx: 10, printMm: 5, side: 'width' },
    backgrounds: ['paper'],
  };
  const { brand, faults } = await loadSmall({ 'brand.rules.json': json({ ...rules, logos: [logo] }) });
  expect(brand?.logos).toEqual([]);
  expect(faults.map((one) => `${one.at?.line}:${one.at?.column} ${one.code}`)).toEqual([
    '17:15 file/outside',
  ]);
});

test('legal texts fall back from market and region', async () => {
  const { brand } = await loadSmall({
    'legal.yaml': [
      'schema: 1',
      'texts:',
      '  company:',
      '    summary: { en: Who speaks }',
      '    markets:',
      '      FR: { fr: "En France." }',
      '      "*": { fr: Ailleurs., en: Elsewhere. }',
    ].join('\n'),
  });
  const text = brand!.legal.company!;
  expect(legalWording(text, 'FR', 'fr-FR')?.text).toBe('En France.');
  expect(legalWording(text, 'BE', 'fr')?.text).toBe('Ailleurs.');
  expect(legalWording(text, 'FR', 'en')).toMatchObject({ text: 'Elsewhere.', at: { line: 7, column: 33 } });
  expect(legalWording(text, 'FR', 'de')).toBeUndefined();
});
