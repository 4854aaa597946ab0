/** `catalog.yaml`: the brand's products, said once for all campaigns. */
import { z } from 'zod';
import { productName, productSchema } from '../../source/product.ts';
import { schemaVersion } from '../schema-version.ts';

/** In the catalogue a product has its name; a campaign may leave it out. */
const product = productSchema.extend({ name: productName });

export const catalogSchema = z
  .strictObject({
    schema: schemaVersion,
    products: z
      .array(product)
      .superRefine((list, context) => {
        const seen = new Set<string>();
        for (const [index, { id }] of list.entries()) {
          if (seen.has(id)) {
            context.addIssue({
              code: 'custom',
              message: `Two products are called “${id}”.`,
              path: [index, 'id'],
              params: { hint: 'Give each product an id of its own.' },
            });
          }
          seen.add(id);
        }
      })
      .describe('The products, in any order. A campaign names those it shows.'),
  })
  .describe('The brand’s products.');
