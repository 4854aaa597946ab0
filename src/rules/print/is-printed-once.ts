import { z } from 'zod';
import { defineRule, type ReleasePiece } from '../rule.ts';

export const isPrintedOnce = defineRule({
  id: 'print/is-printed-once',
  on: 'release',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Nobody is surprised by a second print run: a card that differs between segments is announced.',
  options: z.strictObject({}),
  messages: {
    versions: {
      severity: 'note',
      message:
        '{touchpoint} will be printed in {count} versions, because segment “{segment}” changes `{fact}`.',
      hint: 'Accept, or leave the {leave} off the card.',
    },
    words: {
      severity: 'note',
      message: '{touchpoint} will be printed in {count} versions, because its words differ between segments.',
      hint: 'Accept, or write the same words for all.',
    },
  },
  check({ campaign, pieces, report }) {
    const printed = pieces.filter(
      (piece) => piece.artifact.channel === 'print' && !piece.artifact.supporting,
    );
    for (const touchpoint of campaign.touchpoints) {
      // Who asks for a piece for each store is not surprised by them.
      if (campaign.segments.some(({ id, market }) => market !== undefined && touchpoint.to.includes(id)))
        continue;
      const own = printed.filter((piece) => piece.artifact.touchpoint === touchpoint.id);
      for (const versions of byFormat(own)) {
        const distinct = new Set(versions.map((piece) => piece.extracted.text)).size;
        if (distinct < 2) continue;
        const place = { at: touchpoint.at, artifacts: versions.map((piece) => piece.artifact.path).sort() };
        const count = sayCount(distinct);
        const segment = campaign.segments.find(
          (one) =>
            Object.keys(one.facts).length > 0 &&
            versions.some((piece) => piece.artifact.segment?.split('+').includes(one.id)),
        );
        const fact = segment && Object.keys(segment.facts)[0];
        if (segment && fact)
          report('versions', place, {
            touchpoint: touchpoint.id,
            count,
            segment: segment.id,
            fact,
            leave: leave(fact),
          });
        else report('words', place, { touchpoint: touchpoint.id, count });
        break;
      }
    }
  },
});

/** Pieces of one format and language, which ought to be the same for everybody. */
function byFormat(pieces: readonly ReleasePiece[]): readonly (readonly ReleasePiece[])[] {
  const groups = new Map<string, ReleasePiece[]>();
  for (const piece of pieces) {
    const key = `${piece.artifact.format} ${piece.artifact.locale} ${piece.artifact.market} ${piece.artifact.mime}`;
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return [...groups.values()];
}

function leave(fact: string): string {
  return /starts|ends|date/.test(fact)
    ? 'date'
    : /price|amount|percent|minimum/.test(fact)
      ? 'figure'
      : 'fact';
}

function sayCount(count: number): string {
  return ['', '', 'two', 'three', 'four', 'five'][count] ?? String(count);
}
