import { z } from 'zod';
import { languageOf } from '../../prose/languages/index.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';

export const nothingShouts = defineRule({
  id: 'tone/nothing-shouts',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No word stands in capitals, but short ones, codes and those that the brand’s voice allows.',
  options: z.strictObject({}),
  messages: {
    capitals: {
      severity: 'warning',
      message: '“{word}” shouts: the voice allows {limit} capitals in a row.',
      hint: 'Write it in small letters, or add it to capitals.allowed in voice.yaml.',
    },
  },
  check({ campaign, brand, report }) {
    const { longest, allowed } = brand.voice.capitals;
    for (const copy of copyOf(campaign)) {
      for (const match of copy.passage.text.matchAll(/(?<![\p{L}\p{N}#@])\p{Lu}{2,}(?![\p{L}\p{N}])/gu)) {
        const word = match[0];
        // YOUR is no abbreviation, however short.
        const isWord = word.length >= 4 && languageOf(copy.locale).littleWords.has(word.toLowerCase());
        if ((word.length <= longest && !isWord) || allowed.includes(word)) continue;
        report('capitals', { at: copy.at(match.index, match.index + word.length) }, { word, limit: longest });
      }
    }
  },
});
