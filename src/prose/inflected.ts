/** The forms in which a word of a lexicon may stand: plurals and feminines, and every form of a verb. */
import { once } from '../source/once.ts';
import { frenchConjugation } from './french-verbs.ts';

/**
 * The term first, then its forms. French verbs by their infinitive (“découvrir”, also “se découvrir” and “mettre en avant”)
 * through french-verbs-lefff; all else by the regular endings of the language. A few forms that do not exist do no harm.
 */
export function formsOf(term: string, language: string): readonly string[] {
  return known(`${language.split('-')[0]} ${term}`);
}

const known = once((key): readonly string[] => {
  const [language, ...words] = key.split(' ');
  const [head = '', ...rest] = words;
  const inflect = language === 'fr' ? french : language === 'en' ? english : undefined;
  if (!inflect) return [words.join(' ')];
  const verb = inflect(head).map((form) => [form, ...rest].join(' '));
  // Of several words, any may change: “point de vente”, “bon plan”.
  const last = rest.length > 0 ? inflect(rest.at(-1)!) : [];
  const tail = last.map((form) => [head, ...rest.slice(0, -1), form].join(' '));
  const both = last.flatMap((form) =>
    inflect(head).map((first) => [first, ...rest.slice(0, -1), form].join(' ')),
  );
  return [...new Set([words.join(' '), ...verb, ...tail, ...(rest.length === 1 ? both : [])])];
});

function french(word: string): readonly string[] {
  const conjugated = frenchConjugation(word);
  if (conjugated) return [word, ...conjugated];
  const feminine = FEMININES.filter(([ending]) => word.endsWith(ending)).map(
    ([ending, other]) => word.slice(0, -ending.length) + other,
  );
  const singular = [
    word,
    ...(/[eéxsz]$/u.test(word) ? [] : [`${word}e`]),
    ...(word.endsWith('é') ? [`${word}e`] : []),
    ...feminine,
  ];
  return [...singular, ...singular.flatMap(frenchPlurals)];
}

const FEMININES: readonly (readonly [string, string])[] = [
  ['eux', 'euse'],
  ['if', 'ive'],
  ['el', 'elle'],
  ['en', 'enne'],
  ['on', 'onne'],
  ['eur', 'euse'],
  ['teur', 'trice'],
  ['er', 'ère'],
  ['et', 'ète'],
];

function frenchPlurals(word: string): readonly string[] {
  if (/[sxz]$/u.test(word)) return [];
  if (word.endsWith('al')) return [`${word.slice(0, -2)}aux`, `${word}s`];
  if (/(?:eau|eu)$/u.test(word)) return [`${word}x`];
  return [`${word}s`];
}

function english(word: string): readonly string[] {
  const stem = word.replace(/e$/u, '');
  const short = /^[^aeiou]*[aeiou][bdgmnprt]$/u.test(word) ? word + word.at(-1)! : stem;
  const plural = /(?:[sxz]|[cs]h)$/u.test(word)
    ? `${word}es`
    : /[^aeiou]y$/u.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`;
  const past = /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ied` : `${short}ed`;
  return [word, plural, past, `${short}ing`, `${short}er`, `${short}ers`];
}
