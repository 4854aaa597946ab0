import type { Address } from './options.ts';
import type { CampaignWords } from './words.ts';

/** English has one form of address: a brand that is “vous” or “Sie” elsewhere keeps its distance in other ways. */
export function englishWords(_: Address | undefined, isPolite: boolean): CampaignWords {
  return { ...common, ...(isPolite ? polite : friendly) };
}

const common = {
  legal:
    "Valid {period(offer, 'year')} inclusive, once per person, on orders of {money(offer.minimum)} or more, with the code {offer.code}. It does not add up with another reduction. {legal.company}.",
  card: {
    headline: 'This card is worth {percent(offer.percent)} off.',
    lead: 'Type its code, {offer.code}, {period(offer)}, when you spend {money(offer.minimum)}.',
    legal: 'Once per person, not with other reductions. Full terms: {shortLink}. {legal.company}.',
  },
  notes: {
    email: 'Subject and preheader of the email',
    card: 'The back of the postcard',
    short: 'Short words: the tool adds links and the way to opt out',
  },
} as const;

const friendly = {
  title: 'Nice to meet you',
  description: 'A little time to look around, and a code for your first order.',
  subject: 'Nice to meet you',
  preheader: 'Your first order is {percent(offer.percent)} off with {offer.code}.',
  headline: 'Nice to meet you.',
  short: 'Nice to meet you',
  shortest: 'Hello',
  lead: 'Your first order is {percent(offer.percent)} off {period(offer)}, when you spend {money(offer.minimum)} or more with the code {offer.code}.',
  cta: 'Have a look',
  offer:
    '{percent(offer.percent)} off your first order with the code **{offer.code}**, until {date(offer.ends)}.',
  stepsTitle: 'Three steps',
  steps: [
    'Fill your basket until it is worth {money(offer.minimum)} or more.',
    'Type {offer.code} before you pay, and press the button beside it.',
    'See the total of your order drop by {percent(offer.percent)} straight away.',
  ],
  sms: 'Your first order is {percent(offer.percent)} off with {offer.code}, until {date(offer.ends)}. It takes a basket of {money(offer.minimum)} or more.',
  push: {
    headline: 'Last day for your code',
    lead: '{offer.code}: {percent(offer.percent)} off when you spend {money(offer.minimum)}, until {time(offer.ends)} tonight.',
  },
  caption:
    'Nice to meet you. Your first order is {percent(offer.percent)} off with {offer.code}, {period(offer)}, when you spend {money(offer.minimum)} or more.',
} as const;

const polite = {
  title: 'A pleasure to meet you',
  description: 'A little time to look around, and a code for a first order.',
  subject: 'A pleasure to meet you',
  preheader: 'A first order costs {percent(offer.percent)} less with {offer.code}.',
  headline: 'A pleasure to meet you.',
  short: 'A warm welcome',
  shortest: 'Welcome',
  lead: 'Your first order costs {percent(offer.percent)} less {period(offer)}, when it comes to {money(offer.minimum)} or more, with the code {offer.code}.',
  cta: 'Have a look',
  offer:
    '{percent(offer.percent)} off a first order with the code **{offer.code}**, until {date(offer.ends)}.',
  stepsTitle: 'Three steps',
  steps: [
    'Choose purchases that come to {money(offer.minimum)} or more.',
    'Enter {offer.code} below your basket, just before you pay.',
    'See the total of the order fall by {percent(offer.percent)}.',
  ],
  sms: 'A first order costs {percent(offer.percent)} less until {date(offer.ends)}, for purchases of {money(offer.minimum)} or more, with the code {offer.code}.',
  push: {
    headline: 'Last day for the code',
    lead: '{offer.code}: {percent(offer.percent)} less for purchases of {money(offer.minimum)} or more, until {time(offer.ends)} tonight.',
  },
  caption:
    'A pleasure to meet you. A first order costs {percent(offer.percent)} less with {offer.code}, {period(offer)}, for purchases of {money(offer.minimum)} or more.',
} as const;
