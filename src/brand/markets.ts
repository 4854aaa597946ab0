/** `markets.yaml`: law, currency and hours, by country. A locale is words; a market is what binds them. */
import { z } from 'zod';
import { clock, currencyCode, flag, localized, marketKey, number, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';
import { localeKey } from './voice.ts';

const holiday = z
  .string()
  .regex(/^(\d{4}-)?\d{2}-\d{2}$/, 'must be a day such as 05-01, or 2027-03-29 for one year')
  .describe('A day: every year (05-01) or once (2027-03-29).');

const sms = z
  .strictObject({
    optOut: words(60)
      .optional()
      .describe('What the tool adds so that a reader can stop the messages. Example: STOP 36180.'),
    senders: z
      .array(z.enum(['alphanumeric', 'short-code', 'number']))
      .min(1)
      .default(['alphanumeric', 'short-code', 'number'])
      .describe('Kinds of sender that may advertise here. Example: [alphanumeric, short-code].'),
    senderMaxCharacters: number({ min: 1, max: 11, integer: true })
      .default(11)
      .describe('Most characters of an alphanumeric sender. Default: 11.'),
    hours: z
      .strictObject({
        from: clock().describe('First moment at which a promotional message may leave. Example: 08:00.'),
        to: clock().describe('Last moment. Example: 20:00.'),
      })
      .optional()
      .describe('When promotional messages may leave, in the market’s time zone.'),
    sundays: flag().default(true).describe('Whether they may leave on Sundays. Default: true.'),
    holidays: flag().default(true).describe('Whether they may leave on public holidays. Default: true.'),
  })
  .describe('Promotional text messages.');

const duties = z
  .strictObject({
    referencePriceDays: number({ min: 0, max: 365, integer: true })
      .optional()
      .describe('Days of which the lowest price is the reference of a reduction. Example: 30.'),
    unsubscribe: flag().default(true).describe('Whether each email offers to unsubscribe. Default: true.'),
    postalAddress: flag()
      .default(false)
      .describe('Whether each email names the sender’s postal address. Default: false.'),
    mentions: z
      .array(words(64))
      .default([])
      .describe('Texts of legal.yaml that every campaign here carries. Example: [company].'),
  })
  .describe('What the law of the market asks of every campaign.');

const market = z.strictObject({
  name: localized().describe('The country in words. Example: { fr: France, en: France }.'),
  languages: z
    .record(localeKey, z.string().regex(/^[a-z]{2}-[A-Z]{2}$/, 'must be a language and region such as fr-FR'))
    .describe('Which regional form a locale takes here. Example: { fr: fr-FR, en: en-GB }.'),
  currency: currencyCode.describe('Currency of prices (ISO 4217). Example: EUR.'),
  timeZone: words(60).describe('Time zone of dates and hours (IANA). Example: Europe/Paris.'),
  holidays: z.array(holiday).default([]).describe('Public holidays.'),
  sms: sms.prefault({}),
  duties: duties.prefault({}),
});

export const marketsSchema = z
  .strictObject({
    schema: schemaVersion,
    markets: z.record(marketKey, market).describe('Markets by country. Example: { FR: … }.'),
  })
  .describe('Where the brand sells, and what binds it there.');

export type Market = z.output<typeof market>;
