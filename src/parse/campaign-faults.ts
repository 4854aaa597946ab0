/** What can be wrong between the files of a campaign, beyond the shape of each. */
import { defineFamily, nearest } from '../diagnostic.ts';

export const campaignFaults = defineFamily('campaign', {
  'facts-missing': {
    severity: 'error',
    message: 'The campaign “{slug}” has no campaign.yaml.',
    hint: 'Add it: brand, name, locales, channels and the offer’s facts.',
  },
  'bad-folder': {
    severity: 'error',
    message: '“{folder}” cannot be the folder of a campaign: it names paths and links.',
    hint: 'Take the line breaks, tabs and backslashes out of its name.',
  },
  'words-missing': {
    severity: 'error',
    message: 'There are no words in “{locale}”: {file} is missing.',
    hint: 'Write the file, or take “{locale}” out of locales.',
  },
  'words-twice': {
    severity: 'error',
    message: '<{block}> stands twice for the same readers, and only the first is used.',
    hint: 'Keep one of them, or give each its touchpoint.',
  },
  'title-missing': {
    severity: 'error',
    message: 'The words in “{locale}” have no title.',
    hint: 'Begin the file with ---, then title: …, then --- on lines of their own.',
  },
  'words-unlisted': {
    severity: 'warning',
    message: '“{file}” is not built, because “{locale}” is not among the locales.',
    hint: 'Add it to locales, or delete the file.',
  },
  'unknown-brand': { severity: 'error', message: 'There is no brand “{brand}”.', hint: '{hint}' },
  'unknown-market': { severity: 'error', message: 'The brand has no market “{market}”.', hint: '{hint}' },
  'unknown-segment': { severity: 'error', message: 'There is no segment “{segment}”.', hint: '{hint}' },
  'unknown-name': { severity: 'error', message: 'The brand’s vocabulary has no “{name}”.', hint: '{hint}' },
  'unknown-announcement': {
    severity: 'error',
    message: 'Nothing is called “{name}” that could be announced.',
    hint: '{hint}',
  },
  'unknown-touchpoint': { severity: 'error', message: 'There is no touchpoint “{name}”.', hint: '{hint}' },
  duplicate: {
    severity: 'error',
    message: 'The {what} “{id}” stands twice.',
    hint: 'Give each an id of its own.',
  },
  'ends-before-start': {
    severity: 'error',
    message: 'This ends before it starts.',
    hint: 'Check both dates.',
  },
  'segment-fact-unknown': {
    severity: 'error',
    message: 'The campaign has no fact “{path}” that could differ here.',
    hint: 'Write the path of a fact of this file, such as offer.starts.',
  },
  'segment-fact-type': {
    severity: 'error',
    message: '“{path}” is {wanted} in the campaign and {given} here.',
    hint: 'Write it in the same form.',
  },
  'unknown-mention': {
    severity: 'error',
    message: 'The brand’s legal.yaml has no text “{id}”.',
    hint: '{hint}',
  },
  'unknown-store': { severity: 'error', message: 'The brand’s stores.yaml has no “{id}”.', hint: '{hint}' },
  'closed-store': {
    severity: 'warning',
    message: 'The store “{id}” is closed, and gets no piece.',
    hint: 'Take it out, or write open: true in stores.yaml.',
  },
  'fact-without-words': {
    severity: 'error',
    message: '“{path}” has no words in “{locale}”.',
    hint: 'Write {locale}: … beside the others, or one text for all locales.',
  },
  'other-currency': {
    severity: 'warning',
    message: 'This amount is in {given}, and the campaign is in {wanted}.',
    hint: 'Correct the currency; prices of other markets stand under “prices”.',
  },
  'product-without-name': {
    severity: 'error',
    message: 'The product “{id}” has no name here, and the brand’s catalogue has no such product.',
    hint: '{hint}',
  },
  'product-unknown': { severity: 'error', message: 'The campaign has no product “{id}”.', hint: '{hint}' },
});

/** A hint that names the closest of what there is. */
export function didYouMean(word: string, known: readonly string[], file = 'campaign.yaml'): string {
  const near = nearest(word, known);
  if (near) return `Did you mean “${near}”?`;
  return known.length > 0 ? `Known: ${known.join(', ')}.` : `Add it to ${file}.`;
}
