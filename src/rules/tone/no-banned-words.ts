import { z } from 'zod';
import { frenchSlips } from '../../prose/french-address.ts';
import { type FoundWording, findWording } from '../../prose/wording.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';

export const noBannedWords = defineRule({
  id: 'tone/no-banned-words',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No text uses a word that the brand’s voice bans, and preferred words stand for the others.',
  options: z.strictObject({}),
  messages: {
    banned: { severity: 'error', message: '{brand} does not say “{word}”: {reason}.', hint: '{instead}' },
    preferred: { severity: 'warning', message: '{brand} says “{use}”, not “{word}”.', hint: '{reason}' },
  },
  check({ campaign, brand, report }) {
    for (const copy of copyOf(campaign)) {
      const { locale, passage } = copy;
      const voice = brand.voice.locales[locale] ?? brand.voice.locales[locale.split('-')[0]!];
      if (!voice) continue;
      // A banned word in the wrong form of address is that rule's to tell: one mistake, one finding.
      const isSlip = (found: FoundWording) =>
        (voice.address === 'tu' || voice.address === 'vous') &&
        frenchSlips(passage.text, voice.address).some(
          (slip) => slip.start < found.end && found.start < slip.end,
        );
      for (const { term, instead, reason } of voice.banned) {
        for (const found of findWording(passage.text, term)) {
          if (isSlip(found)) continue;
          const values = {
            brand: brand.name,
            word: found.text,
            reason: sentencePart(reason),
            instead: instead ? `Write: ${instead}.` : 'Say it in your own words.',
          };
          report('banned', { at: copy.at(found.start, found.end) }, values);
        }
      }
      for (const { use, not, reason } of voice.preferred) {
        for (const found of not.flatMap((wording) => findWording(passage.text, wording))) {
          const values = { brand: brand.name, word: found.text, use, reason: reason ?? `Write “${use}”.` };
          report('preferred', { at: copy.at(found.start, found.end) }, values);
        }
      }
    }
  },
});

/** The reason as the end of a sentence: without its own capital and full stop. */
function sentencePart(reason: string): string {
  return reason.trim().replace(/\.$/, '');
}
