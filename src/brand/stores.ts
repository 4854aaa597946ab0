/** `stores.yaml`: every shop of the brand, said once. */
import { z } from 'zod';
import { clock, flag, marketKey, slug, withOwnIds, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';

const opening = z
  .strictObject({
    days: z
      .string()
      .regex(
        /^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$/,
        'must be a day or a range such as sat or tue-sat',
      )
      .describe('A day or a range of days. Example: tue-sat.'),
    from: clock().describe('Opens. Example: 10:00.'),
    to: clock().describe('Closes. Example: 19:00.'),
  })
  .describe('Hours of some days of the week.');

const store = z.strictObject({
  id: slug.describe('Name in links and files. Example: lyon-brotteaux.'),
  name: words(80).describe('Name as customers read it. Example: Grenadine Brotteaux.'),
  street: words(120).describe('Example: 12 rue des Exemples.'),
  postcode: words(12).describe('Example: 69006.'),
  city: words(60).describe('Example: Lyon.'),
  market: marketKey.default('FR'),
  open: flag().default(true).describe('Whether it is open to the public now. Default: true.'),
  hours: z.array(opening).default([]).describe('Opening hours; a day that is not named is closed.'),
});

export const storesSchema = z
  .strictObject({
    schema: schemaVersion,
    stores: withOwnIds(store, 'stores', 'store').describe(
      'The stores, in the order in which they are shown.',
    ),
  })
  .describe('The brand’s stores.');

export type Store = z.output<typeof store>;
