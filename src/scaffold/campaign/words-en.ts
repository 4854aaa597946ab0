import type { CampaignWords } from './words.ts';

export function englishWords(): CampaignWords {
  return {
    title: 'Nice to meet you',
    description: 'A little time to look around, and a code for your first order.',
    subject: 'Nice to meet you',
    preheader: 'Your first order is {percent(offer.percent)} off with {offer.code}.',
    headline: 'Nice to meet you.',
    short: 'Nice to meet you',
    shortest: 'Hello',
    lead: 'Your first order is {percent(offer.percent)} off {period(offer)}, when you spend {money(offer.minimum)}. The code is {offer.code}.',
    cta: 'Have a look',
    offer:
      '{percent(offer.percent)} off your first order with the code **{offer.code}**, until {date(offer.ends)}.',
    stepsTitle: 'Three steps',
    steps: [
      'Fill your basket to {money(offer.minimum)} or more.',
      'Type {offer.code} before you pay.',
      'See the total drop by {percent(offer.percent)}.',
    ],
    legal:
      "Valid {period(offer, 'year')} inclusive, once per person, on orders of {money(offer.minimum)} or more, with the code {offer.code}. It does not add up with another reduction. {legal.company}.",
    card: {
      headline: 'This card is worth {percent(offer.percent)} off.',
      lead: 'Type its code, {offer.code}, {period(offer)}, when you spend {money(offer.minimum)}.',
      legal: 'Once per person, not with other reductions. Full terms: {shortLink}. {legal.company}.',
    },
    sms: 'Your first order is {percent(offer.percent)} off until {date(offer.ends)}, when you spend {money(offer.minimum)}. The code is {offer.code}.',
    push: {
      headline: 'Last day for your code',
      lead: '{offer.code}: {percent(offer.percent)} off when you spend {money(offer.minimum)}, until {time(offer.ends)} tonight.',
    },
    caption:
      'Nice to meet you. Your first order is {percent(offer.percent)} off with {offer.code}, {period(offer)}, when you spend {money(offer.minimum)}.',
    notes: {
      email: 'Subject and preheader of the email',
      card: 'The back of the postcard',
      short: 'Short words: the tool adds links and the way to opt out',
    },
  };
}
