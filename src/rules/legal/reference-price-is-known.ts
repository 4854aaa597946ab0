import { z } from 'zod';
import { isRecord, isTagged } from '../../ir/facts.ts';
import { defineRule } from '../rule.ts';

export const referencePriceIsKnown = defineRule({
  id: 'legal/reference-price-is-known',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'A reduction is counted from the lowest price of the days before it, where the market asks for that.',
  options: z.strictObject({}),
  messages: {
    unknown: {
      severity: 'error',
      message: '“{product}” is reduced, and its lowest price of the last {days} days is not known.',
      hint: 'Add lowest30Days, as Directive 98/6/EC, article 6a asks.',
    },
    higher: {
      severity: 'error',
      message:
        '“{product}” was sold at {lowest} within the last {days} days; the reduction must be counted from there, not from {price}.',
      hint: 'Set price to the lowest price of those days.',
    },
  },
  check({ campaign, brand, report }) {
    const { offer, products } = campaign.facts;
    if (!isRecord(offer) || !isRecord(products) || (offer.kind !== 'percent' && offer.kind !== 'amount'))
      return;
    const days = campaign.markets
      .map((market) => brand.markets[market]?.duties.referencePriceDays)
      .find((one) => one !== undefined);
    if (days === undefined || days === 0) return;
    for (const [id, product] of Object.entries(products)) {
      if (!isRecord(product) || !isTagged(product.price, 'money') || !isReduced(id, offer.scope)) continue;
      const at = campaign.spanOf(`products.${id}.price`);
      const lowest = product.lowest30Days;
      if (isTagged(lowest, 'lost')) continue;
      if (!isTagged(lowest, 'money')) report('unknown', { at }, { product: id, days });
      else if (lowest.minor < product.price.minor) {
        const say = (minor: number) => `${(minor / 100).toFixed(2)} ${lowest.currency}`;
        const related = [
          { message: 'The lowest price.', at: campaign.spanOf(`products.${id}.lowest30Days`) },
        ];
        report(
          'higher',
          { at, related },
          { product: id, days, lowest: say(lowest.minor), price: say(product.price.minor) },
        );
      }
    }
  },
});

function isReduced(id: string, scope: unknown): boolean {
  return !Array.isArray(scope) || scope.includes(id);
}
