/** `campaign.yaml`: the facts of one campaign, and no sentence that a customer reads, except names. */
import { z } from 'zod';
import { everyValueIsFilledIn, freeFacts, productSchema } from '../source/product.ts';
import {
  clock,
  currencyCode,
  distinct,
  flag,
  link,
  localized,
  marketKey,
  moment,
  money,
  number,
  slug,
  words,
} from '../source/scalars.ts';
import { jsonSchemaPart } from '../source/schema.ts';
import { schemaVersion } from '../source/schema-version.ts';

const locale = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a locale such as fr or fr-CA')
  .describe('Example: fr.');
const dottedName = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i, 'must be a channel such as email or print.postcard');

/** What an offer of a kind cannot do without: the first, or one of the others. */
const figureOf = {
  percent: ['percent'],
  amount: ['amount'],
  price: ['price', 'product'],
  gift: ['gift'],
  points: ['points'],
  delivery: [],
} as const;

const offer = z
  .strictObject({
    kind: z
      .enum(['percent', 'amount', 'price', 'gift', 'points', 'delivery'])
      .describe('What is given. Example: percent.'),
    percent: number({ min: 0, max: 100 }).optional().describe('Percent off. Example: 20.'),
    amount: money().optional().describe('Money off. Example: 10 EUR.'),
    price: money().optional().describe('The price itself, for kind “price”. Example: 89 EUR.'),
    product: slug.optional().describe('The product whose price is the offer. Example: lyon-porto.'),
    gift: localized().optional().describe('What is given. Example: { fr: une trousse, en: a pouch }.'),
    points: number({ min: 0, integer: true }).optional().describe('Loyalty points given. Example: 100.'),
    code: z
      .string()
      .regex(/^[A-Z0-9-]{3,24}$/, 'must be capitals, digits and hyphens, 3 to 24')
      .optional()
      .describe('Example: FLEUR20.'),
    starts: moment()
      .optional()
      .describe('First moment of the offer, in timeZone. Example: 2027-04-07 08:00.'),
    ends: moment().optional().describe('Last moment. Example: 2027-04-18 23:59.'),
    minimum: money().optional().describe('Least amount to spend. Example: 45 EUR.'),
    scope: z
      .union([z.literal('everything'), z.array(slug)])
      .optional()
      .describe('“everything”, or ids of products.'),
    excludes: z.array(slug).optional().describe('Names of the brand’s vocabulary. Example: [gift-sets].'),
    includes: z
      .array(slug)
      .optional()
      .describe('What the price includes; names of the vocabulary. Example: [taxes, seat].'),
    where: z
      .array(z.enum(['online', 'stores']))
      .optional()
      .describe('Where it can be used. Example: [online, stores].'),
    oncePerCustomer: flag().optional().describe('Whether one customer may use it once only. Example: true.'),
    combinable: flag().optional().describe('Whether it adds up with other reductions.'),
  })
  .superRefine((given, context) => {
    const needed = figureOf[given.kind];
    if (needed.length === 0 || needed.some((key) => given[key] !== undefined)) return;
    context.addIssue({
      code: 'custom',
      message: `An offer of kind “${given.kind}” needs ${needed.map((key) => `“${key}”`).join(' or ')}.`,
      path: ['kind'],
      params: { hint: `Add ${needed[0]}, or correct the kind.`, asksFor: needed },
    });
  })
  .describe('What the campaign offers.');

/** A product of the catalogue by its id alone, or with what is different in this campaign. */
const product = z
  .preprocess((typed) => (typeof typed === 'string' ? { id: typed } : typed), productSchema)
  .describe('An id of the brand’s catalogue, or a product. Example: voile-de-joue.')
  .meta({
    authored: { anyOf: [jsonSchemaPart(slug), jsonSchemaPart(productSchema)] },
  });

const loyalty = z.strictObject({
  programme: words(80).describe('Name of the programme. Example: Les Grains.'),
  per: money().describe('For how much is paid. Example: 1 EUR.'),
  points: number({ min: 0 }).describe('Points for it ordinarily. Example: 1.'),
  multiplier: number({ min: 0 }).optional().describe('By how much they are multiplied now. Example: 2.'),
  starts: moment().optional().describe('From when. Example: 2027-04-07 08:00.'),
  ends: moment().optional().describe('Until when. Example: 2027-04-18 23:59.'),
  tiers: z
    .array(
      z.strictObject({
        id: slug.describe('Name in facts. Example: fruit.'),
        name: localized().describe('As members read it. Example: { fr: Fruit, en: Fruit }.'),
        from: number({ min: 0 }).optional().describe('Points it takes to be in it. Example: 300.'),
      }),
    )
    .optional()
    .describe('Levels of the programme, the lowest first.'),
  reward: z
    .strictObject({
      points: number({ min: 0 }).describe('Points it takes. Example: 200.'),
      worth: money().describe('What they are worth. Example: 10 EUR.'),
    })
    .optional()
    .describe('What points are worth.'),
});

