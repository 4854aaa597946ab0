/** How many of the author's words the rules of tone could read. What no rule reads is counted, never hidden. */
import type { Campaign } from '../ir/campaign.ts';

/** Languages that have a pack in `languages/`. */
const packs = new Set(['fr', 'en']);

export function countWords(campaigns: readonly Campaign[]): { checked: number; unchecked: number } {
  let checked = 0;
  let unchecked = 0;
  for (const campaign of campaigns) {
    for (const document of Object.values(campaign.documents)) {
      const words = document.passages.reduce((sum, passage) => sum + (passage.text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0), 0);
      if (packs.has(document.locale.split('-')[0]!)) checked += words;
      else unchecked += words;
    }
  }
  return { checked, unchecked };
}
