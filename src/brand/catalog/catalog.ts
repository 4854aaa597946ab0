/** The brand's products by their ids, each with the place at which it was written. */
import type { Span } from '../../diagnostic.ts';
import type { Path } from '../../source/check-yaml.ts';
import type { Product } from '../../source/product.ts';
import type { Authored } from '../../source/yaml.ts';

interface Entry {
  readonly product: Product;
  readonly spanOf: (path: Path) => Span;
  readonly lost: readonly Path[];
}

export class Catalog {
  /** Path of its file in the hub, for messages; undefined when the brand has none. */
  readonly file: string | undefined;
  /** Whether whole products of it could not be read: one that is not here may be there. */
  readonly isPartial: boolean;
  // Hidden: pieces get products as facts of their campaign, so what they depend on must not name the catalogue.
  readonly #products = new Map<string, Entry>();

  /** `lost`: what could not be read of the products that could, by id. */
  constructor(
    products: readonly Product[] = [],
    authored?: Authored,
    isPartial = false,
    lost: ReadonlyMap<string, readonly Path[]> = new Map(),
  ) {
    this.isPartial = isPartial;
    this.file = authored?.source.path;
    for (const [index, product] of products.entries()) {
      if (this.#products.has(product.id)) continue;
      const spanOf = (path: Path) => authored!.spanOf(['products', index, ...path]);
      this.#products.set(product.id, { product, spanOf, lost: lost.get(product.id) ?? [] });
    }
  }

  get ids(): readonly string[] {
    return [...this.#products.keys()];
  }

  product(id: string): Product | undefined {
    return this.#products.get(id)?.product;
  }

  /** Paths of fields that were written and cannot be read. */
  lostOf(id: string): readonly Path[] {
    return this.#products.get(id)?.lost ?? [];
  }

  /** Where a part of a product that is here was written: `price`, or `alt`, `fr`. */
  spanOf(id: string, path: Path): Span {
    return this.#products.get(id)!.spanOf(path);
  }
}
