/** `voice.yaml` of a new brand: how it speaks to people, and a few manners. Taste comes later, and from its owners. */
import type { Address } from '../campaign/options.ts';
import { yamlText } from '../yaml-text.ts';

const forms: Readonly<Record<string, Address>> = { fr: 'vous', en: 'you', de: 'Sie' };

/** The polite form of each language. */
export function politeAddress(locale: string): Address {
  return forms[locale.slice(0, 2)] ?? 'you';
}

const comments: Readonly<Record<string, string>> = {
  fr: '# or tu',
  de: '# or du',
};

const MOST_CAPITALS = 5;

/** `name`: as pieces say it; its own capitals are no shouting. */
export function voiceText(locales: readonly string[], name: string): string {
  const capitals = (name.match(/\p{Lu}{2,}/gu) ?? []).filter((word) => word.length > MOST_CAPITALS);
  const allowed = capitals.length > 0 ? `, allowed: [${capitals.map(yamlText).join(', ')}]` : '';
  const spoken = locales.flatMap((locale) => {
    const comment = comments[locale.slice(0, 2)];
    return [
      `  ${locale}:`,
      `    address: ${politeAddress(locale)}${comment ? `               ${comment}` : ''}`,
    ];
  });
  return [
    '# How the brand speaks. What is not said here, nobody asks for; docs/voice.md of Diapason has every key.',
    'schema: 1',
    'locales:',
    ...spoken,
    '',
    'exclamations: { campaign: 1, places: { subject: 0, headline: 0, sms: 0 } }',
    'sentences: { averageWords: 18, maxWords: 32 }',
    'paragraphs: { maxWords: 80, maxSentences: 6 }',
    'emoji: never',
    `capitals: { longest: ${MOST_CAPITALS}${allowed} }`,
    '',
  ].join('\n');
}
