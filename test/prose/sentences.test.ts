import { describe, expect, it } from 'vitest';
import { countWords, sentencesOf } from '../../src/prose/sentences.ts';
import { findWording } from '../../src/prose/wording.ts';

describe('sentences', () => {
  it.each([
    ['fr', 'M. Durand arrive. Il part.', ['M. Durand arrive.', 'Il part.']],
    ['fr', '« Venez ! » dit-elle. Oui.', ['« Venez ! » dit-elle.', 'Oui.']],
    ['en', 'Dr. No is here. Go!', ['Dr. No is here.', 'Go!']],
    ['en', '', []],
  ])('%s: %s', (language, text, want) => {
    expect(sentencesOf(text, language).map((one) => one.text)).toEqual(want);
  });

  it('gives places in the text', () => {
    const text = '  Oui.  Non. ';
    expect(sentencesOf(text, 'fr').map(({ start, end }) => text.slice(start, end))).toEqual(['Oui.', 'Non.']);
  });

  it.each([
    ['J’ai 24,50 € et un rendez-vous', 5],
    ['\uFFFC avec \uFFFC', 3],
    ['', 0],
  ])('counts the words of %s', (text, want) => {
    expect(countWords(text)).toBe(want);
  });
});

describe('wordings', () => {
  it.each([
    ['Elle Découvrira tout', 'découvr*', ['Découvrira']],
    ['l’offre exceptionnelle', "l'offre exceptionnelle", ['l’offre exceptionnelle']],
    ['magiquement', 'magique', []],
    ['à 100 % (sûr)', '100 %', ['100 %']],
  ])('in “%s” finds “%s”', (text, wording, want) => {
    expect(findWording(text, wording).map((one) => one.text)).toEqual(want);
  });
});
