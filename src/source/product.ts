/** What is true of a product, in a campaign and in the brand's catalogue alike. */
import { z } from 'zod';
import { localized, marketKey, money, slug } from './scalars.ts';

/** Anything beyond the fields below; typed by its form: money, date, number or text. */
export const freeFacts = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'must be one word in letters and digits'), z.unknown())
  .superRefine(everyValueIsFilledIn);

/** Of values that may have any form nothing else would say so. */
export function everyValueIsFilledIn(value: unknown, context: z.RefinementCtx) {
  const look = (here: unknown, path: readonly (string | number)[]) => {
    if (here === '') context.addIssue({ code: 'custom', message: 'This is empty.', path: [...path] });
    else if (Array.isArray(here)) for (const [index, one] of here.entries()) look(one, [...path, index]);
    else if (typeof here === 'object' && here !== null)
      for (const [key, one] of Object.entries(here)) look(one, [...path, key]);
  };
  look(value, []);
}

/** The catalogue's products must have one. */
export const productName = localized().describe(
  'Product names are rarely translated. Example: Voile de Joue.',
);

/** Each of them may be left out of a campaign, where the catalogue has it. */
export const productFields = {
  name: productName.optional(),
  kind: localized().optional().describe('What it is. Example: { fr: blush crème, en: cream blush }.'),
  price: money().optional().describe('Price per unit, taxes included. Example: 28.00 EUR.'),
  lowest30Days: money()
    .optional()
    .describe('Lowest price of the 30 days before the offer (EU 98/6, art. 6a). Example: 28.00 EUR.'),
  prices: z
    .record(marketKey, money())
    .optional()
    .describe('Prices of other markets. Example: { CH: 32.00 CHF }.'),
  link: z
    .string()
    .regex(/^(\/(?![/\\])|https:\/\/)\S*$/, 'must be a path such as /p/name or a full https address')
    .optional()
    .describe('A path on the site of the landing page, or a full address. Example: /p/voile-de-joue.'),
  image: z
    .string()
    .min(1)
    .optional()
    .describe('A file of the campaign, or a drawing of the brand. Example: drawings/pan.svg.'),
  alt: localized().optional().describe('What the picture shows.'),
  facts: freeFacts.optional().describe('Anything else that is true of it. Example: { duration: 2 h 10 }.'),
};

export const productSchema = z.strictObject({
  id: slug.describe('Name in words and links. Example: voile-de-joue.'),
  ...productFields,
});

export type Product = z.output<typeof productSchema>;
