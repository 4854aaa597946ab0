import { z } from 'zod';
import { readabilityOf } from '../../prose/readability.ts';
import { countWords, sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';
import { isProse } from '../shared/prose-copy.ts';
import { forLocale } from '../shared/voice.ts';

/** The formulas are noise on fewer. */
const LEAST_WORDS = 100;

export const readsEasily = defineRule({
  id: 'tone/reads-easily',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'A locale’s text is as easy to read as the brand’s voice wants it.',
  options: z.strictObject({}),
  messages: {
    hard: {
      severity: 'warning',
      message: 'The “{locale}” words score {score} ({formula}); the voice wants {min} or more.',
      hint: 'Sentences have {average} words on average; the longest is here: part it.',
    },
    plain: {
      severity: 'warning',
      message: 'The “{locale}” words score {score} ({formula}); the voice wants {max} or less.',
      hint: 'Sentences have {average} words on average: join some.',
    },
  },
  check({ campaign, brand, report }) {
    for (const locale of campaign.locales) {
      const band = forLocale(brand.voice.readability, locale);
      if (!band) continue;
      const texts = copyOf(campaign).filter((copy) => copy.locale === locale && isProse(copy));
      const read = readabilityOf(
        texts.map(({ passage }) => passage.text),
        locale,
      );
      if (!read || read.words < LEAST_WORDS) continue;
      const score = Math.round(read.score);
      const values = {
        locale,
        score,
        formula: read.formula,
        average: Math.round(read.wordsPerSentence * 10) / 10,
        min: band.min,
        max: band.max,
      };
      const longest = texts
        .flatMap((copy) => sentencesOf(copy.passage.text, locale).map((sentence) => ({ copy, sentence })))
        .reduce((a, b) => (countWords(b.sentence.text) > countWords(a.sentence.text) ? b : a));
      const at = longest.copy.at(longest.sentence.start, longest.sentence.end);
      if (score < band.min) report('hard', { at }, values);
      else if (score > band.max) report('plain', { at }, values);
    }
  },
});
