import { defineFamily } from '../../diagnostic.ts';

/** Why a source of tokens cannot be imported at all. What is changed or left out is no fault: it is listed. */
export const importFaults = defineFamily('tokens-import', {
  syntax: {
    severity: 'error',
    message: 'The file cannot be read here: {detail}.',
    hint: 'Correct it, or move the file out of the folder if it holds no tokens.',
  },
  'too-deep': {
    severity: 'error',
    message: 'This is nested more than {limit} levels deep.',
    hint: 'Flatten the structure.',
  },
  'too-many': {
    severity: 'error',
    message: 'With this there are more than {limit} {things} to import.',
    hint: 'Import the folder in parts.',
  },
  'no-tokens': {
    severity: 'error',
    message: 'No token was found in “{path}”.',
    hint: 'A token has "$value", or "value" in files for Style Dictionary and older ones of Tokens Studio.',
  },
});
