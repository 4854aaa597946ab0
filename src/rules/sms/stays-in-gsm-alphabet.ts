import { z } from 'zod';
import { defineRule } from '../rule.ts';

export const staysInGsmAlphabet = defineRule({
  id: 'sms/stays-in-gsm-alphabet',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary:
    'No letter outside the alphabet of text messages turns a message of 160 characters into one of 70.',
  options: z.strictObject({}),
  messages: {
    outside: {
      severity: 'warning',
      message: '“{letter}” is not in the SMS alphabet: the message holds 70 characters instead of 160.',
      hint: 'Write it without “{letter}”; é, è, à and ù are fine.',
    },
  },
  check({ artifact, edition, report }) {
    const letters = artifact.data?.nonGsm;
    if (artifact.channel !== 'sms' || typeof letters !== 'string') return;
    for (const letter of letters) {
      const mark = artifact.marks.find((one) => one.text.includes(letter));
      report('outside', { at: mark?.at ?? edition.at }, { letter });
    }
  },
});
