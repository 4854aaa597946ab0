import type { Brand } from '../brand/brand.ts';
import type { Edition } from '../ir/edition.ts';
import type { FactRecord } from '../ir/facts.ts';
import type { Primitive } from '../ir/primitives.ts';

/**
 * Finds the picture of a product, as a path in the hub: the one that a `<Products>` block has resolved, which may
 * be a file of the campaign, or else the brand's drawing of that name.
 */
export function productImages(
  edition: Edition,
  brand: Brand,
): (path: string, product: FactRecord) => string | undefined {
  const resolved = new Map<string, string>();
  const visit = (nodes: readonly Primitive[]) => {
    for (const node of nodes) {
      if (node.type !== 'group') continue;
      const image = node.children.find((child) => child.type === 'image');
      if (node.data?.id !== undefined && image?.source.kind === 'file')
        resolved.set(node.data.id, image.source.path);
      visit(node.children);
    }
  };
  visit(edition.body);
  return (path, product) => {
    const known = resolved.get(path.slice(path.lastIndexOf('.') + 1));
    if (known !== undefined) return known;
    const named = typeof product.image === 'string' ? product.image : undefined;
    return named !== undefined && brand.drawings[named] !== undefined
      ? `${brand.folder}/${named}`
      : undefined;
  };
}
