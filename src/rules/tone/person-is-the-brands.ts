import { z } from 'zod';
import { languageOf } from '../../prose/languages/index.ts';
import { plainLetters, withoutQuotes } from '../../prose/mask.ts';
import { wordsOf } from '../../prose/words.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';
import { voiceIn } from '../shared/voice.ts';

const PERSONS = { i: 'of one person', we: 'of the brand itself', one: 'of nobody in particular' } as const;

export const personIsTheBrands = defineRule({
  id: 'tone/person-is-the-brands',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No text speaks in a person in which the brand never speaks.',
  options: z.strictObject({}),
  messages: {
    person: {
      severity: 'warning',
      message: '{brand} never speaks {person}, and here it says “{word}”.',
      hint: 'Speak of the reader, or of the thing itself.',
    },
  },
  check({ campaign, brand, report }) {
    for (const copy of copyOf(campaign)) {
      const { avoid } = voiceIn(brand.voice, copy.locale) ?? { avoid: [] };
      if (avoid.length === 0 || copy.passage.block === 'Quote') continue;
      const { persons } = languageOf(copy.locale);
      for (const { text, start, end } of wordsOf(withoutQuotes(plainLetters(copy.passage.text)))) {
        const person = avoid.find(
          (one) => persons[one]?.has(text.toLowerCase()) || persons[one]?.has(elided(text)),
        );
        if (person === undefined) continue;
        const values = {
          brand: brand.name,
          person: PERSONS[person],
          word: copy.passage.text.slice(start, end),
        };
        report('person', { at: copy.at(start, end) }, values);
      }
    }
  },
});

/** “qu'on” is on, “j'aime” je. */
function elided(word: string): string {
  const [head = '', rest] = word.toLowerCase().split("'");
  if (rest === undefined) return word;
  return head === 'j' ? 'je' : rest;
}
