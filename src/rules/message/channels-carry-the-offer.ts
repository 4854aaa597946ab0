import { z } from 'zod';
import { type FactRecord, isRecord, isTagged, type Moment } from '../../ir/facts.ts';
import { plainText, spanOf } from '../../ir/text.ts';
import { sayDay } from '../../prose/calendar.ts';
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
        'web.page': ['code', 'ends', 'minimum', 'legal'],
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
    missing: {
      severity: 'error',
      message: '“{piece}” speaks of the offer without {missing}.',
      hint: 'Add {references} to its words, or leave the offer out.',
    },
  },
  check({ pieces, options, report, campaign }) {
    for (const piece of pieces) {
      const { edition, artifact, extracted } = piece;
      const { offer } = edition.facts;
      const duties = dutiesOf(artifact, options.carries);
      if (artifact.supporting || !isRecord(offer) || duties.length === 0) continue;
      const text = saidBy(piece);
      const found = factsIn(text, { language: edition.language, currency: campaign.currency });
      if (!speaksOf(offer, found)) continue;
      const moment = campaign.touchpoints.find((one) => one.id === artifact.touchpoint)?.moment;
      const said: Said = { text, found, moment, language: edition.language, codes: extracted.codes };
      const owed = duties.flatMap((one) => owes(one, offer, said, piece) ?? []);
      if (owed.length === 0) continue;
      const list = new Intl.ListFormat('en-GB');
      report(
        'missing',
        { at: placeOf(piece), artifacts: [artifact.path] },
        {
          piece: artifact.touchpoint ?? `${artifact.channel}/${artifact.format}`,
          missing: list.format(owed.map((one) => one.what)),
          references: list.format(owed.map((one) => one.reference)),
        },
      );
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

interface Said {
  readonly text: string;
  readonly found: readonly Found[];
  readonly language: string;
  readonly codes: readonly string[];
  /** When the piece is read, as far as it is known. */
  readonly moment: Moment | undefined;
}

interface Owed {
  readonly what: string;
  readonly reference: string;
}

/** What a piece owes its reader; undefined when it says it, or when the offer has no such fact. */
function owes(one: Duty, offer: FactRecord, said: Said, piece: ReleasePiece): Owed | undefined {
  const { code, ends, minimum } = offer;
  switch (one) {
    case 'code':
      if (
        typeof code !== 'string' ||
        said.text.includes(code) ||
        said.codes.some((value) => value.includes(code))
      )
        return undefined;
      return { what: `its code “${code}”`, reference: '{offer.code}' };
    case 'ends':
      if (!isTagged(ends, 'moment') || saysDay(ends, said)) return undefined;
      return {
        what: `its last day “${sayDay(ends.date, 'en-GB', { year: true })}”`,
        reference: '{date(offer.ends)}',
      };
    case 'minimum': {
      if (!isTagged(minimum, 'money') || minimum.minor === 0) return undefined;
      if (said.found.some((fact) => fact.key === `money:${minimum.minor} ${minimum.currency}`))
        return undefined;
      return {
        what: `its minimum “${minimum.minor / 100} ${minimum.currency}”`,
        reference: '{money(offer.minimum)}',
      };
    }
    case 'legal': {
      const legal = [piece.edition, ...Object.values(piece.sides)].map(({ slots }) =>
        fold(plainText(slots.legal ?? [])),
      );
      const words = fold(said.text);
      if (legal.some((line) => line !== '' && words.includes(line))) return undefined;
      return { what: 'its legal line', reference: 'a <Legal>' };
    }
  }
}

/** By its date, or as “ce soir” on that day and “demain soir” on the day before. */
function saysDay(day: Moment, { text, found, language, moment }: Said): boolean {
  if (found.some((fact) => fact.kind === 'date' && sameFact(fact.key, `date:${day.date}`))) return true;
  if (!moment) return false;
  const days = (Date.parse(day.date) - Date.parse(moment.date)) / 86_400_000;
  const { today, tomorrow } = languageOf(language);
  const wordings = days === 0 ? today : days === 1 ? tomorrow : [];
  return wordings.some((wording) => findWording(text, wording).length > 0);
}

/** The words of the piece that an author would add to. */
function placeOf({ artifact, edition: { slots, at } }: ReleasePiece) {
  const own = artifact.channel === 'sms' ? slots.sms : artifact.channel === 'push' ? slots.push : undefined;
  return spanOf(own ?? slots.lead ?? slots.offer ?? []) ?? at;
}
