import { z } from 'zod';
import type { Found } from '../../readback/facts-in-text.ts';
import { defineRule } from '../rule.ts';
import { type CopyText, copyOf, factsOf } from '../shared/copy.ts';
import { campaignFacts, factFor, type KnownFact } from '../shared/known-facts.ts';
import { nameOf, referenceTo } from '../shared/reference.ts';

export const factsComeFromTheCampaign = defineRule({
  id: 'message/facts-come-from-the-campaign',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'A price, a percentage, a day or a code that the campaign knows is never typed by hand.',
  options: z.strictObject({}),
  messages: {
    typed: { severity: 'error', message: 'The {fact} is typed by hand.', hint: 'Use {reference}.' },
    period: { severity: 'error', message: 'The {fact} is typed by hand.', hint: 'Use {reference}.' },
  },
  check({ campaign, report }) {
    const known = campaignFacts(campaign);
    for (const copy of copyOf(campaign)) {
      const { text } = copy.passage;
      const found = factsOf(copy, campaign).filter(isCitable);
      for (let index = 0; index < found.length; index++) {
        const one = found[index]!;
        const period = periodAt(found, index, known);
        if (period) {
          const reference = `{period(${period})}`;
          const opening = /(?:du|from)\s$/iu.exec(text.slice(0, one.start));
          const start = opening ? opening.index : one.start;
          const end = found[index + 1]!.end;
          const at = copy.at(start, end);
          const fix = copy.editable && opening ? { fix: { at, text: reference } } : {};
          report('period', { at, ...fix, ...hintFor(copy) }, { fact: `${period}’s period`, reference });
          index += 1;
          continue;
        }
        const fact = factFor(one, known);
        if (!fact) continue;
        const at = copy.at(one.start, one.end);
        const reference = referenceTo(fact, one);
        const fix = copy.editable ? { fix: { at, text: reference } } : {};
        report('typed', { at, ...fix, ...hintFor(copy) }, { fact: nameOf(fact.path), reference });
      }
    }
  },
});

/** Hours are too common to be the campaign's whenever they are equal, and so is nothing to pay. */
function isCitable(found: Found): boolean {
  return found.kind !== 'time' && !found.key.startsWith('money:0 ');
}

/** `offer` when this day and the next are its first and its last. */
function periodAt(found: readonly Found[], index: number, known: readonly KnownFact[]): string | undefined {
  const [first, last] = [found[index], found[index + 1]];
  if (first?.kind !== 'date' || last?.kind !== 'date' || last.start - first.end > 6) return undefined;
  const starts = known.filter((fact) => fact.path.endsWith('.starts') && factFor(first, [fact]));
  return starts
    .map((fact) => fact.path.slice(0, -'.starts'.length))
    .find((owner) => known.some((fact) => fact.path === `${owner}.ends` && factFor(last, [fact])));
}

function hintFor(copy: CopyText): { hint?: string } {
  return copy.editable ? {} : { hint: 'Leave it to the words: this text cannot name a fact.' };
}
