import { describe, expect, it } from 'vitest';
import { parsed, soundFacts } from './parsed.ts';

/** The sound facts with one line replaced or added; answers `code: message → hint` of each finding. */
function withLine(from: string, to: string): string[] {
  const facts = soundFacts.replace(from, to);
  expect(facts).not.toBe(soundFacts);
  return parsed('---\ntitle: T\n---\n\na\n', facts).diagnostics.map(
    (one) => `${one.at?.line}:${one.at?.column} ${one.code} ${one.message} → ${one.hint}`,
  );
}

describe('bad facts are placed and answered', () => {
  it.each([
    [
      'price: 24.50 EUR',
      'price: 2450',
      '11:38 content/wrong-value Is this 2 450 € or 24,50 €? → Write 24.50 EUR.',
    ],
    [
      'price: 24.50 EUR',
      'price: -3 EUR',
      '11:38 content/wrong-value “-3 EUR” is negative; a price or an amount is not. → Write it like 24.50 EUR or 24,50 €.',
    ],
    ['name: Spring\n', '', '1:1 content/missing-key The key “name” is missing. → Add “name”.'],
    [
      'name: Spring',
      'nam: Spring',
      '2:1 content/unknown-key There is no key “nam” here. → Did you mean “name”?',
    ],
    [
      'market: FR',
      'market: US',
      '3:9 campaign/unknown-market The brand has no market “US”. → Markets of the brand: FR.',
    ],
    [
      'ends: 2027-04-18 23:59',
      'ends: 2027-04-01 23:59',
      '9:85 campaign/ends-before-start This ends before it starts. → Check both dates.',
    ],
    [
      'excludes: [gift-sets]',
      'excludes: [gift-set]',
      '9:131 campaign/unknown-name The brand’s vocabulary has no “gift-set”. → Did you mean “gift-sets”?',
    ],
    [
      'locales: [fr]',
      'locales: [fr, en]',
      '6:15 campaign/words-missing There are no words in “en”: en.mdx is missing. → Write the file, or take “en” out of locales.',
    ],
    [
      'timeZone: Europe/Paris',
      'timeZone: Paris',
      '5:11 content/wrong-value This is not a time zone. → Write it like Europe/Paris.',
    ],
    [
      'id: last',
      'id: news',
      '17:11 campaign/duplicate The touchpoint “news” stands twice. → Give each an id of its own.',
    ],
    [
      'offer.starts: 2027-04-06 08:00',
      'offer.starts: demain',
      '14:71 campaign/segment-fact-type “offer.starts” is a date in the campaign and text here. → Write it in the same form.',
    ],
    [
      'id: last, channel: email',
      'id: last, channel: email, facts: { offer.start: 2027-04-06 }',
      '17:55 campaign/segment-fact-unknown The campaign has no fact “offer.start” that could differ here. → Write the path of a fact of this file, such as offer.starts.',
    ],
    [
      'id: last, channel: email',
      'id: last, channel: email, facts: { products.rouge.price: cheap }',
      '17:64 campaign/segment-fact-type “products.rouge.price” is money in the campaign and text here. → Write it in the same form.',
    ],
    [
      'name: Spring',
      'name: Spring\nname: Summer',
      '3:1 yaml/duplicate-key The key “name” stands twice in one map. → Keep one of them.',
    ],
    [
      'name: Jour',
      'name: { fr: Un jour, ouvert, en: A day }',
      '13:37 yaml/comma-trap The comma ends the French text: “ouvert” was read as a key. → Put the text in quotes.',
    ],
    [
      'name: Jour',
      'name: { fr: Un jour, ouvert, à tous, en: A day }',
      '13:37 yaml/comma-trap The comma ends the French text: “ouvert” was read as a key. → Put the text in quotes.',
    ],
    ['offer: {', 'offer: [', '9:142 yaml/syntax'],
    ['name: Spring', 'name: !!js/function "x"', '2:21 yaml/tag “!!js/function” gives this value a type'],
    ['name: Spring', 'name: *spring', '2:7 yaml/unknown-anchor Nothing above is marked “&spring”.'],
    [
      'name: Spring',
      '---\nname: Spring',
      'yaml/syntax The YAML cannot be read here: a second document begins',
    ],
    ['name: Spring', 'name: "Spr\\x07ing"', '2:7 file/control-character The character U+0007 stands here'],
    ['name: Spring', 'name: "Spr\\ud800ing"', '2:7 file/control-character The character U+D800 stands here'],
    ['name: Spring', 'name: Spr\u0092ing', '2:10 file/control-character The character U+0092 stands here'],
    ['name: Spring', `${'? '.repeat(5000)}a`, '2:1 yaml/too-deep'],
    ['locales: [fr]', 'locales: [fr, fr]', '6:15 content/wrong-value “fr” stands twice. → Keep one of them.'],
    ['market: FR', 'markets: [FR, FR]', '3:15 content/wrong-value “FR” stands twice.'],
    ['web: [page]', 'web: [page, page]', '18:25 content/wrong-value “page” stands twice.'],
    ['web: [page]', 'web: []', '18:18 content/wrong-type “channels.web” must have at least 1 entry.'],
    ['currency: EUR', 'currency: EUX', '4:11 content/wrong-value “EUX” is no currency.'],
    ['timeZone: Europe/Paris', 'timeZone: "+02:00"', '5:11 content/wrong-value This is not a time zone.'],
    [
      'percent: 20,',
      'percent: 20 %,',
      '9:34 content/wrong-value “20 %” is not a number. → Write the figure alone, such as 20.',
    ],
    ['percent: 20,', 'percent: [20],', '9:34 content/wrong-type “offer.percent” must be a number.'],
    [
      'percent: 20,',
      '',
      '9:16 content/wrong-value An offer of kind “percent” needs “percent”. → Add percent, or correct the kind.',
    ],
    [
      'www.example.com/spring',
      'me:secret@example.com',
      '7:10 content/wrong-value “https://me:secret@example.com”',
    ],
    ['https://www.example.com/spring', 'mailto:a@example.com', '7:10 content/wrong-value'],
    ['link: /p/rouge', 'link: //evil.example/p', '11:55 content/wrong-type “products.0.link” must be a path'],
    ['price: 24.50 EUR', 'price: 24.50 USD', '11:38 campaign/other-currency This amount is in USD'],
    [
      'name: Rouge,',
      'name: { en: Red },',
      '11:24 campaign/fact-without-words “products.rouge.name” has no words in “fr”.',
    ],
    [
      'to: 19:00 }',
      'to: 19:00, stores: [lion] }',
      'campaign/unknown-store The brand’s stores.yaml has no “lion”. → Did you mean “lyon”?',
    ],
    [
      'excludes:',
      'scope: [rouje], excludes:',
      'campaign/product-unknown The campaign has no product “rouje”.',
    ],
    [
      'channels:',
      'legal: { mentions: [compagny] }\nchannels:',
      'campaign/unknown-mention The brand’s legal.yaml has no text “compagny”. → Did you mean “company”?',
    ],
    [
      'to: 19:00 }',
      'to: 19:00 }\n  - { id: day, name: Jour, date: 2027-04-11 }',
      '14:11 campaign/duplicate The event “day” stands twice.',
    ],
    [
      'id: last, channel: email',
      'id: last, channel: email, arrives: [2027-04-07, 2027-04-02]',
      'campaign/ends-before-start',
    ],
    [
      'name: Spring',
      'name: Spring\nfacts: &all { more: { again: *all } }',
      '3:30 yaml/alias-ring “*all” stands inside what it repeats. → Write the value out instead of using an alias.',
    ],
  ])('%s → %s', (from, to, answer) => {
    expect(withLine(from, to).join('\n')).toContain(answer);
  });

  it('knows the product that a segment or a touchpoint puts into the offer', () => {
    const facts = soundFacts
      .replace('excludes:', 'product: rouge, excludes:')
      .replace('facts: { offer.starts: 2027-04-06 08:00 }', 'facts: { offer.product: roge }')
      .replace('id: last, channel: email', 'id: last, channel: email, facts: { offer.product: rose }');
    const found = parsed('---\ntitle: T\n---\n\na\n', facts).diagnostics;
    expect(found.map((one) => `${one.at?.line} ${one.code} ${one.message} → ${one.hint}`)).toEqual([
      '14 campaign/product-unknown The campaign has no product “roge”. → Did you mean “rouge”?',
      '17 campaign/product-unknown The campaign has no product “rose”. → Known: rouge.',
    ]);
  });

  it('offers to put the cut text in quotes', () => {
    const facts = soundFacts.replace('name: Jour', 'name: { fr: Un jour, ouvert, en: A day }');
    expect(parsed('a\n', facts).diagnostics[0]?.fix?.text).toBe('"Un jour, ouvert"');
  });

  it('accepts money as people type it', () => {
    for (const price of ['24,50', '24.50 €', '24,50 EUR', '"€24.50"']) {
      const { campaign } = parsed(
        '---\ntitle: T\n---\n\na\n',
        soundFacts.replace('24.50 EUR', `"${price.replaceAll('"', '')}"`),
      );
      expect(JSON.stringify(campaign?.facts.products)).toContain('"minor":2450,"currency":"EUR"');
    }
  });
});
