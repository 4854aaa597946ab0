import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/parse/typeset.ts';

const at = { file: 'fr.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };
/** `~` is U+00A0, `_` is U+202F, `−` U+2212. */
function set(text: string, language = 'fr-FR'): string {
  return typeset([{ text, at }], language)
    .map((run) => run.text)
    .join('')
    .replaceAll('\u00A0', '~')
    .replaceAll('\u202F', '_');
}

describe('an author types with an ordinary keyboard', () => {
  it.each([
    ["C'est l'été", 'C’est l’été'],
    ['Et après ?', 'Et après_?'],
    ['Vraiment!', 'Vraiment_!'],
    ['Quoi ?!', 'Quoi_?!'],
    ['Titre : suite', 'Titre~: suite'],
    ['"mot"', '«~mot~»'],
    ['« mot »', '«~mot~»'],
    ['-20 %', '−20~%'],
    ['-20%', '−20~%'],
    ['elle vaut -20 %.', 'elle vaut −20~%.'],
    ['dès 45 € et 10 kg', 'dès 45~€ et 10~kg'],
    ['à 10 h', 'à 10~h'],
    ['12 000 €', '12_000~€'],
    ['Attendez...', 'Attendez…'],
    ['https://a.example/b?c=d : oui', 'https://a.example/b?c=d~: oui'],
    ['à 18:05 et 16:9', 'à 18:05 et 16:9'],
    ['arrive-t-elle', 'arrive-t-elle'],
  ])('fr: %s → %s', (typed, shown) => {
    expect(set(typed)).toBe(shown);
  });
  it.each([
    ["it's", 'it’s', 'en-GB'],
    ['"word"', '“word”', 'en-GB'],
    ['Really?', 'Really?', 'en-GB'],
    ['10 kg', '10~kg', 'en-GB'],
    ['Vraiment!', 'Vraiment!', 'fr-CA'],
    ['"Wort"', '„Wort“', 'de-DE'],
  ])('%s → %s (%s)', (typed, shown, language) => {
    expect(set(typed, language)).toBe(shown);
  });

  it('sees across the runs of a sentence', () => {
    const fact = { path: 'offer.percent', formatter: 'percent', key: 'percent:20' };
    const runs = typeset(
      [
        { text: 'elle vaut -', at },
        { text: '20\u00A0%', at, fact },
        { text: ' ; oui', at },
      ],
      'fr-FR',
    );
    expect(runs.map((run) => run.text)).toEqual(['elle vaut −', '20\u00A0%', '\u202F; oui']);
  });

  it('leaves codes and addresses alone', () => {
    const runs = typeset([{ text: "A'B-20%", at, styles: ['code'] }], 'fr-FR');
    expect(runs[0]!.text).toBe("A'B-20%");
  });

  it('is settled after one pass, and loses no letter', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé0-9 '"?!:;%€.-]{0,12}$/), { maxLength: 4 }), (texts) => {
        const once = typeset(
          texts.map((text) => ({ text, at })),
          'fr-FR',
        );
        const letters = (list: readonly { text: string }[]) =>
          list
            .map((run) => run.text)
            .join('')
            .replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(once)).toBe(letters(texts.map((text) => ({ text }))));
        expect(once).toHaveLength(texts.length);
      }),
    );
  });
});
