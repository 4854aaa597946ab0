/** From the words of an edition to the parts of a text message. */

import type { Span } from '../../diagnostic.ts';
import type { Edition } from '../../ir/edition.ts';
import { isTagged } from '../../ir/facts.ts';
import { isBlank, plainText, type Text, textAt } from '../../ir/text.ts';
import type { LowerContext, Lowered } from '../channel.ts';
import type { SmsFormat } from './formats.ts';

export interface SmsPlan {
  /** The author's `<Sms>`, or words derived from the headline and the offer. */
  readonly words: Text;
  /** The short link without its scheme, unless the author typed it. */
  readonly link?: { readonly text: string; readonly at: Span };
  /** Words of the market by which the reader stops the messages. */
  readonly optOut?: string;
  /** Who sends, as the phone shows it. */
  readonly sender?: string;
}

export function lower(edition: Edition, { brand }: LowerContext<SmsFormat>): Lowered<SmsPlan> {
  const words = edition.slots.sms ?? derivedWords(edition);
  if (isBlank(words)) {
    const loss = { what: 'Sms', at: edition.at, reason: 'missing' } as const;
    return { plan: { words: [] }, dropped: [loss] };
  }
  const said = plainText(words);
  // An answer to what the customer did is no advertising: nothing to follow, nothing to stop.
  const link = edition.transactional ? undefined : shortLink(edition);
  const optOut = edition.transactional ? undefined : brand.markets[edition.selection.market]?.sms.optOut;
  const sender = record(edition.facts.sender)?.sms;
  return {
    plan: {
      words,
      ...(link && !said.includes(link.text) && { link }),
      ...(optOut && !said.includes(optOut) && { optOut }),
      ...(typeof sender === 'string' && { sender }),
    },
    dropped: [],
  };
}

/** The shortest headline, then the offer or else the lead: a message must say what it is about. */
function derivedWords({ slots, at }: Edition): Text {
  const headline = slots.headline?.shortest ?? slots.headline?.short ?? slots.headline?.full ?? [];
  const offer = slots.offer ?? slots.lead ?? [];
  if (isBlank(headline) || isBlank(offer)) return [...headline, ...offer];
  const join = /[.!?…]\s*$/.test(plainText(headline)) ? ' ' : '. ';
  return [...headline, ...textAt(join, headline.at(-1)?.at ?? at), ...offer];
}

function shortLink(edition: Edition): SmsPlan['link'] {
  const fact = edition.facts.shortLink ?? edition.facts.landing;
  const href = isTagged(fact, 'link') ? fact.href : typeof fact === 'string' ? fact : undefined;
  if (href === undefined) return undefined;
  const path = edition.facts.shortLink ? 'shortLink' : 'landing';
  return { text: href.replace(/^https?:\/\//, ''), at: edition.origins.get(path) ?? edition.at };
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
