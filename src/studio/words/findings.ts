/** Words beside what is wrong. */
import { wordsIn } from './language.ts';

export const findingsWords = wordsIn({
  fr: {
    findings: 'Constats',
    noFindings: 'Rien à signaler.',
    hint: 'Conseil',
    seenIn: 'Visible dans',
  },
  en: {
    findings: 'Findings',
    noFindings: 'Nothing to report.',
    hint: 'Hint',
    seenIn: 'Seen in',
  },
});
