/** How many words the rules of tone read. Words that no list knows are counted apart and shown, never hidden. */
import type { Campaign } from '../ir/campaign.ts';
import { languages } from './languages/index.ts';
import { countWords as wordsIn } from './sentences.ts';

export interface Coverage {
  /** Words in a language that has a row in `languages`. */
  readonly checked: number;
  /** Words in other languages: only the rules that know no language have read them. */
  readonly unchecked: number;
}

export function countWords(campaigns: readonly Campaign[]): Coverage {
  let checked = 0;
  let unchecked = 0;
  for (const campaign of campaigns) {
    for (const { locale, passages } of Object.values(campaign.documents)) {
      const words = passages.reduce((sum, passage) => sum + wordsIn(passage.text), 0);
      if (languages[locale.split('-')[0]!]) checked += words;
      else unchecked += words;
    }
  }
  return { checked, unchecked };
}
