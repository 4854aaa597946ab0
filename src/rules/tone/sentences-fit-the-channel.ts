import { z } from 'zod';
import { countWords, type Sentence, sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';
import { limitFor } from '../shared/places.ts';
import { isProse } from '../shared/prose-copy.ts';

export const sentencesFitTheChannel = defineRule({
  id: 'tone/sentences-fit-the-channel',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No sentence is longer than the brand’s voice allows for its place; legal text is left out.',
  options: z.strictObject({}),
  messages: {
    long: {
      severity: 'warning',
      message: 'This sentence has {count} words; the voice allows {limit}{where}.',
      hint: 'Part it in two.',
    },
    average: {
      severity: 'warning',
      message: 'Sentences in “{locale}” have {count} words on average; the voice allows {limit}.',
      hint: 'The longest is here: “{longest}”.',
    },
  },
  check({ campaign, brand, report }) {
    const { maxWords, averageWords, places } = brand.voice.sentences;
    for (const locale of campaign.locales) {
      const read = copyOf(campaign)
        .filter((copy) => copy.locale === locale && isProse(copy))
        .flatMap((copy) =>
          sentencesOf(copy.passage.text, locale).map((sentence) => ({
            copy,
            sentence,
            words: countWords(sentence.text),
          })),
        );
      for (const { copy, sentence, words } of read) {
        const { place, limit } = limitFor(copy.passage, places) ?? { place: '', limit: maxWords };
        if (limit === undefined || words <= limit) continue;
        report(
          'long',
          { at: copy.at(sentence.start, sentence.end) },
          { count: words, limit, where: place === '' ? '' : ` in “${place}”` },
        );
      }
      const average = read.reduce((sum, one) => sum + one.words, 0) / Math.max(1, read.length);
      // A handful of sentences says nothing about an average.
      if (averageWords === undefined || read.length < 8 || average <= averageWords) continue;
      const longest = read.reduce((a, b) => (b.words > a.words ? b : a));
      report(
        'average',
        { at: longest.copy.at(longest.sentence.start, longest.sentence.end) },
        {
          locale,
          count: Math.round(average * 10) / 10,
          limit: averageWords,
          longest: shorten(longest.sentence),
        },
      );
    }
  },
});

function shorten(sentence: Sentence): string {
  return sentence.text.length <= 60 ? sentence.text : `${sentence.text.slice(0, 57).trimEnd()}…`;
}
