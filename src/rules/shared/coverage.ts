/** How many words the rules of tone and language read. Those that they cannot judge are counted apart, with the reason. */
import type { Campaign } from '../../ir/campaign.ts';
import { languages } from '../../prose/languages/index.ts';
import { countWords } from '../../prose/sentences.ts';
import { copyOf } from './copy.ts';

export interface Coverage {
  readonly checked: number;
  readonly unchecked: readonly Unchecked[];
}

export interface Unchecked {
  /** `no language pack for “it”` */
  readonly why: string;
  /** ISO 639: `it`. */
  readonly language: string;
  readonly words: number;
}

/** Of the campaign's copy in all locales. Words in a language without a row are read only by the rules that know no language. */
export function coverageOf(campaign: Campaign): Coverage {
  let checked = 0;
  const unchecked = new Map<string, number>();
  for (const { locale, passage } of copyOf(campaign)) {
    const words = countWords(passage.text);
    const language = locale.split('-')[0]!;
    if (languages[language]) checked += words;
    else unchecked.set(language, (unchecked.get(language) ?? 0) + words);
  }
  return {
    checked,
    unchecked: [...unchecked].map(([language, words]) => unread(language, words)),
  };
}

function unread(language: string, words: number): Unchecked {
  return { why: `no language pack for “${language}”`, language, words };
}

/** Several campaigns together, the same reasons joined. */
export function joinCoverage(all: readonly Coverage[]): Coverage {
  const words = new Map<string, number>();
  for (const one of all.flatMap(({ unchecked }) => unchecked))
    words.set(one.language, (words.get(one.language) ?? 0) + one.words);
  return {
    checked: all.reduce((sum, one) => sum + one.checked, 0),
    unchecked: [...words].map(([language, count]) => unread(language, count)),
  };
}
