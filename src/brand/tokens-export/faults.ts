import { defineFamily } from '../../diagnostic.ts';

/** What stands in the way of sound tokens when they leave for other tools. */
export const exportFaults = defineFamily('tokens-export', {
  'name-taken': {
    severity: 'error',
    message: '“{path}” and “{other}” would both be called “{name}”.',
    hint: 'Rename one of them: in CSS, capitals, spaces and full stops make no difference.',
  },
  'one-context': {
    severity: 'note',
    message: 'Of “{name}” only the context “{context}” is exported.',
    hint: 'All contexts leave with --to json and a folder for --out.',
  },
  'no-colour': {
    severity: 'error',
    message: 'The brand “{brand}” has no colour that a palette can hold.',
    hint: 'A palette takes opaque colours with a value of their own; aliases are left out.',
  },
  translucent: {
    severity: 'note',
    message: '“{path}” is translucent and is left out: a palette holds opaque colours only.',
    hint: 'Mix it with its ground, and give the colour that results a token of its own.',
  },
});
