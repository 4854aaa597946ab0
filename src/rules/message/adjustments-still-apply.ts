import { z } from 'zod';
import { adjustablePictures } from '../../channels/adjustable.ts';
import type { Adjustment } from '../../ir/adjustments.ts';
import type { Campaign } from '../../ir/campaign.ts';
import { defineRule, type ReleaseSubject } from '../rule.ts';

export const adjustmentsStillApply = defineRule({
  id: 'message/adjustments-still-apply',
  on: 'release',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'What a designer adjusted by hand is applied, and is told when the words have changed since.',
  options: z.strictObject({}),
  messages: {
    lapsed: {
      severity: 'warning',
      message: 'This was made for “{was}”, and the {slot} says something else by now.',
      hint: 'The words are “{now}” now: set these, or take the entry out; until then the layout decides.',
    },
    unused: {
      severity: 'note',
      message: 'This entry has no effect in any piece of the campaign.',
      hint: '{why}',
    },
  },
  check({ campaign, pieces, adjusted = [], complete, report }) {
    const known = adjustablePictures();
    const paths = new Map(pieces.map(({ artifact: { path } }) => [path.replace(/\.[^./]+$/, ''), path]));
    for (const entry of campaign.adjustments?.entries ?? []) {
      const uses = adjusted.filter(({ adjustment }) => adjustment === entry);
      const lapsed = uses.flatMap(({ outcome, piece }) =>
        outcome.kind === 'lapsed' ? [{ now: outcome.now, path: paths.get(piece) ?? piece }] : [],
      );
      if (lapsed.length > 0) {
        report(
          'lapsed',
          { at: entry.places.was ?? entry.at, artifacts: [...new Set(lapsed.map(({ path }) => path))] },
          { was: entry.was ?? '', slot: entry.slot, now: lapsed[0]!.now },
        );
      }
      const isMeant = entry.formats.every((name) => known.includes(name));
      if (complete && isMeant && uses.every(({ outcome }) => outcome.kind === 'absent'))
        report('unused', { at: entry.at }, { why: whyUnused(entry, uses, adjusted, campaign) });
    }
  },
});

function whyUnused(
  entry: Adjustment,
  uses: NonNullable<ReleaseSubject['adjusted']>,
  adjusted: NonNullable<ReleaseSubject['adjusted']>,
  campaign: Campaign,
): string {
  if (uses.length > 0) return `No piece of these formats has a ${entry.slot}.`;
  const narrower = campaign.adjustments?.entries.some(
    (other) =>
      other !== entry &&
      other.slot === entry.slot &&
      other.formats.some((name) => entry.formats.includes(name)) &&
      adjusted.some(({ adjustment }) => adjustment === other),
  );
  return narrower
    ? 'Entries for fewer readers come first everywhere: take this one out.'
    : 'The campaign builds none of these formats for these readers: take it out.';
}
