/** The brand's products by their ids, each with the place at which it was written. */
import type { Span } from '../../diagnostic.ts';
import type { Authored } from '../../source/yaml.ts';
import type { Product } from '../product.ts';

export class Catalog {
  /** Path of its file in the hub, for messages; undefined when the brand has none. */
  readonly file: string | undefined;
  /** Whether something of it could not be read: a product that is not here may be there. */
  readonly isPartial: boolean;
  readonly #products = new Map<string, { readonly product: Product; readonly index: number }>();
  readonly #authored: Authored | undefined;

  constructor(products: readonly Product[] = [], authored?: Authored, isPartial = false) {
    this.isPartial = isPartial;
    this.file = authored?.source.path;
    this.#authored = authored;
    for (const [index, product] of products.entries())
      if (!this.#products.has(product.id)) this.#products.set(product.id, { product, index });
  }

  get ids(): readonly string[] {
    return [...this.#products.keys()];
  }

  product(id: string): Product | undefined {
    return this.#products.get(id)?.product;
  }

  /** Where a part of a product was written: `price`, or `alt`, `fr`. */
  spanOf(id: string, path: readonly PropertyKey[]): Span | undefined {
    const found = this.#products.get(id);
    return found && this.#authored?.spanOf(['products', found.index, ...path]);
  }
}
