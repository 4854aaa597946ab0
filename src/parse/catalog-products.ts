/** Products that a campaign names and the brand's catalogue describes: each field is inherited that is not written here. */
import type { Brand } from '../brand/brand.ts';
import type { Findings } from '../diagnostic.ts';
import type { Authored } from '../source/yaml.ts';
import type { ReadFacts } from './campaign.ts';
import { campaignFaults, didYouMean } from './campaign-faults.ts';
import { inheritProduct, missedWith, placeOfField, type Selling } from './inherit-product.ts';
import { idAt } from './lost-facts.ts';

/**
 * The campaign with all that it inherits. Places of inherited facts are those in the catalogue, and what cannot be
 * read there is lost here too.
 */
export function withCatalog(
  read: ReadFacts,
  { catalog, folder }: Pick<Brand, 'catalog' | 'folder'>,
  findings: Findings,
): ReadFacts {
  const { data, authored, whole } = read;
  if (!data.products) return read;
  const selling: Selling = { markets: data.markets ?? [data.market!], currency: data.currency };
  const typed = (whole.value as { readonly products: readonly unknown[] }).products;
  const lost = [...read.lost];
  const products = data.products.map((own, index) => {
    const there = catalog.product(own.id);
    const inFile = typed.findIndex((_, at) => idAt(typed, [at]) === own.id);
    for (const path of there ? catalog.lostOf(own.id) : [])
      for (const field of missedWith(own, there!, path, selling)) lost.push(['products', inFile, ...field]);
    const product = there ? inheritProduct(own, there, selling) : own;
    const isNameLost = lost.some(
      ([list, at, field]) => list === 'products' && at === inFile && field === 'name',
    );
    if (product.name || isNameLost) return product;
    lost.push(['products', inFile, 'name']);
    if (!catalog.isPartial) {
      const file = catalog.file ?? `${folder}/catalog.yaml`;
      const hint =
        catalog.ids.length > 0
          ? didYouMean(own.id, catalog.ids, file)
          : `Write its name here, or add it to ${file}.`;
      const at = authored.spanOf(['products', index]);
      findings.add(campaignFaults, 'product-without-name', { at }, { id: own.id, hint });
    }
    return product;
  });
  const spanOf: Authored['spanOf'] = (path) => {
    const [list, index, ...field] = path as (string | number)[];
    const own = list === 'products' ? data.products?.[Number(index)] : undefined;
    const there = own && catalog.product(own.id);
    const place = there && placeOfField(own, there, field, selling);
    if (!place) return authored.spanOf(path);
    return place.file === 'campaign'
      ? authored.spanOf([list!, index!, ...place.path])
      : catalog.spanOf(own.id, place.path);
  };
  return { ...read, data: { ...data, products }, authored: { ...authored, spanOf }, lost };
}
