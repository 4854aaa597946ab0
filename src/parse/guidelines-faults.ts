import { defineFamily } from '../diagnostic.ts';

/** What may be wrong with the guidelines of a brand, beside what any MDX file may have wrong. */
export const guidelinesFaults = defineFamily('guidelines', {
  'bad-name': {
    severity: 'warning',
    message: '“{path}” is not read.',
    hint: 'Call it guidelines.mdx, or guidelines.<locale>.mdx such as guidelines.en.mdx.',
  },
  expression: {
    severity: 'error',
    message: 'Expressions are not read here: “{typed}” would need a campaign.',
    hint: 'Write the words; for a literal brace write \\{.',
  },
  'unknown-topic': {
    severity: 'error',
    message: '<DoDont> knows no rules about “{name}”.',
    hint: '{hint}',
  },
  'block-twice': {
    severity: 'warning',
    message: '{block} stands twice; it is shown where it stands first.',
    hint: 'Remove one of them.',
  },
  'not-empty': {
    severity: 'error',
    message: '<{block}> holds words, and shows what the files of the brand say.',
    hint: 'Write <{block} />, and the words before or after it.',
  },
  nested: {
    severity: 'error',
    message: '<{block}> stands within a list or a quote.',
    hint: 'Put it on lines of its own, not indented.',
  },
  'unsafe-link': {
    severity: 'error',
    message: '“{href}” is no address that a reader may follow.',
    hint: 'Use an https address, mailto: or tel:.',
  },
  'unknown-drawing': {
    severity: 'error',
    message: 'The brand has no drawing “{path}”.',
    hint: '{hint}',
  },
  'no-alternative': {
    severity: 'error',
    message: 'The picture “{path}” has no alternative text.',
    hint: 'Write ![what it shows]({path}).',
  },
});
