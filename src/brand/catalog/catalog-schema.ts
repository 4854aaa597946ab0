/** `catalog.yaml`: the brand's products, said once for all campaigns. */
import { z } from 'zod';
import { productName, productSchema } from '../../source/product.ts';
import { withOwnIds } from '../../source/scalars.ts';
import { schemaVersion } from '../../source/schema-version.ts';

/** In the catalogue a product has its name; a campaign may leave it out. */
const product = productSchema.extend({ name: productName });

export const catalogSchema = z
  .strictObject({
    schema: schemaVersion,
    products: withOwnIds(product, 'products', 'product').describe(
      'The products, in any order. A campaign names those it shows.',
    ),
  })
  .describe('The brand’s products.');