const event = z.strictObject({
  id: slug.describe('Name in words: <Event of="journee">. Example: journee.'),
  name: localized().describe('Example: { fr: La journée, en: The day }.'),
  date: moment().describe('Example: 2027-04-10.'),
  from: clock().optional().describe('Example: 10:00.'),
  to: clock().optional().describe('Example: 19:00.'),
  minutes: number({ min: 1, integer: true })
    .optional()
    .describe('Minutes it takes for one person. Example: 15.'),
  price: money().optional().describe('What it costs; 0 EUR when it is free.'),
  booking: z
    .enum(['none', 'wished', 'required'])
    .optional()
    .describe('Whether one must book. Example: none.'),
  stores: z
    .union([z.literal('all'), z.array(slug)])
    .optional()
    .describe('“all” open stores of the brand, or their ids.'),
});

const coupon = z.strictObject({
  code: words(40).describe('The same as the offer’s. Example: FLEUR20.'),
  qr: z.enum(['shortLink', 'landing']).optional().describe('What the QR code holds. Example: shortLink.'),
  till: z
    .strictObject({
      kind: z.literal('ean13').describe('Kind of barcode.'),
      value: z
        .string()
        .regex(/^\d{13}$/, 'must be 13 digits')
        .refine(isEan13, { error: 'The last digit of this EAN-13 does not check.' })
        .describe('Example: "2990000020277".'),
    })
    .optional()
    .describe('The barcode that tills scan.'),
  redeem: z
    .array(z.enum(['online', 'stores']))
    .optional()
    .describe('Where it is taken. Example: [online, stores].'),
});

/** By the path of the fact whose place they take. */
const otherFacts = z.record(z.string(), z.unknown()).superRefine(everyValueIsFilledIn);

const segment = z.strictObject({
  id: slug.describe('Name in words: <Segment is="fruit">. Example: fruit.'),
  name: localized().describe('Example: { fr: Membres Fruit, en: Fruit members }.'),
  when: z
    .strictObject({
      field: words(60).describe('Example: TIER.'),
      is: z.array(words(60)).describe('Values of the field. Example: [fruit].'),
    })
    .optional()
    .describe('The field of the CRM that decides.'),
  facts: otherFacts
    .optional()
    .describe('Facts that differ, by path. Example: { offer.starts: 2027-04-06 08:00 }.'),
});

const touchpoint = z
  .strictObject({
    id: slug.describe('Name in words, paths and links. Example: lancement.'),
    channel: dottedName.describe('Example: email, print.postcard.'),
    to: distinct(slug).optional().describe('Segments; everybody when absent.'),
    stores: z
      .union([z.literal('all'), distinct(slug)])
      .optional()
      .describe('One piece for each of these stores, with its address; “all” for the open ones.'),
    at: moment().optional().describe('When it is sent or put up. Example: 2027-03-31 12:30.'),
    until: moment().optional().describe('When it is taken down. Example: 2027-04-18 19:00.'),
    posted: moment()
      .optional()
      .describe('Day on which it is handed to the post. From then on its facts are frozen.'),
    arrives: z.tuple([moment(), moment()]).optional().describe('First and last day of arrival.'),
    announces: slug.optional().describe('The touchpoint or event it speaks of.'),
    transactional: flag()
      .optional()
      .describe(
        'Answers what the customer did (a booking, an order): no advertising, so no opt-out and no quiet hours.',
      ),
    after: words(60).optional().describe('For transactional messages: what sets them off. Example: booking.'),
    facts: otherFacts
      .optional()
      .describe('Facts that differ in it, by path. Example: { offer.product: lyon-porto }.'),
    unless: words(60).optional().describe('For the sending platform: whom to leave out. Example: purchased.'),
  })
  .refine((line) => line.to === undefined || line.stores === undefined, {
    error: 'A touchpoint goes to segments or to stores, not to both.',
    path: ['stores'],
    params: { hint: 'Write two touchpoints.' },
  });

