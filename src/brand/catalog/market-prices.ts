/** Prices of the catalogue with the currencies of the brand's markets: a campaign's currency says nothing about them. */
import type { Findings, Span } from '../../diagnostic.ts';
import type { Money } from '../../ir/facts.ts';
import type { Path } from '../../source/check-yaml.ts';
import type { Product } from '../../source/product.ts';
import { campaignCurrency } from '../../source/scalars.ts';
import type { Brand } from '../brand.ts';
import { brandFaults } from '../faults.ts';
import { suggest } from '../suggest.ts';

/** A price of a market in its currency where none was typed. What nobody can know is told, once for each kind. */
export function inMarketCurrencies(
  products: readonly Product[],
  markets: Brand['markets'],
  spanOf: (path: Path) => Span,
  findings: Findings,
): readonly Product[] {
  const known = Object.keys(markets);
  const currencies = [...new Set(known.map((name) => markets[name]!.currency))];
  const unknown = new Set<string>();
  let isBareTold = currencies.length < 2;
  return products.map((product, index) => {
    for (const field of ['price', 'lowest30Days'] as const) {
      if (isBareTold || product[field]?.currency !== campaignCurrency) continue;
      isBareTold = true;
      const at = spanOf(['products', index, field]);
      findings.add(brandFaults, 'bare-price', { at }, { currencies: currencies.join(' and ') });
    }
    if (!product.prices) return product;
    const prices = Object.entries(product.prices).map(([name, price]): [string, Money] => {
      const currency = markets[name]?.currency;
      if (known.length > 0 && !currency && !unknown.has(name)) {
        unknown.add(name);
        const at = spanOf(['products', index, 'prices', name]);
        findings.add(brandFaults, 'unknown-market', { at }, { name, hint: suggest(name, known) });
      }
      return [name, currency && price.currency === campaignCurrency ? { ...price, currency } : price];
    });
    return { ...product, prices: Object.fromEntries(prices) };
  });
}
