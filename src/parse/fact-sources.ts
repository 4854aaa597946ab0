/** Where in campaign.yaml a derived fact comes from: nobody types it, so something else is what can be changed. */
import { type FactRecord, isRecord } from '../ir/facts.ts';

/**
 * Paths that an author types, the one most likely meant first; the path itself for a fact that is no derived one.
 * `facts`: those of a reader, with the derived ones.
 */
export function sourcesOf(facts: FactRecord, path: string): readonly string[] {
  const offer = recordAt(facts, 'offer');
  const [group, name = '', field] = path.split('.');
  const { product: id } = offer;
  if (group === 'offer' && typeof id === 'string' && Object.hasOwn(ofProduct, name)) {
    const own = ofProduct[name as keyof typeof ofProduct];
    // What is taken over from the product is the very value that stands there.
    if (offer[name] === recordAt(recordAt(facts, 'products'), id)[own])
      return [`products.${id}.${own}`, 'offer.product'];
  }
  if (group === 'products' && field === 'offerPrice')
    return [`products.${name}.price`, offer.percent === undefined ? 'offer.amount' : 'offer.percent'];
  if (group === 'loyalty' && name === 'pointsNow') return ['loyalty.multiplier', 'loyalty.points'];
  return [path];
}

/** Facts of the offer that its product lends it. */
const ofProduct = { price: 'price', productName: 'name', productKind: 'kind' } as const;

function recordAt(facts: FactRecord, name: string): FactRecord {
  const found = facts[name];
  return found !== undefined && isRecord(found) ? found : {};
}
