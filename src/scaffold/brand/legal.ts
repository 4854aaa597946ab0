/** `legal.yaml` of a new brand: the terms of an offer, worded from its facts, and who speaks. */
import type { CountryId } from '../countries.ts';
import { yamlText } from '../yaml-text.ts';

/** Ids of the texts, as campaigns mention them. */
export const legalTexts = ['offer-terms', 'company'] as const;

const terms: Readonly<Record<string, string>> = {
  en: "Valid {period(offer, 'year')} inclusive, once per person, on orders of {money(offer.minimum)} or more, with the code {offer.code}. It does not add up with another reduction.",
  fr: "Valable {period(offer, 'year')} inclus, une fois par personne, dès {money(offer.minimum)} d'achat, avec le code {offer.code}. Non cumulable avec une autre remise.",
  de: "Gültig {period(offer, 'year')}, einmal pro Person, ab {money(offer.minimum)} Bestellwert, mit dem Code {offer.code}. Nicht mit anderen Rabatten kombinierbar.",
};

const summaries: Readonly<Record<string, readonly [terms: string, company: string]>> = {
  en: ['Terms of an offer', 'Who speaks'],
  fr: ['Conditions d’une offre', 'Qui parle'],
  de: ['Bedingungen eines Angebots', 'Wer spricht'],
};

export function legalText(country: CountryId, locales: readonly string[]): string {
  const each = (text: (language: string) => string, indent: string) =>
    locales.map((locale) => `${indent}${locale}: ${yamlText(text(locale.slice(0, 2)))}`);
  return [
    '# Said once, used by every campaign that mentions it. {Expressions} are worded from the campaign’s facts.',
    '# An example: have somebody who knows the law look at it.',
    'schema: 1',
    'texts:',
    '  offer-terms:',
    '    summary:',
    ...each((language) => summaries[language]![0], '      '),
    '    facts: [offer.starts, offer.ends, offer.minimum, offer.code]',
    '    markets:',
    `      ${country}:`,
    ...each((language) => terms[language]!, '        '),
    '  company:',
    '    summary:',
    ...each((language) => summaries[language]![1], '      '),
    '    facts: [legal.company]',
    '    markets:',
    '      "*":',
    ...each(() => '{legal.company}.', '        '),
    '',
  ].join('\n');
}
