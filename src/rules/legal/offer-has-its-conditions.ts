import { z } from 'zod';
import type { Node } from '../../ir/document.ts';
import { isRecord } from '../../ir/facts.ts';
import { defineRule } from '../rule.ts';

export const offerHasItsConditions = defineRule({
  id: 'legal/offer-has-its-conditions',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'An offer says until when it holds and under which conditions, in every language.',
  options: z.strictObject({}),
  messages: {
    end: {
      severity: 'warning',
      message: 'The offer has no last day.',
      hint: 'Add offer.ends: 2027-04-18 23:59.',
    },
    start: {
      severity: 'warning',
      message: 'The offer has no first day.',
      hint: 'Add offer.starts: 2027-04-07 08:00.',
    },
    line: {
      severity: 'warning',
      message: 'There is no <Legal> in “{locale}”, and the campaign has an offer.',
      hint: 'Add <Legal> with the conditions, or name texts under legal.mentions.',
    },
  },
  check({ campaign, report }) {
    const { offer, legal } = campaign.facts;
    if (!isRecord(offer)) return;
    const at = campaign.spanOf('offer');
    if (!offer.ends) report('end', { at });
    if (!offer.starts) report('start', { at });
    const mentions = isRecord(legal) && Array.isArray(legal.mentions) ? legal.mentions.length : 0;
    for (const locale of campaign.locales) {
      const document = campaign.documents[locale];
      if (!document || mentions > 0 || hasLegal(document.nodes)) continue;
      report(
        'line',
        { at: { file: document.source.path, line: 1, column: 1, endLine: 1, endColumn: 1 } },
        { locale },
      );
    }
  },
});

function hasLegal(nodes: readonly Node[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'block' && node.name === 'Legal') || ('children' in node && hasLegal(node.children)),
  );
}
