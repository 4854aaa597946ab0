import { z } from 'zod';
import { doubledWords } from '../../prose/doubled.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';

export const noWordTwice = defineRule({
  id: 'language/no-word-twice',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'No word stands twice in a row by mistake.',
  options: z.strictObject({}),
  messages: {
    twice: { severity: 'warning', message: '“{word}” stands twice.', hint: 'Leave one of them out.' },
  },
  check({ campaign, report }) {
    for (const copy of copyOf(campaign)) {
      for (const { start, end, word } of doubledWords(copy.passage.text, copy.locale)) {
        const at = copy.at(start, end);
        const fix = copy.editable ? { fix: { at, text: word } } : {};
        report('twice', { at, ...fix }, { word });
      }
    }
  },
});
