import { z } from 'zod';
import { countWords, sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';
import { limitFor } from '../shared/places.ts';

export const paragraphsFitTheChannel = defineRule({
  id: 'tone/paragraphs-fit-the-channel',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No paragraph is longer than the brand’s voice allows for its place; legal text is left out.',
  options: z.strictObject({}),
  messages: {
    words: {
      severity: 'warning',
      message: 'This paragraph has {count} words; the voice allows {limit}{where}.',
      hint: 'Part it, or leave half of it to the page.',
    },
    sentences: {
      severity: 'warning',
      message: 'This paragraph has {count} sentences; the voice allows {limit}.',
      hint: 'Part it: one thought to a paragraph.',
    },
  },
  check({ campaign, brand, report }) {
    const { maxWords, maxSentences, places } = brand.voice.paragraphs;
    for (const copy of copyOf(campaign)) {
      const { passage, locale } = copy;
      const isParagraph = passage.kind === 'paragraph' || passage.kind === 'slot' || passage.kind === 'item';
      if (!isParagraph || passage.block === 'Legal') continue;
      const at = copy.at(0, passage.text.length);
      const { place, limit } = limitFor(passage, places) ?? { place: '', limit: maxWords };
      const words = countWords(passage.text);
      if (limit !== undefined && words > limit) {
        report('words', { at }, { count: words, limit, where: place === '' ? '' : ` in “${place}”` });
        continue;
      }
      const sentences = sentencesOf(passage.text, locale).length;
      if (maxSentences !== undefined && sentences > maxSentences)
        report('sentences', { at }, { count: sentences, limit: maxSentences });
    }
  },
});
