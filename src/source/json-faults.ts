/** What can be wrong with a file of strict JSON before anybody asks what it says. */
import { defineFamily } from '../diagnostic.ts';

export const jsonFaults = defineFamily('json', {
  syntax: {
    severity: 'error',
    message: 'The JSON cannot be read here: {detail}.',
    hint: 'Check quotes, commas and brackets on this line.',
  },
  comment: {
    severity: 'error',
    message: 'JSON has no comments.',
    hint: 'Write it as "$description", or delete it.',
  },
  'trailing-comma': {
    severity: 'error',
    message: 'A comma stands before the end of a list or map.',
    hint: 'Delete it.',
  },
  'missing-comma': {
    severity: 'error',
    message: 'A comma is missing before this.',
    hint: 'Write it after the value above.',
  },
  'duplicate-key': {
    severity: 'error',
    message: 'The key “{key}” stands twice in one map.',
    hint: 'Keep one of them.',
  },
  'too-deep': {
    severity: 'error',
    message: 'This is nested more than {limit} levels deep.',
    hint: 'Flatten the structure.',
  },
  'too-many': {
    severity: 'error',
    message: 'With this the file holds more than {limit} values.',
    hint: 'Split it, or remove what is no longer used.',
  },
});
