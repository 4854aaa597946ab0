import { z } from 'zod';
import { editDistance } from '../../diagnostic.ts';
import { type FactRecord, isRecord } from '../../ir/facts.ts';
import { plainSigns } from '../../readback/plain-signs.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';
import { cite } from '../shared/spans.ts';

export const codeIsSpelledOnce = defineRule({
  id: 'message/code-is-spelled-once',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'The offer’s code is spelled the same in the facts, in every language and on every piece.',
  options: z.strictObject({}),
  messages: {
    differs: {
      severity: 'error',
      message: 'The code is {code} ({place}).',
      hint: 'Write {reference} instead of “{typed}”.',
    },
  },
  check({ campaign, report }) {
    const code = textAt(campaign.facts, 'offer', 'code');
    if (code === undefined) return;
    const from = campaign.spanOf('offer.code');
    const coupon = textAt(campaign.facts, 'coupon', 'code');
    const place = cite(from);
    if (coupon !== undefined && coupon !== code) {
      const at = campaign.spanOf('coupon.code');
      report(
        'differs',
        { at, related: [{ message: 'The offer’s code.', at: from }], fix: { at, text: code } },
        { code, place, reference: code, typed: coupon },
      );
    }
    for (const { text, at } of campaign.overrides?.pieces.flatMap(({ entry }) => entry.says) ?? []) {
      const typed = [...plainSigns(text).matchAll(words)].map(([word]) => word);
      const wrong = typed.find((word) => isMeant(word, code));
      if (wrong === undefined) continue;
      const hint = 'Correct the piece, and what its entry says.';
      report('differs', { at, hint }, { code, place, reference: code, typed: wrong });
    }
    for (const copy of copyOf(campaign)) {
      for (const match of plainSigns(copy.passage.text).matchAll(words)) {
        const typed = match[0];
        if (!isMeant(typed, code)) continue;
        const at = copy.at(match.index, match.index + typed.length);
        const reference = '{offer.code}';
        const fix = copy.editable ? { fix: { at, text: reference } } : {};
        report(
          'differs',
          { at, related: [{ message: 'The code is set here.', at: from }], ...fix },
          { code, place, reference, typed },
        );
      }
    }
  },
});

const words = /(?<![\p{L}\d/#@-])[\p{L}\d]{3,28}(?![\p{L}\d-])/gu;

/**
 * Whether a word was meant to be the code: the same letters in other cases, or one or two slips away. Ordinary
 * words are spared, so a slip must look like a code: capitals, and a figure where the code has one.
 */
function isMeant(typed: string, code: string): boolean {
  if (typed === code) return false;
  const hasFigure = /\d/.test(code);
  if (typed.toUpperCase() === code) return hasFigure;
  if (typed !== typed.toUpperCase() || (hasFigure && !/\d/.test(typed)) || !/\p{L}/u.test(typed))
    return false;
  return editDistance(typed, code) <= (code.length > 5 ? 2 : 1);
}

function textAt(facts: FactRecord, group: string, name: string): string | undefined {
  const record = facts[group];
  const value = isRecord(record) ? record[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
