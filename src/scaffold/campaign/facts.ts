/** `campaign.yaml` of a first campaign. */

import { slugOf } from '../slug.ts';
import { yamlNames, yamlText } from '../yaml-text.ts';
import { formatsOf } from './formats.ts';
import { type CampaignChannel, type CampaignOptions, campaignChannels } from './options.ts';

/** Thirty or forty of any of the currencies is a basket. */
const MINIMUM = 40;

export function factsText(options: CampaignOptions): string {
  const { slug, brand, market, locales, dates } = options;
  const host = `${hostOf(brand.id)}.example`;
  const lines = [
    '# The facts of the campaign, each typed once. The words are in the .mdx files beside this one, and say these facts',
    '# by name: {percent(offer.percent)}, {date(offer.ends)}. All of it is an example: make it yours.',
    'schema: 1',
    `brand: ${brand.id}`,
    `name: ${yamlText(options.name)}`,
    `market: ${market.id}`,
    `currency: ${market.currency}`,
    `timeZone: ${market.timeZone}            # every date and hour below is in this zone`,
    `locales: ${yamlNames(locales)}                   # the first one is the source; the others translate it`,
    `landing: https://www.${host}/${slug}`,
    `shortLink: https://${host}/${slug.slice(0, 1)}`,
    '',
    'offer:',
    '  kind: percent                     # percent, amount, price, gift, points or delivery',
    '  percent: 10',
    '  code: HELLO10',
    `  starts: ${dates.starts} 08:00`,
    `  ends: ${dates.ends} 23:59`,
    `  minimum: ${MINIMUM} ${market.currency}`,
    '  oncePerCustomer: true',
    '  combinable: false',
    '',
    ...couponLines(options),
    ...journeyLines(options),
    'channels:                           # what to build',
    ...chosen(options).map((channel) => `  ${channel}: ${yamlNames(formatsOf(channel, options))}`),
    '',
    ...senderLines(options),
    ...legalLines(options),
  ];
  return `${lines.join('\n')}\n`;
}

function chosen({ channels }: CampaignOptions): readonly CampaignChannel[] {
  return campaignChannels.filter((channel) => channels.includes(channel));
}

function couponLines({ channels }: CampaignOptions): readonly string[] {
  if (!channels.includes('print')) return [];
  return ['coupon: { code: HELLO10, qr: shortLink, redeem: [online] }   # on the postcard', ''];
}

function journeyLines(options: CampaignOptions): readonly string[] {
  const { posted, arrives, starts, reminder, ends } = options.dates;
  const contacts: Readonly<Record<CampaignChannel, string | undefined>> = {
    web: undefined,
    print: `  - { id: card, channel: print.postcard, posted: ${posted}, arrives: ${yamlNames(arrives)} }`,
    email: `  - { id: hello, channel: email, at: ${starts} 09:00 }`,
    social: `  - { id: posts, channel: social, at: ${starts} 12:00 }`,
    ads: `  - { id: banners, channel: ads, at: ${starts} 08:00, until: ${ends} 23:59 }`,
    sms: `  - { id: reminder, channel: sms, at: ${reminder} 17:30 }`,
    push: `  - { id: last-day, channel: push, at: ${ends} 11:00 }`,
  };
  const order: readonly CampaignChannel[] = ['print', 'email', 'social', 'ads', 'sms', 'push'];
  const lines = order.flatMap((channel) =>
    options.channels.includes(channel) ? (contacts[channel] ?? []) : [],
  );
  return lines.length === 0
    ? []
    : ['journey:                            # one line for each contact', ...lines, ''];
}

function senderLines({ channels, brand }: CampaignOptions): readonly string[] {
  const host = `${hostOf(brand.id)}.example`;
  const email = `  email: { name: ${yamlText(senderName(brand.name))}, address: hello@news.${host}, replyTo: help@${host} }`;
  // At most eleven letters and digits (GSM 03.38).
  const sms = `  sms: ${yamlText(slugOf(brand.name).replaceAll('-', '').slice(0, 11).toUpperCase() || 'HELLO')}`;
  const lines = [...(channels.includes('email') ? [email] : []), ...(channels.includes('sms') ? [sms] : [])];
  return lines.length === 0 ? [] : ['sender:', ...lines, ''];
}

/** Short, for it stands in text messages: whole words of the folder’s name as far as 20 letters go. */
function hostOf(id: string): string {
  const words = id.split('-');
  const fits = words.findLastIndex((_, index) => words.slice(0, index + 1).join('-').length <= 20);
  return fits < 0 ? id.slice(0, 20).replace(/-+$/, '') : words.slice(0, fits + 1).join('-');
}

/** Inboxes show some twenty letters; the schema takes sixty. */
function senderName(name: string): string {
  return [...name].slice(0, 50).join('').trim();
}

function legalLines({ brand, market }: CampaignOptions): readonly string[] {
  return [
    'legal:',
    `  company: ${yamlText(brand.name)}`,
    ...(market.referencePriceDays === undefined
      ? []
      : [`  referencePriceDays: ${market.referencePriceDays}`]),
    ...(brand.terms && brand.terms.length > 0
      ? [`  mentions: ${yamlNames(brand.terms)}      # texts of the brand’s legal.yaml`]
      : []),
  ];
}
