/** One campaign of a generated hub as its three files: facts, and words in two languages. */
import type { Random } from './random.ts';
import { makers, occasions, sentences, things } from './words.ts';

export interface CampaignFiles {
  readonly 'campaign.yaml': string;
  readonly 'en.mdx': string;
  readonly 'fr.mdx': string;
}

/** Web page, email in two parts, text message, one social picture, one banner. */
export const CHANNELS = `channels:
  web: [page]
  email: [html, text]
  sms: [text]
  social: [instagram.portrait]
  ads: [320x50]
`;

/** `number` makes names and codes unique. */
export function campaignFiles(number: number, random: Random): CampaignFiles {
  const thing = random.pick(things);
  const occasion = random.pick(occasions);
  const code = `${thing.en.slice(0, 4).toUpperCase()}${number}`;
  const month = random.between(3, 5);
  const first = random.between(1, 10);
  const facts = `schema: 1
brand: plain
name: "${capital(thing.en)} ${occasion.en}, ${number}"
stage: buy
market: FR
currency: EUR
timeZone: Europe/Paris
locales: [en, fr]
landing: https://www.plain.example/${thing.en}-${number}
shortLink: https://plain.example/${number}
offer:
  kind: percent
  percent: ${random.between(5, 40)}
  code: ${code}
  starts: 2027-0${month}-${two(first)} 08:00
  ends: 2027-0${month}-${two(first + random.between(7, 17))} 23:59
  minimum: ${random.between(2, 9) * 10} EUR
  scope: everything
products:
  - { id: small, name: "Small ${capital(thing.en)}", kind: { en: small jar, fr: petit pot }, price: ${random.between(4, 29)}.50 EUR, lowest30Days: 31.00 EUR, link: /p/small }
  - { id: large, name: "Large ${capital(thing.en)}", kind: { en: large jar, fr: grand pot }, price: ${random.between(30, 90)}.00 EUR, lowest30Days: 95.00 EUR, link: /p/large }
journey:
  - { id: letter, channel: email, at: 2027-0${month}-${two(first)} 08:30 }
  - { id: note, channel: sms, at: 2027-0${month}-${two(first + 2)} 17:30 }
${CHANNELS}sender: { email: { name: Plain, address: hello@plain.example }, sms: PLAIN }
legal: { company: "Plain, société fictive" }
`;
  const chosen = Array.from({ length: random.between(3, 8) }, () => random.pick(sentences));
  const body = (language: 'en' | 'fr') =>
    chosen
      .map((one) => one[language].replace('{thing}', thing[language]).replace('{when}', occasion[language]))
      .join('\n\n');
  const maker = random.pick(makers);
  return {
    'campaign.yaml': facts,
    'en.mdx': english(capital(thing.en), occasion.en, body('en'), maker),
    'fr.mdx': french(`Du ${thing.fr}`, occasion.fr, body('fr'), maker),
  };
}

function english(thing: string, occasion: string, body: string, maker: string): string {
  return `---
title: ${thing} ${occasion}
description: Some days of ${thing.toLowerCase()} at a better price.
---

<Subject touchpoint="letter">${thing} ${occasion}</Subject>
<Preheader touchpoint="letter">{percent(offer.percent)} off with {offer.code}, until {date(offer.ends)}.</Preheader>

<Hero>
  <Image src="picture.png" alt="A shelf with jars" />
  <Headline short="${thing} ${occasion}" shortest="${thing}">${thing} ${occasion}.</Headline>
  <Lead>The whole shop is {percent(offer.percent)} off {period(offer)} when you spend {money(offer.minimum)}, with the code {offer.code}.</Lead>
  <Cta to="landing" short="Choose">Choose yours</Cta>
</Hero>

<Offer>

{percent(offer.percent)} off with **{offer.code}**, until {date(offer.ends)}.

</Offer>

${body}

<Products title="On the shelf">

- \`small\` Enough for a week.
- \`large\` Enough for a month.

</Products>

<Quote by="${maker}" role="shopkeeper">

I fill the jars every morning.

</Quote>

<Legal>

Valid {period(offer, 'year')}, on orders of {money(offer.minimum)} or more. {legal.company}.

</Legal>

<Use fragment="footer" />

<Sms touchpoint="note">{percent(offer.percent)} off from {money(offer.minimum)} with {offer.code}, until {date(offer.ends)}. {shortLink}</Sms>

<Caption>${thing} ${occasion}. {percent(offer.percent)} off {period(offer)} with {offer.code}.</Caption>
`;
}

function french(thing: string, occasion: string, body: string, maker: string): string {
  return `---
title: ${thing} ${occasion}
description: Quelques jours de prix plus doux.
---

<Subject touchpoint="letter">${thing} ${occasion}</Subject>
<Preheader touchpoint="letter">-{percent(offer.percent)} avec {offer.code}, jusqu'au {date(offer.ends)}.</Preheader>

<Hero>
  <Image src="picture.png" alt="Une étagère avec des pots" />
  <Headline short="${thing} ${occasion}" shortest="${thing}">${thing} ${occasion}.</Headline>
  <Lead>Toute la boutique est à -{percent(offer.percent)} {period(offer)}, dès {money(offer.minimum)} d'achat, avec le code {offer.code}.</Lead>
  <Cta to="landing" short="Choisir">Choisir le vôtre</Cta>
</Hero>

<Offer>

-{percent(offer.percent)} avec **{offer.code}**, jusqu'au {date(offer.ends)}.

</Offer>

${body}

<Products title="Sur l'étagère">

- \`small\` De quoi tenir une semaine.
- \`large\` De quoi tenir un mois.

</Products>

<Quote by="${maker}" role="en boutique">

Je remplis les pots chaque matin.

</Quote>

<Legal>

Valable {period(offer, 'year')}, dès {money(offer.minimum)} d'achat. {legal.company}.

</Legal>

<Use fragment="footer" />

<Sms touchpoint="note">-{percent(offer.percent)} dès {money(offer.minimum)} avec {offer.code}, jusqu'au {date(offer.ends)}. {shortLink}</Sms>

<Caption>${thing} ${occasion}. -{percent(offer.percent)} {period(offer)} avec {offer.code}.</Caption>
`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
