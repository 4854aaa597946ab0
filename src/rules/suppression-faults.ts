/** What can be wrong with a suppression itself. */
import { defineFamily } from '../diagnostic.ts';

export const suppressionFaults = defineFamily('suppression', {
  'without-reason': {
    severity: 'error',
    message: 'This suppression of “{rule}” gives no reason, and is not applied.',
    hint: 'Write the reason after two hyphens: {rule} -- agreed with the legal team.',
  },
  'unknown-rule': { severity: 'error', message: 'There is no rule “{rule}” to suppress.', hint: '{hint}' },
  'no-day': {
    severity: 'error',
    message: 'This suppression of “{rule}” ends on “{day}”, which is no day, and is not applied.',
    hint: 'Write the last day like (until 2027-06-01).',
  },
  expired: {
    severity: 'warning',
    message: 'This suppression of “{rule}” ended on {day}.',
    hint: 'Mend what it answers, or agree on another day.',
  },
  renamed: {
    severity: 'note',
    message: 'The rule “{was}” is called “{rule}” now.',
    hint: 'Write the new name; the old one is understood all the same.',
  },
  unused: { severity: 'warning', message: 'Nothing here breaks “{rule}”.', hint: 'Remove the suppression.' },
  // What a brand asks for in brand.rules.json. The suppression is applied all the same: what it lacks is one mistake, and
  // what it answers is none.
  'no-owner': {
    severity: 'error',
    message: 'This suppression of “{rule}” does not say who answers for it.',
    hint: '{brand} asks for a name at the end of the reason: -- {reason} ({terms}).',
  },
  'short-reason': {
    severity: 'error',
    message: 'The reason of this suppression of “{rule}” is too short: “{reason}”.',
    hint: '{brand} asks for {words} words or more: say what was agreed, and why.',
  },
  'no-last-day': {
    severity: 'error',
    message: 'This suppression of “{rule}” has no last day.',
    hint: '{brand} asks for one at the end of the reason: -- {reason} ({terms}).',
  },
  'too-long': {
    severity: 'error',
    message: 'This suppression of “{rule}” ends on {day}, in {days} days.',
    hint: '{brand} allows {most}: write {latest} or an earlier day.',
  },
});
