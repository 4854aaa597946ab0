/** Products that a campaign names and the brand's catalogue describes: each field is inherited that is not written here. */
import type { Brand } from '../brand/brand.ts';
import type { Product } from '../brand/product.ts';
import type { Findings } from '../diagnostic.ts';
import type { Authored } from '../source/yaml.ts';
import { campaignFaults, didYouMean } from './campaign-faults.ts';
import type { CampaignData } from './campaign-schema.ts';

export interface WithCatalog {
  readonly data: CampaignData;
  /** Places of what is inherited are those in the catalogue. */
  readonly authored: Authored;
  /** Ids of products that have no name, here or there. */
  readonly nameless: readonly string[];
}

export function withCatalog(
  data: CampaignData,
  authored: Authored,
  { catalog, folder }: Pick<Brand, 'catalog' | 'folder'>,
  isNameLost: (id: string) => boolean,
  findings: Findings,
): WithCatalog {
  if (!data.products) return { data, authored, nameless: [] };
  const nameless: string[] = [];
  const products = data.products.map((own, index) => {
    const product = merged(catalog.product(own.id), own);
    if (product.name || isNameLost(own.id)) return product;
    nameless.push(own.id);
    if (catalog.isPartial) return product;
    const file = catalog.file ?? `${folder}/catalog.yaml`;
    const hint =
      catalog.ids.length > 0
        ? didYouMean(own.id, catalog.ids, file)
        : `Write its name here, or add it to ${file}.`;
    findings.add(
      campaignFaults,
      'product-without-name',
      { at: authored.spanOf(['products', index]) },
      { id: own.id, hint },
    );
    return product;
  });
  const inherited = (path: readonly PropertyKey[]) => {
    const [list, index, ...field] = path;
    const own = list === 'products' && field.length > 0 ? data.products?.[Number(index)] : undefined;
    if (!own || has(own, field)) return undefined;
    const there = catalog.product(own.id);
    if (!there) return undefined;
    // Further facts of a product are read as if they were fields of it.
    const place = has(there.facts, field) && !has(own.facts, field) ? ['facts', ...field] : field;
    return has(there, place) ? catalog.spanOf(own.id, place) : undefined;
  };
  const seen: Authored = { ...authored, spanOf: (path) => inherited(path) ?? authored.spanOf(path) };
  return { data: { ...data, products }, authored: seen, nameless };
}

/** Words are inherited per locale, prices per market and further facts by name; all else as a whole. */
function merged(there: Product | undefined, own: Product): Product {
  if (!there) return own;
  const words = (name: 'name' | 'kind' | 'alt') => {
    const [a, b] = [there[name], own[name]];
    return a && b ? { [name]: { ...b, texts: { ...a.texts, ...b.texts } } } : {};
  };
  return {
    ...there,
    ...own,
    ...words('name'),
    ...words('kind'),
    ...words('alt'),
    ...(there.prices || own.prices ? { prices: { ...there.prices, ...own.prices } } : {}),
    ...(there.facts || own.facts ? { facts: { ...there.facts, ...own.facts } } : {}),
  };
}

function has(value: unknown, path: readonly PropertyKey[]): boolean {
  let here = value;
  for (const step of path) {
    // Words say for which locales they stand, and an amount its currency: what is inside was not typed as keys.
    if (typeof here !== 'object' || here === null) return false;
    if ('type' in here) return 'texts' in here && Object.hasOwn(here.texts as object, step);
    if (!Object.hasOwn(here, step)) return false;
    here = (here as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return here !== undefined;
}
