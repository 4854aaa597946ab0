/** Where in campaign.yaml a derived fact comes from: nobody types it, so something else is what can be changed. */
import { type FactRecord, isRecord } from '../ir/facts.ts';

/** Paths that an author types, the one most likely meant first; the path itself for a fact that is no derived one. */
export function sourcesOf(base: FactRecord, path: string): readonly string[] {
  const offer = isRecord(base.offer) ? base.offer : {};
  const [group, name, field] = path.split('.');
  const product = typeof offer.product === 'string' ? offer.product : undefined;
  if (group === 'offer' && product !== undefined && name !== undefined) {
    const ofProduct = { price: 'price', productName: 'name', productKind: 'kind' }[name];
    if (ofProduct && offer[name] === undefined) return [`products.${product}.${ofProduct}`, 'offer.product'];
  }
  if (group === 'products' && field === 'offerPrice')
    return [`products.${name}.price`, offer.percent === undefined ? 'offer.amount' : 'offer.percent'];
  if (group === 'loyalty' && name === 'pointsNow') return ['loyalty.multiplier', 'loyalty.points'];
  return [path];
}
