import { z } from 'zod';
import { frenchSlips } from '../../prose/french-address.ts';
import { formsOf } from '../../prose/inflected.ts';
import { findPattern } from '../../prose/pattern.ts';
import { type FoundWording, findWording } from '../../prose/wording.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';
import { voiceIn } from '../shared/voice.ts';

export const noBannedWords = defineRule({
  id: 'tone/no-banned-words',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'No text uses a word that the brand’s voice bans, and preferred words stand for the others.',
  options: z.strictObject({}),
  messages: {
    banned: { severity: 'error', message: '{brand} does not say “{word}”: {reason}.', hint: '{instead}' },
    slow: {
      severity: 'warning',
      message: 'The pattern “{pattern}” of {brand}’s voice takes too long on this text and was stopped.',
      hint: 'No repetition within a repetition: “(a+)+” tries every way to part a text. Write it in a simpler way.',
    },
    preferred: { severity: 'warning', message: '{brand} says “{use}”, not “{word}”.', hint: '{reason}' },
  },
  check({ campaign, brand, report }) {
    const slow = new Set<string | undefined>();
    for (const copy of copyOf(campaign)) {
      const { locale, passage } = copy;
      const voice = voiceIn(brand.voice, locale);
      if (!voice) continue;
      // A banned word in the wrong form of address is that rule's to tell: one mistake, one finding.
      const isSlip = (found: FoundWording) =>
        (voice.address === 'tu' || voice.address === 'vous') &&
        frenchSlips(passage.text, voice.address).some(
          (slip) => slip.start < found.end && found.start < slip.end,
        );
      for (const { term, pattern, forms, instead, reason } of voice.banned) {
        if (slow.has(pattern)) continue;
        const finds =
          pattern === undefined
            ? findForms(passage.text, forms ? formsOf(term!, locale) : [term!])
            : findPattern(passage.text, pattern);
        if (!finds) {
          slow.add(pattern);
          report('slow', { at: copy.at(0, passage.text.length) }, { brand: brand.name, pattern: pattern! });
          continue;
        }
        for (const found of finds) {
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
      for (const { use, not, reason, fix } of voice.preferred) {
        for (const found of not.flatMap((wording) => findWording(passage.text, wording))) {
          const values = { brand: brand.name, word: found.text, use, reason: reason ?? `Write “${use}”.` };
          const at = copy.at(found.start, found.end);
          const text = /^\p{Lu}/u.test(found.text) ? use.charAt(0).toUpperCase() + use.slice(1) : use;
          report('preferred', { at, ...(fix && copy.editable && { fix: { at, text } }) }, values);
        }
      }
    }
  },
});

/** Where one of the forms stands; the longest where two share their letters. */
function findForms(text: string, forms: readonly string[]): readonly FoundWording[] {
  const found = forms
    .flatMap((form) => findWording(text, form))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: FoundWording[] = [];
  for (const one of found)
    if (!kept.some((other) => other.start < one.end && one.start < other.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** The reason as the end of a sentence: without its own capital and full stop. */
function sentencePart(reason: string): string {
  return reason.trim().replace(/\.$/, '');
}
