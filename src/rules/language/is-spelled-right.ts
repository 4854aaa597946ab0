import { z } from 'zod';
import { spellerOf } from '../../prose/spelling.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';
import { ownWords } from '../shared/own-words.ts';

export const isSpelledRight = defineRule({
  id: 'language/is-spelled-right',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Every word is in the dictionary of its language, or is the brand’s own.',
  options: z.strictObject({}),
  messages: {
    unknown: { severity: 'warning', message: 'The dictionary has no “{word}”.', hint: '{hint}' },
  },
  async check({ campaign, brand, report }) {
    for (const locale of campaign.locales) {
      const speller = await spellerOf(locale);
      if (!speller) continue;
      const own = ownWords(campaign, brand, locale);
      const told = new Set<string>();
      for (const copy of copyOf(campaign)) {
        if (copy.locale !== locale || copy.isShared) continue;
        for (const { text: word, start, end } of speller.wrong(withoutAddresses(copy.passage.text), own)) {
          if (told.has(word)) continue;
          told.add(word);
          const near = speller.suggestions(word).join(', ');
          const hint = `${near === '' ? '' : `Is it one of these: ${near}? `}A word of the brand’s own goes into “words” of voice.yaml.`;
          report('unknown', { at: copy.at(start, end) }, { word, hint });
        }
      }
    }
  },
});

/** Addresses, tags of a network and merge tags have their own spelling; each letter stays at its place. */
function withoutAddresses(text: string): string {
  return text.replace(
    /https?:\/\/\S+|\S+@\S+|(?<!\S)[#@][\p{L}\p{N}_]+|\{\{.*?\}\}|%%.*?%%|\*\|.*?\|\*|\b(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?/gu,
    (found) => '\uFFFC'.repeat(found.length),
  );
}
