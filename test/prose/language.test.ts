/** What the rules of language stand on: each function with the words that it is there for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typographyOf } from '../../src/parse/typeset.ts';
import { doubledWords } from '../../src/prose/doubled.ts';
import { germanSlips } from '../../src/prose/german-address.ts';
import { foreignLanguage } from '../../src/prose/guess-language.ts';
import { hiddenSigns } from '../../src/prose/hidden.ts';
import { formsOf } from '../../src/prose/inflected.ts';
import { passivesOf } from '../../src/prose/passive.ts';
import { findPattern } from '../../src/prose/pattern.ts';
import { readabilityOf } from '../../src/prose/readability.ts';
import { spellerOf } from '../../src/prose/spelling.ts';
import { countSyllables } from '../../src/prose/syllables.ts';
import { variantOf } from '../../src/prose/variants.ts';
import { wordsOf } from '../../src/prose/words.ts';

const words = (text: string) => text.split(' ');

describe('spelling', async () => {
  const [french, english] = [await spellerOf('fr-FR')!, await spellerOf('en')!];
  const own = new Set(['mijotée']);

  it.each([
    "L’été à Saint-Malo, c'est aujourd'hui : passe-nous voir, y a-t-il mieux ?",
    'Jusqu’au 18 avril, la SNCF et Zorglub t’attendent.',
    'La mijotée du jeudi, quelqu’un la sert.',
  ])('takes for right: %s', (text) => {
    expect(french.wrong(text, own).map((word) => word.text)).toEqual([]);
  });

  it.each([
    'Our neighbour’s café has a flatbread and organises colour nights.',
    'We organize theatre trips; don’t miss Zorglub and the NHS.',
  ])('takes for right: %s', (text) => {
    expect(english.wrong(text, own).map((word) => word.text)).toEqual([]);
  });

  it.each([
    [french, 'Acceuil chaleureux à l’hotel, dévellopé ici', ['Acceuil', 'l’hotel', 'dévellopé']],
    [english, 'Recieve it seperately in Febuary', ['Recieve', 'seperately', 'Febuary']],
  ] as const)('finds what is wrong', (speller, text, want) => {
    expect(speller.wrong(text, own).map((word) => word.text)).toEqual(want);
  });

  it('says what may have been meant, the same in each run', () => {
    expect(french.suggestions('acceuil')).toEqual(['accueil']);
    expect(english.suggestions('recieve')).toEqual(['receive', 'relieve']);
  });

  it('knows no German, and says so', () => {
    expect(spellerOf('de-DE')).toBeUndefined();
  });
});

describe('countries', () => {
  it.each([
    ['colourful', 'british', 'colorful'],
    ['Favorite', 'american', 'Favourite'],
    ['travelling', 'british', 'traveling'],
    ['jewelry', 'american', 'jewellery'],
    ['centre', 'british', 'center'],
    ['catalog', 'american', 'catalogue'],
    ['analyses', 'british', 'analyzes'],
    ['realise', 'british', 'realize'],
  ])('%s', (word, country, other) => {
    expect(variantOf(word)).toEqual({ country, other });
  });

  it.each(
    words(
      'our hour four tour poise surprise advertise exercise realize laboratory story check level meter dialect',
    ),
  )('%s is everybody’s', (word) => {
    const found = variantOf(word);
    expect(found?.country === 'american' || found === undefined || found.country === 'british').toBe(true);
    expect(found).toBeUndefined();
  });
});

describe('passives', () => {
  it.each([
    ['en', 'The pot was carefully designed by Lina and is loved.', ['was carefully designed', 'is loved']],
    ['en', 'She is tired, it is made of oak, and they are open.', []],
    ['fr', 'La crème a été conçue à Lyon et est fabriquée par nous.', ['a été conçue', 'est fabriquée']],
    ['fr', 'Elle est arrivée, la boutique est ouverte, il s’est posé.', []],
  ])('%s: %s', (language, text, want) => {
    expect(passivesOf(text, language)?.map((one) => one.text)).toEqual(want);
  });

  it('are not looked for where nobody knows the language', () => {
    expect(passivesOf('Es wurde gemacht.', 'de')).toBeUndefined();
  });
});

describe('syllables', () => {
  it.each([
    ['en', 'make table wanted played creation beautiful the', [1, 2, 2, 1, 3, 3, 1]],
    ['fr', 'printemps grenade qualité fruits boutique éclaire création', [2, 2, 3, 1, 2, 2, 3]],
  ])('%s: %s', (language, text, want) => {
    expect(words(text).map((word) => countSyllables(word, language))).toEqual(want);
  });

  it('are one at least, and never more than letters', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
        fc.constantFrom('en', 'fr', 'it'),
        (word, language) => {
          const count = countSyllables(word, language);
          expect(count).toBeGreaterThanOrEqual(1);
          expect(count).toBeLessThanOrEqual(Math.max(1, word.normalize('NFC').length));
        },
      ),
    );
  });
});

describe('readability', () => {
  it.each([
    ['en', 'Flesch'],
    ['fr', 'Kandel-Moles'],
    ['de', 'Amstad'],
    ['it', 'LIX'],
  ])('of %s is after %s', (language, formula) => {
    expect(readabilityOf(['Un due tre. Quattro.'], language)?.formula).toBe(formula);
  });

  it('falls when sentences are joined and words are long', () => {
    const score = (text: string) => readabilityOf([text], 'en')!.score;
    expect(score('We cut oak. We sand it. You sit.')).toBeGreaterThan(
      score('We cut oak and we sand it and you sit.'),
    );
    expect(score('We cut oak.')).toBeGreaterThan(
      score('International regulations necessitate documentation.'),
    );
  });

  it('of nothing is nothing', () => {
    expect(readabilityOf(['', '…'], 'fr')).toBeUndefined();
  });
});

describe('words that stand twice', () => {
  it.each([
    ['fr', 'Passe à la la boutique.', ['la']],
    ['fr', 'Nous nous voyons, vous vous parlez, de mieux en mieux.', []],
    ['en', 'It had had its day in Bora Bora, the The end', ['the']],
    ['en', 'well, well', []],
  ])('%s: %s', (language, text, want) => {
    expect(doubledWords(text, language).map((one) => one.word)).toEqual(want);
  });
});

describe('another language', () => {
  it.each([
    ['fr', 'Choose your shade in the store and we will keep it for you.', 'en'],
    ['en', 'Choisis ta teinte en boutique et nous te la gardons pour le week-end.', 'fr'],
    ['fr', 'Choisis ta teinte en boutique, et nous te la gardons.', undefined],
    ['fr', 'Grenadine, Lyon, Paris, Porto, Lisbonne, Nantes, Toulouse, Bordeaux', undefined],
    ['fr', 'Short and sweet', undefined],
    ['it', 'Choose your shade in the store and we will keep it for you.', undefined],
  ])('%s: %s', (declared, text, want) => {
    expect(foreignLanguage(text, declared)).toBe(want);
  });
});

describe('du and Sie', () => {
  it.each([
    ['Sie', 'Hol dir deine Karte, du sparst.', ['dir', 'deine', 'du']],
    ['du', 'Holen Sie Ihre Karte. Sie sparen. Ihnen gefällt es.', ['Sie', 'Ihre', 'Sie', 'Ihnen']],
    ['du', 'Lina kommt. Sie lacht. „Nehmen Sie Platz!“', []],
    ['Sie', 'Wir kommen zu Ihnen.', []],
  ] as const)('%s: %s', (form, text, want) => {
    expect(germanSlips(text, form).map((one) => one.text)).toEqual(want);
  });
});

describe('signs that nobody sees', () => {
  it.each([
    ['of\u200Bfre', ['U+200B']],
    ['\u202E94\u202C', ['U+202E', 'U+202C']],
    ['a\uD800b', ['U+D800']],
    ['\uFEFFdébut', ['U+FEFF']],
    ['a\u0000b', ['U+0000']],
    ['👩‍👩‍👧 et 👩🏽‍🚀, coupé\u00ADici, 10\u00A0%', []],
    ['deux\nlignes\tet plus', []],
  ])('%j', (text, want) => {
    expect(hiddenSigns(text).map((one) => one.code)).toEqual(want);
  });
});

describe('forms of a term', () => {
  it.each([
    ['fr', 'découvrir', ['découvrir', 'découvrez', 'découvre', 'découverte', 'découvriras']],
    ['fr', 'bon plan', ['bon plan', 'bons plans', 'bonne plan']],
    ['fr', 'exceptionnel', ['exceptionnelle', 'exceptionnels', 'exceptionnelles']],
    ['fr', 'beau', ['beaux']],
    ['en', 'discover', ['discovers', 'discovered', 'discovering']],
    ['en', 'grab a deal', ['grabbed a deal', 'grab a deals', 'grabbing a deal']],
    ['en', 'try', ['tries', 'tried', 'trying']],
    ['it', 'scoprire', ['scoprire']],
  ])('%s %s', (language, term, want) => {
    expect(formsOf(term, language)).toEqual(expect.arrayContaining(want));
  });
});

describe('patterns of a brand', () => {
  it('are found with their places', () => {
    expect(findPattern('Trop cher, très cher', '(?:très|trop) cher')).toEqual([
      { start: 0, end: 9, text: 'Trop cher' },
      { start: 11, end: 20, text: 'très cher' },
    ]);
  });

  it('are stopped when they take too long', () => {
    expect(findPattern(`${'a'.repeat(60)}!`, '^(a+)+$')).toBeUndefined();
    expect(findPattern('aaa', 'a+')).toHaveLength(1);
  });

  it('find nothing empty', () => {
    expect(findPattern('abc', 'x*')).toEqual([]);
  });
});

describe('typography', () => {
  it.each([
    ['fr', 'Bonjour! "Oui": 10% à 8 h', 'Bonjour\u202F! «\u00A0Oui\u00A0»\u00A0: 10\u00A0% à 8\u00A0h'],
    ['fr-CA', 'Bonjour! "Oui": 10 %', 'Bonjour! «\u00A0Oui\u00A0»\u00A0: 10\u00A0%'],
    ['fr-CH', 'Bonjour! "Oui": 10 %', 'Bonjour\u202F! «\u202FOui\u202F»\u202F: 10\u00A0%'],
    ['de', 'Das "Beste" ...', 'Das „Beste“ …'],
    ['en', 'It\'s "new" ...', 'It’s “new” …'],
  ])('%s: %s', (language, text, want) => {
    expect(settled(text, language)).toBe(want);
  });

  it('ends: what has been set is not set again', () => {
    const piece = fc.constantFrom(
      'mot',
      ' ',
      '"',
      "'",
      '!',
      '?',
      ';',
      ':',
      '«',
      '»',
      '10',
      '%',
      '€',
      '...',
      '-',
      ',',
      '\u00A0',
      'https://a.example/b?c',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.constantFrom('fr', 'fr-CA', 'fr-CH', 'en', 'de'),
        (pieces, language) => {
          const once = settled(pieces.join(''), language);
          expect(settled(once, language)).toBe(once);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });

  /** All edits made, again and again as `check --fix` would in its passes. */
  function settled(text: string, language: string): string {
    let now = text;
    for (let pass = 0; pass < 10; pass++) {
      const edits = typographyOf(now, language);
      if (edits.length === 0) return now;
      now = edits.reduceRight((so, edit) => so.slice(0, edit.start) + edit.text + so.slice(edit.end), now);
    }
    throw new Error(`“${text}” never settles.`);
  }
});

it('any text has words in order, each at its place', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
      let last = 0;
      for (const { start, end, text: word } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(word);
        last = end;
      }
    }),
  );
});
