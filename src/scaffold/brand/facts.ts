/** The brand’s other files: names that campaigns use by id, and claims with their proof. Short, and open at the end. */
import { yamlText } from '../yaml-text.ts';

const giftCards: Readonly<Record<string, string>> = {
  en: 'gift cards',
  fr: 'cartes cadeaux',
  de: 'Geschenkkarten',
};

export function vocabularyText(locales: readonly string[]): string {
  const words = locales.map((locale) => `${locale}: ${yamlText(giftCards[locale.slice(0, 2)]!)}`);
  return [
    '# Names as they stand inside a sentence, said once for every campaign: excludes: [gift-cards].',
    'schema: 1',
    'names:',
    `  gift-cards: { ${words.join(', ')} }`,
    '',
  ].join('\n');
}

export function claimsText(): string {
  return [
    '# What the brand may claim, with its proof. What voice.yaml calls a claim (claimSigns) and is not here may not be said.',
    'schema: 1',
    'claims: []',
    '',
  ].join('\n');
}