const sender = z.strictObject({
  email: z
    .strictObject({
      name: words(60).describe('As inboxes show it. Example: Grenadine.'),
      address: words(120).describe('Example: bonjour@news.example.com.'),
      platform: z
        .enum([
          'mailchimp',
          'brevo',
          'klaviyo',
          'braze',
          'customerio',
          'sendgrid',
          'salesforce-mc',
          'activecampaign',
        ])
        .optional()
        .describe('Who sends: decides the merge tags for unsubscribing and viewing online. Example: brevo.'),
      replyTo: words(120).optional().describe('Where answers go. Example: aide@example.com.'),
    })
    .optional()
    .describe('Who sends the emails.'),
  sms: z
    .string()
    .regex(/^[A-Za-z0-9 ]{1,11}$/, 'must be at most 11 letters, digits and spaces')
    .optional()
    .describe('At most 11 letters, digits and spaces (GSM 03.38).'),
  address: words(200).optional().describe('Postal address, where the market asks for one.'),
});

export const campaignSchema = z
  .strictObject({
    $schema: z.string().optional().describe('For editors of JSON.'),
    schema: schemaVersion,
    brand: slug.describe('Folder name of the brand. Example: grenadine.'),
    slug: slug.optional().describe('Name in paths and links; the folder’s name when absent.'),
    name: words(120).describe('For people who work on it. Example: Printemps 2027.'),
    owner: words(120).optional().describe('Who answers for it. Example: Claire, marque.'),
    objective: words(600).optional().describe('What it is for, in one sentence.'),
    stage: z
      .enum(['discover', 'consider', 'buy', 'return'])
      .optional()
      .describe('Stage of the customer’s journey.'),
    market: marketKey.optional().describe('The country it is for. Example: FR.'),
    markets: distinct(marketKey, 1).optional().describe('When there are several; the first is the main one.'),
    currency: currencyCode.describe('Currency of bare figures (ISO 4217). Example: EUR.'),
    timeZone: z
      .string()
      .refine(isTimeZone, {
        error: 'This is not a time zone.',
        params: { hint: 'Write it like Europe/Paris.' },
      })
      .describe('Every date and hour of the file is in this zone (IANA). Example: Europe/Paris.'),
    locales: distinct(locale, 1).describe(
      'The first is the source, the others translate it. Example: [fr, en].',
    ),
    landing: link().describe('Where the campaign lives on the web. Example: https://www.example.com/spring.'),
    shortLink: link().optional().describe('For SMS, QR codes and print. Example: https://example.com/s.'),
    links: z
      .record(slug, link(true))
      .optional()
      .describe('Further addresses by name, for <Cta to="stores">.'),
    offer: offer.optional().describe('What the campaign offers.'),
    products: z.array(product).optional().describe('In the order in which they are shown.'),
    loyalty: loyalty.optional().describe('What the loyalty programme gives now.'),
    events: z.array(event).optional().describe('Days to come to.'),
    coupon: coupon.optional().describe('The voucher on printed pieces.'),
    facts: freeFacts
      .optional()
      .describe(
        'Anything else that is true. Example: { flights: { starts: 2027-06-01, ends: 2027-09-30 } }.',
      ),
    audience: z
      .strictObject({
        base: localized().optional().describe('Who is written to at all.'),
        segments: z.array(segment).optional().describe('Parts of the audience that read something else.'),
      })
      .optional()
      .describe('Who it is for.'),
    journey: z.array(touchpoint).optional().describe('One line per contact with the customer.'),
    channels: z
      .record(slug, distinct(z.string().min(1), 1))
      .refine((channels) => Object.keys(channels).length > 0, {
        error: 'No channel is asked for.',
        params: { hint: 'Name the formats to build, such as { web: [page], email: [html, text] }.' },
      })
      .describe('Formats to build, by channel. Example: { web: [page], email: [html, text] }.'),
    art: z
      .record(z.string(), z.string().min(1))
      .optional()
      .describe('Arrangement by format, where the brand’s default is not wanted.'),
    sender: sender.optional().describe('Who speaks in each channel.'),
    legal: z
      .strictObject({
        company: localized().optional().describe('Who speaks. Example: Grenadine SAS.'),
        referencePriceDays: number({ min: 1, max: 365, integer: true })
          .optional()
          .describe('Days of which the lowest price is the reference (EU 98/6, art. 6a). Example: 30.'),
        mentions: z
          .array(slug)
          .optional()
          .describe(
            'Texts of the brand’s legal.yaml that must stand under the offer; worded from the facts where no <Legal> is written. Example: [offer-terms].',
          ),
      })
      .optional()
      .describe('What the law asks for.'),
  })
  .refine((data) => data.market !== undefined || data.markets !== undefined, {
    error: 'The key “market” is missing.',
    params: { hint: 'Add market: FR.' },
  })
  .describe('Facts of one campaign.');

export type CampaignData = z.output<typeof campaignSchema>;

/** GS1 General Specifications, 7.9: weights 1 and 3 from the left, sum a multiple of ten. */
function isEan13(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return digits.length === 13 && sum % 10 === 0;
}

/** A place, not an offset: only a place knows its summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
