/** A hub whose two campaigns share the products of one catalogue: each says its prices and words, as it differs. */
import { describe, expect, it } from 'vitest';
import { loadHub } from '../../src/build/hub.ts';
import { compile } from '../../src/compile.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost, type Host } from '../../src/host.ts';
import { factAt } from '../../src/parse/facts.ts';
import { factsFor } from '../../src/parse/reader.ts';

const root = new URL('../fixtures/catalogue/', import.meta.url).pathname;
const hub = createHost(root, '2027-03-01T12:00:00Z');
const catalogFile = 'content/brands/shop/catalog.csv';

function withCatalog(change: (text: string) => string): Host {
  const read = hub.read(catalogFile, 1_000_000);
  if (!read.ok) throw new Error('The fixture has lost its catalogue.');
  const bytes = new TextEncoder().encode(change(new TextDecoder().decode(read.bytes)));
  return { ...hub, read: (file, max) => (file === catalogFile ? { ok: true, bytes } : hub.read(file, max)) };
}

async function made(host: Host) {
  const { artifacts, diagnostics } = await compile(host);
  const says = artifacts.map(
    ({ path, marks }) =>
      `${path.split('/').slice(2, 4).join(' ')}: ${marks.map(({ text }) => text).join('')}`,
  );
  const told = diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map(({ at, message }) => `${at?.file}:${at?.line}:${at?.column} ${message}`);
  return { says, told };
}

describe('two campaigns and one catalogue', () => {
  it('say the prices of their markets and the words of their languages', async () => {
    expect(await made(hub)).toMatchInlineSnapshot(`
      {
        "says": [
          "spring en-GB: SpringRadiance Serum CHF 29.00, Cream “Night” CHF 22.50.https://www.shop.example/spring?utm_source=app&utm_medium=push&utm_campaign=spring",
          "spring en: SpringRadiance Serum €24.50, Cream “Night” €14.90.https://www.shop.example/spring?utm_source=app&utm_medium=push&utm_campaign=spring",
          "spring fr-CH: Le printempsSérum Éclat 29.00 CHF, Crème « Nuit » 22.50 CHF.https://www.shop.example/spring?utm_source=app&utm_medium=push&utm_campaign=spring",
          "spring fr: Le printempsSérum Éclat 24,50 €, Crème « Nuit » 14,90 €.https://www.shop.example/spring?utm_source=app&utm_medium=push&utm_campaign=spring",
          "swiss en: SwitzerlandRadiance Serum CHF 29.00, Cream “Night” CHF 22.50.https://www.shop.example/swiss?utm_source=app&utm_medium=push&utm_campaign=swiss",
          "swiss fr: La SuisseSérum Éclat d’or 29.00 CHF, Crème « Nuit » 22.50 CHF.https://www.shop.example/swiss?utm_source=app&utm_medium=push&utm_campaign=swiss",
        ],
        "told": [],
      }
    `);
  });

  it('have a price for each of their markets', async () => {
    const { campaigns } = await loadHub(hub, () => true, new Findings());
    const prices = campaigns.flatMap((campaign) =>
      campaign.markets.map((market) => {
        const facts = factsFor(campaign, { market });
        const of = (id: string) => {
          const { minor, currency } = factAt(facts, `products.${id}.price`) as unknown as Record<
            string,
            string
          >;
          return `${minor} ${currency}`;
        };
        return [campaign.slug, market, of('serum-eclat'), of('creme')];
      }),
    );
    expect(prices).toEqual([
      ['spring', 'FR', '2450 EUR', '1490 EUR'],
      ['spring', 'CH', '2900 CHF', '2250 CHF'],
      ['swiss', 'CH', '2900 CHF', '2250 CHF'],
    ]);
  });

  it('are told of a mistake in the catalogue once, where it stands', async () => {
    const { told } = await made(withCatalog((text) => text.replace('22,50', '2250')));
    expect(told).toEqual([`${catalogFile}:3:50 Is this 2 250 € or 22,50 €?`]);
  });
});
