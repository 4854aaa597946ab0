import { z } from 'zod';
import type { Edition } from '../../ir/edition.ts';
import { type FactRecord, isRecord, isTagged, type Moment } from '../../ir/facts.ts';
import { plainText, spanOf } from '../../ir/text.ts';
import { languageOf } from '../../prose/languages/index.ts';
import { findWording } from '../../prose/wording.ts';
import { type Found, factsIn, sameFact } from '../../readback/facts-in-text.ts';
import { defineRule, type ReleasePiece } from '../rule.ts';
import { fold, saidBy } from '../shared/said.ts';

const duty = z.enum(['code', 'ends', 'minimum', 'legal']);
type Duty = z.output<typeof duty>;

export const channelsCarryTheOffer = defineRule({
  id: 'message/channels-carry-the-offer',
  on: 'release',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'A piece that speaks of the offer also carries its code, its last day, its minimum and its legal line.',
  options: z.strictObject({
    carries: z
      .record(z.string(), z.array(duty))
      .default({
        web: ['code', 'ends', 'minimum', 'legal'],
        email: ['code', 'ends', 'minimum', 'legal'],
        'print.postcard': ['code', 'ends', 'minimum', 'legal'],
        'print.poster': ['ends', 'minimum'],
        social: ['code', 'ends'],
        ads: ['code', 'ends'],
        push: ['code', 'ends'],
        sms: ['code', 'minimum'],
      })
      .describe('What a piece must carry, by channel or by channel and format family.'),
  }),
  messages: {
    code: {
      severity: 'error',
      message: '{touchpoint} speaks of the offer without its code, “{value}”.',
      hint: 'Add {offer.code} to its words.',
    },
    ends: {
      severity: 'error',
      message: '{touchpoint} speaks of the offer without its last day, “{value}”.',
      hint: 'Add {date(offer.ends)} or {period(offer)} to its words.',
    },
    minimum: {
      severity: 'error',
      message: '{touchpoint} speaks of the offer without its minimum, “{value}”.',
      hint: 'Add {money(offer.minimum)} to its words.',
    },
    legal: {
      severity: 'error',
      message: '{touchpoint} speaks of the offer without the legal line.',
      hint: 'Add a <Legal> for it, or leave the offer out.',
    },
  },
  check({ pieces, options, report, campaign }) {
    for (const piece of pieces) {
      if (piece.artifact.supporting) continue;
      const { edition, artifact } = piece;
      const offer = isRecord(edition.facts.offer) ? edition.facts.offer : undefined;
      const duties = dutiesOf(artifact, options.carries);
      if (!offer || duties.length === 0) continue;
      const text = saidBy(piece);
      const found = factsIn(text, { language: edition.language, currency: campaign.currency });
      if (!speaksOf(offer, found)) continue;
      const touchpoint = artifact.touchpoint ?? `${artifact.channel}.${artifact.format}`;
      const place = { at: placeOf(piece), artifacts: [artifact.path] };
      for (const one of duties) {
        const value = missing(
          one,
          offer,
          piece,
          text,
          found,
          campaign.touchpoints.find((t) => t.id === artifact.touchpoint)?.moment,
        );
        if (value !== undefined) report(one, place, { touchpoint, value });
      }
    }
  },
});

/** The most specific entry: `print.postcard` before `print`. */
function dutiesOf(
  artifact: ReleasePiece['artifact'],
  carries: Readonly<Record<string, readonly Duty[]>>,
): readonly Duty[] {
  const address = `${artifact.channel}.${artifact.format}`;
  const keys = Object.keys(carries).filter((key) => address === key || address.startsWith(`${key}.`));
  return carries[keys.sort((a, b) => b.length - a.length)[0] ?? ''] ?? [];
}

/** A piece speaks of the offer when it says the advantage or the code. */
function speaksOf(offer: FactRecord, found: readonly Found[]): boolean {
  const keys = [
    typeof offer.percent === 'number' ? `percent:${offer.percent}` : undefined,
    isTagged(offer.amount, 'money') ? `money:${offer.amount.minor} ${offer.amount.currency}` : undefined,
    typeof offer.code === 'string' ? `text:${offer.code}` : undefined,
  ];
  return found.some((one) => keys.includes(one.key));
}

/** What is missing in words, or undefined when the piece carries it or the campaign has no such fact. */
function missing(
  one: Duty,
  offer: FactRecord,
  piece: ReleasePiece,
  text: string,
  found: readonly Found[],
  moment: Moment | undefined,
): string | undefined {
  switch (one) {
    case 'code': {
      const { code } = offer;
      if (typeof code !== 'string') return undefined;
      return text.includes(code) || piece.extracted.codes.some((value) => value.includes(code))
        ? undefined
        : code;
    }
    case 'ends': {
      if (!isTagged(offer.ends, 'moment')) return undefined;
      const key = `date:${offer.ends.date}`;
      const said = found.some((fact) => fact.kind === 'date' && sameFact(fact.key, key));
      return said || saysRelative(text, piece.edition.language, offer.ends, moment)
        ? undefined
        : offer.ends.date;
    }
    case 'minimum': {
      if (!isTagged(offer.minimum, 'money') || offer.minimum.minor === 0) return undefined;
      const { minor, currency } = offer.minimum;
      return found.some((fact) => fact.key === `money:${minor} ${currency}`)
        ? undefined
        : `${minor / 100} ${currency}`;
    }
    case 'legal': {
      const lines = [piece.edition, ...Object.values(piece.sides)].flatMap(
        (edition) => edition.slots.legal ?? [],
      );
      if (lines.length === 0) return '';
      const legal = [piece.edition, ...Object.values(piece.sides)]
        .map((edition) => legalOf(edition))
        .filter((line) => line !== '');
      return legal.some((line) => fold(text).includes(line)) ? undefined : '';
    }
  }
}

function legalOf(edition: Edition): string {
  return fold(plainText(edition.slots.legal ?? []));
}

/** “ce soir” on the last day, “demain soir” on the day before. */
function saysRelative(text: string, language: string, ends: Moment, moment: Moment | undefined): boolean {
  if (!moment) return false;
  const days = (Date.parse(ends.date) - Date.parse(moment.date)) / 86_400_000;
  const { today, tomorrow } = languageOf(language);
  const wordings = days === 0 ? today : days === 1 ? tomorrow : [];
  return wordings.some((wording) => findWording(text, wording).length > 0);
}

function placeOf(piece: ReleasePiece) {
  const { slots, at } = piece.edition;
  return spanOf(slots.lead ?? slots.offer ?? []) ?? at;
}
