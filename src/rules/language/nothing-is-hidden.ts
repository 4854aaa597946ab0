import { z } from 'zod';
import { hiddenSigns } from '../../prose/hidden.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';

export const nothingIsHidden = defineRule({
  id: 'language/nothing-is-hidden',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'No sign stands in a text that cannot be seen: what hides words, turns them round or breaks them.',
  options: z.strictObject({}),
  messages: {
    hidden: {
      severity: 'warning',
      message: 'There is a {name} ({code}) here, which nobody sees.',
      hint: 'Take it out: it hides words from search, screen readers and rules.',
    },
  },
  check({ campaign, report }) {
    for (const copy of copyOf(campaign)) {
      for (const { start, end, code, name } of hiddenSigns(copy.passage.text)) {
        const at = copy.at(start, end);
        const fix = copy.editable ? { fix: { at, text: '' } } : {};
        report('hidden', { at, ...fix }, { code, name });
      }
    }
  },
});
