/** The catalogue: both of its forms, what campaigns inherit of it, and every mistake at its place. */
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { readCatalog } from '../../src/brand/catalog/read-catalog.ts';
import { Findings } from '../../src/diagnostic.ts';
import { limits } from '../../src/limits.ts';
import { readCampaign, readFacts } from '../../src/parse/campaign.ts';
import { factAt } from '../../src/parse/facts.ts';
import { factsFor } from '../../src/parse/reader.ts';
import { validateDocument } from '../../src/parse/validate.ts';
import { memoryHost, plainBrand, soundFacts } from '../parse/parsed.ts';

const folder = 'content/brands/plain';
const markets = {
  FR: { ...plainBrand.markets.FR, currency: 'EUR' },
  BE: { ...plainBrand.markets.FR, currency: 'EUR' },
  CH: { ...plainBrand.markets.FR, currency: 'CHF' },
} as unknown as Brand['markets'];
const yaml = `schema: 1
products:
  - id: rouge
    name: { fr: Rouge, en: Red }
    price: 24.50 EUR
    prices: { CH: 29.00 CHF }
    link: /p/rouge
    alt: { fr: Un rouge, en: A red }
    facts: { weight: 4 g, shade: grenat }
  - id: blanc
    name: Blanc
    price: 12 EUR
`;
const csv = `id;name.fr;name.en;price;prices.CH;link;alt.fr;alt.en;facts.weight;facts.shade
rouge;Rouge;Red;24,50 €;29.00 CHF;/p/rouge;Un rouge;A red;4 g;grenat

blanc;"Blanc";Blanc;12 €;;;;;;
`;

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const findings = new Findings();
  const own = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text] as const);
  const catalog = await readCatalog(memoryHost(Object.fromEntries(own)), folder, markets, findings);
  const said = findings.list.map(
    ({ at, code, message, hint }) =>
      `${at?.file.split('/').at(-1)}:${at?.line}:${at?.column} ${code} ${message} → ${hint}`,
  );
  return { catalog, said };
}

/** A campaign whose products are as given, of a brand with that catalogue. */
async function campaignOf(
  products: string,
  files: Readonly<Record<string, string>>,
  sells = 'market: FR\ncurrency: EUR',
  words = 'Mots.',
) {
  const facts = soundFacts
    .replace(/products:\n.*\n/, `products:\n${products}`)
    .replace('market: FR\ncurrency: EUR', sells)
    .replace('minimum: 45 EUR', 'minimum: 45');
  const host = memoryHost({
    'content/campaigns/spring/campaign.yaml': facts,
    'content/campaigns/spring/fr.mdx': `---\ntitle: T\n---\n\n${words}\n`,
  });
  const findings = new Findings();
  const brand: Brand = { ...plainBrand, markets, catalog: (await read(files)).catalog };
  const campaign = readCampaign(host, 'spring', readFacts(host, 'spring', findings)!, brand, findings);
  for (const one of Object.values(campaign.documents)) validateDocument(campaign, brand, one, findings);
  return { campaign, fact: (path: string) => factAt(campaign.facts, path), findings: findings.list };
}

const eur = (minor: number) => ({ type: 'money', minor, currency: 'EUR' });

describe.each([
  ['catalog.yaml', yaml, { price: '5:12', shade: '9:34' }],
  ['catalog.csv', csv, { price: '2:17', shade: '2:63' }],
] as const)('%s', async (file, text, places) => {
  const { catalog, said } = await read({ [file]: text });

  it('is read whole', async () => {
    expect(said).toEqual([]);
    expect(catalog.ids).toEqual(['rouge', 'blanc']);
    expect(catalog.product('rouge')).toMatchObject({
      name: { texts: { fr: 'Rouge', en: 'Red' } },
      price: eur(2450),
      prices: { CH: { minor: 2900, currency: 'CHF' } },
      link: '/p/rouge',
      facts: { weight: '4 g', shade: 'grenat' },
    });
  });

  it('lends a campaign all that it does not say itself, with its places', async () => {
    const { campaign, fact, findings } = await campaignOf(
      '  - blanc\n  - { id: rouge, price: 19.90 EUR, alt: { fr: Un autre }, facts: { weight: 5 g } }\n',
      { [file]: text },
    );
    expect(findings).toEqual([]);
    expect(Object.keys(campaign.facts.products as object)).toEqual(['blanc', 'rouge']);
    expect([fact('products.blanc.price'), fact('products.rouge.price')]).toEqual([eur(1200), eur(1990)]);
    expect([fact('products.rouge.weight'), fact('products.rouge.shade')]).toEqual(['5 g', 'grenat']);
    expect(fact('products.rouge.alt')).toMatchObject({ texts: { fr: 'Un autre', en: 'A red' } });
    expect(fact('products.rouge.prices.CH')).toMatchObject({ minor: 2900 });

    const at = (path: string) => {
      const span = campaign.origins.get(path)!;
      return `${span.file.split('/').at(-1)} ${span.line}:${span.column}`;
    };
    expect(at('products.rouge.price')).toMatch(/^campaign\.yaml 12:/);
    expect(at('products.rouge.shade')).toBe(`${file} ${places.shade}`);
    expect(campaign.spanOf('products.rouge.link').file).toBe(`${folder}/${file}`);
    const { campaign: other } = await campaignOf('  - rouge\n', { [file]: text });
    const price = other.origins.get('products.rouge.price')!;
    expect(`${price.line}:${price.column}`).toBe(places.price);
  });

  it('is asked for by name', async () => {
    const { findings } = await campaignOf('  - rouje\n  - { id: vert, name: Vert, price: 3 EUR }\n', {
      [file]: text,
    });
    expect(findings.map(({ at, message, hint }) => `${at?.line}:${at?.column} ${message} ${hint}`)).toEqual([
      '11:5 The product “rouje” has no name here, and the brand’s catalogue has no such product. Did you mean “rouge”?',
    ]);
  });
});

it('a campaign that says everything itself needs no catalogue; one that does not is told where to write', async () => {
  expect((await campaignOf('  - { id: vert, name: Vert, price: 3 EUR }\n', {})).findings).toEqual([]);
  expect((await campaignOf('  - vert\n', {})).findings.map(({ hint }) => hint)).toEqual([
    'Write its name here, or add it to content/brands/plain/catalog.yaml.',
  ]);
});

it('what a faulty catalogue may hold is not missed', async () => {
  const { campaign, findings } = await campaignOf('  - rouge\n', {
    'catalog.yaml': yaml.replace('id: rouge', 'id: Rouge'),
  });
  expect(findings).toEqual([]);
  expect(campaign.lost.map(({ path }) => path)).toEqual(['products.0.name']);
});

it('what is wrong of an inherited fact is told in the catalogue', async () => {
  const { findings } = await campaignOf('  - rouge\n', {
    'catalog.yaml': yaml.replace('24.50 EUR', '24.50 USD'),
  });
  expect(findings.map(({ at, message }) => `${at?.file} ${at?.line}:${at?.column} ${message}`)).toEqual([
    'content/brands/plain/catalog.yaml 5:12 This amount is in USD, and the campaign is in EUR.',
  ]);
});

describe('what a campaign says itself', () => {
  const shop = {
    'catalog.yaml': `schema: 1
products:
  - id: rouge
    name: { fr: Rouge, en: Red }
    price: 24.50 EUR
    prices: { CH: 29.00 }
    lowest30Days: 24.00 EUR
    image: drawings/rouge.svg
    alt: { fr: Un rouge, en: A red }
    facts: { type: laque, weight: 4 g }
`,
  };
  const swiss = 'market: CH\ncurrency: CHF';

  it('one text for all locales replaces those of the catalogue', async () => {
    const { fact, campaign } = await campaignOf('  - { id: rouge, name: Édition }\n', shop);
    expect(fact('products.rouge.name')).toEqual({ type: 'localized', texts: { '*': 'Édition' } });
    expect(campaign.spanOf('products.rouge.name.fr').file).toContain('campaign.yaml');
  });

  it('another picture does not keep the words for the first', async () => {
    const { fact } = await campaignOf('  - { id: rouge, image: other.png }\n', shop);
    expect([fact('products.rouge.image'), fact('products.rouge.alt')]).toEqual(['other.png', undefined]);
  });

  it('the price of its first market is its price, in the currency of that market', async () => {
    const { fact, campaign, findings } = await campaignOf('  - rouge\n', shop, swiss);
    expect(findings).toEqual([]);
    expect(fact('products.rouge.price')).toMatchObject({ minor: 2900, currency: 'CHF' });
    expect(fact('products.rouge.lowest30Days')).toBeUndefined();
    expect(campaign.origins.get('products.rouge.price')).toMatchObject({ line: 6, column: 19 });
  });

  it('its other markets have theirs, or the general one', async () => {
    const prices = async (sells: string, markets: readonly string[], own = '') => {
      const { campaign } = await campaignOf(`  - { id: rouge${own} }\n`, shop, sells);
      return markets.map((market) => factAt(factsFor(campaign, { market }), 'products.rouge.price'));
    };
    const french = 'markets: [FR, BE, CH]\ncurrency: EUR';
    const chf = (minor: number) => ({ type: 'money', minor, currency: 'CHF' });
    expect(await prices(french, ['FR', 'BE', 'CH'])).toEqual([eur(2450), eur(2450), chf(2900)]);
    expect(await prices('markets: [CH, FR]\ncurrency: CHF', ['CH', 'FR'])).toEqual([chf(2900), eur(2450)]);
    const own = ', price: 19.90 EUR';
    expect(await prices(french, ['FR', 'BE', 'CH'], own)).toEqual([eur(1990), eur(1990), chf(2900)]);
    expect(await prices(swiss, ['CH'], ', prices: { CH: 27 CHF }')).toEqual([chf(2700)]);
  });

  it('a fact may have any name', async () => {
    const { campaign } = await campaignOf('  - rouge\n', shop);
    expect(campaign.origins.get('products.rouge.type')).toMatchObject({ line: 10, column: 20 });
    expect(campaign.origins.get('products.rouge.weight')).toMatchObject({ line: 10, column: 35 });
  });

  it('what cannot be read in the catalogue is told there alone', async () => {
    const words = '{money(products.rouge.price)}';
    const spoilt = { 'catalog.yaml': shop['catalog.yaml'].replace('24.50 EUR', '2450') };
    const { campaign, findings } = await campaignOf('  - rouge\n', spoilt, undefined, words);
    expect(findings).toEqual([]);
    expect(campaign.lost.map(({ path }) => path)).toEqual(['products.0.price']);
    for (const [products, sells] of [
      ['  - { id: rouge, price: 19.90 EUR }\n', undefined],
      ['  - rouge\n', swiss],
    ] as const)
      expect((await campaignOf(products, spoilt, sells, words)).campaign.lost).toEqual([]);
  });

  it('what a table lacks is asked for in a column', async () => {
    const { findings } = await campaignOf('  - a\n', { 'catalog.csv': 'id;name.en\na;A\n' });
    expect(findings.map(({ message, hint }) => [message, hint])).toEqual([
      ['“products.a.name” has no words in “fr”.', 'Fill in its cell in a column “name.fr”.'],
    ]);
  });

  it('a name on two lines of a cell is one text', async () => {
    const { fact } = await campaignOf('  - a\n', { 'catalog.csv': 'id;name\na;"Rouge\r\n Grenat"\n' });
    expect(fact('products.a.name')).toMatchObject({ texts: { '*': 'Rouge Grenat' } });
  });
});

describe('mistakes', () => {
  const row = (cells: string) => `id;name;price\n${cells}\n`;
  it.each([
    [
      'an ambiguous figure',
      { 'catalog.csv': row('a;A;2450') },
      'catalog.csv:2:5 content/wrong-value Is this 2 450 € or 24,50 €? → Write 24.50 EUR.',
    ],
    [
      'an unknown column',
      { 'catalog.csv': 'id;name;prise\na;A;3 €\n' },
      'catalog.csv:1:9 content/unknown-key There is no key “prise” here. → Did you mean “price”?',
    ],
    [
      'a price of a market in the words of people',
      { 'catalog.csv': 'id;name;price.CH\na;A;3 CHF\n' },
      'catalog.csv:1:9 content/unknown-key There is no key “price.CH” here. → Did you mean “prices.CH”?',
    ],
    [
      'a column that everybody has',
      { 'catalog.csv': 'id;name;__proto__\na;A;3\n' },
      'catalog.csv:1:9 content/unknown-key There is no key “__proto__” here. → Columns: id, name.fr, kind.fr, price, prices.CH, lowest30Days, link, image, alt.fr, facts.weight.',
    ],
    [
      'a column without a name',
      { 'catalog.csv': 'id;name;;price\na;A;x;3 €\n' },
      'catalog.csv:1:9 brand/unnamed-column This column has no name in the first row, so nothing of it is read. → Name it like a field, such as price or alt.fr, or delete it.',
    ],
    [
      'one text and its locales',
      { 'catalog.csv': 'id;name;name.fr\na;A;B\n' },
      'catalog.csv:1:9 brand/columns-at-odds The columns “name” and “name.fr” say the same. → Keep the one for all, or those with a dot.',
    ],
    [
      'a misspelt column of names',
      { 'catalog.csv': 'id;nme.fr;price\na;A;3 €\n' },
      'catalog.csv:1:4 content/unknown-key There is no key “nme.fr” here. → Did you mean “name.fr”?',
    ],
    [
      'a market that is none of the brand’s, once',
      { 'catalog.csv': 'id;name;prices.CF\na;A;3 CHF\nb;B;4 CHF\n' },
      'catalog.csv:2:5 brand/unknown-market markets.yaml has no market “CF”. → Did you mean “CH”?',
    ],
    [
      'a price that may be in either of two currencies, once',
      { 'catalog.csv': 'id;name;price\na;A;3,50\nb;B;4,50\n' },
      'catalog.csv:2:5 brand/bare-price This price names no currency, and the brand sells in EUR and CHF. → Write it like 24.50 EUR, here and wherever else none is named.',
    ],
    [
      'a product without a name',
      { 'catalog.csv': row('a;;3 €') },
      'catalog.csv:2:1 content/missing-key The key “name” is missing. → Add “name”. Product names are rarely translated. Example: Voile de Joue.',
    ],
    [
      'no column of ids',
      { 'catalog.csv': 'name;price\nA;3 €\n' },
      'catalog.csv:1:1 brand/no-column No column is called “id”, which every product needs. → Name the columns in the first row, such as id, name.fr, price.',
    ],
    [
      'a column twice',
      { 'catalog.csv': 'id;name;name\na;A;B\n' },
      'catalog.csv:1:9 csv/column-twice The column “name” stands twice. → Keep one of them.',
    ],
    [
      'a row without its id',
      { 'catalog.csv': row(';A;3 €') },
      'catalog.csv:2:1 content/missing-key The key “id” is missing. → Add “id”. Name in words and links. Example: voile-de-joue.',
    ],
    [
      'an id twice',
      { 'catalog.csv': row('a;A;3 €\na;B;4 €') },
      'catalog.csv:3:1 content/wrong-value Two products are called “a”. → Give each product an id of its own.',
    ],
    [
      'a cell too many',
      { 'catalog.csv': row('a;Rouge; grenat;3 €') },
      'catalog.csv:2:17 csv/row-too-long This row has more cells than the first one has names. → Put a text with a semicolon in it between quotes.',
    ],
    [
      'a quote that is never closed',
      { 'catalog.csv': row('a;"A;3 €') },
      'catalog.csv:2:3 csv/syntax This row cannot be read: a quote is never closed. → Put a text with quotes in it between quotes, and write each quote of it twice.',
    ],
    [
      'a quote in the middle',
      { 'catalog.csv': row('a;A "B";3 €') },
      'catalog.csv:2:3 csv/syntax This row cannot be read: a quote opens in the middle of a cell. → Put a text with quotes in it between quotes, and write each quote of it twice.',
    ],
    [
      'Latin-1',
      { 'catalog.csv': Buffer.from(row('a;Crème;3 EUR'), 'latin1') },
      'catalog.csv:2:5 file/encoding “content/brands/plain/catalog.csv” is not UTF-8 text. → Save it as “CSV UTF-8” in your spreadsheet.',
    ],
    [
      'two catalogues',
      { 'catalog.csv': csv, 'catalog.yaml': yaml },
      'catalog.csv:1:1 brand/two-catalogs The brand has a catalog.yaml too, and only that is read. → Keep one of the two.',
    ],
    [
      'a comma trap',
      { 'catalog.yaml': yaml.replace('fr: Un rouge,', 'fr: Un rouge, vif,') },
      'catalog.yaml:8:26 yaml/comma-trap The comma ends the French text: “vif” was read as a key. → Put the text in quotes.',
    ],
    [
      'a misspelt key',
      { 'catalog.yaml': yaml.replace('link:', 'lnk:') },
      'catalog.yaml:7:5 content/unknown-key There is no key “lnk” here. → Did you mean “link”?',
    ],
    [
      'too many rows',
      { 'catalog.csv': row('a;A;3 €\n'.repeat(limits.csvRows + 1)) },
      `catalog.csv:1:1 csv/too-many-rows The table has more than ${limits.csvRows} rows. → Leave out what no campaign names.`,
    ],
    [
      'too many columns',
      { 'catalog.csv': `id${';x'.repeat(limits.csvColumns)}\n` },
      `catalog.csv:1:1 csv/too-many-columns The table has more than ${limits.csvColumns} columns. → Delete the columns that nobody needs.`,
    ],
  ])('%s', async (_, files, sentence) => expect((await read(files as never)).said).toEqual([sentence]));

  it('are told together, and cost only their own product', async () => {
    const { catalog, said } = await read({
      'catalog.csv': row('a;A;2450\nB!;B;3 €\nc;C;4 €\nd;D;4 dollars'),
    });
    expect(said.map((one) => one.split(' ')[0])).toEqual([
      'catalog.csv:2:5',
      'catalog.csv:3:1',
      'catalog.csv:5:5',
    ]);
    expect(catalog.ids).toEqual(['a', 'c', 'd']);
    expect(catalog.product('c')?.price).toEqual({ type: 'money', minor: 400, currency: 'EUR' });
  });

  it('a quote at a wrong place costs its row', async () => {
    const { catalog, said } = await read({
      'catalog.csv': row('a;5" tube;3 €\nb;"B" b;4 €\nc;C;2450\nd;D;5 €'),
    });
    expect(said.map((one) => one.split(' → ')[0])).toEqual([
      'catalog.csv:2:3 csv/syntax This row cannot be read: a quote opens in the middle of a cell.',
      'catalog.csv:3:3 csv/syntax This row cannot be read: a quote closes in the middle of a cell.',
      'catalog.csv:4:5 content/wrong-value Is this 2 450 € or 24,50 €?',
    ]);
    expect([catalog.ids, catalog.isPartial]).toEqual([['c', 'd'], true]);
  });

  it('rows before a quote that is never closed are read', async () => {
    const { catalog, said } = await read({ 'catalog.csv': row('a;A;3 €\n"b;B;4 €\nc;C;5 €') });
    expect(said).toEqual([expect.stringContaining('catalog.csv:3:1 csv/syntax This row cannot be read: a')]);
    expect([catalog.ids, catalog.isPartial]).toEqual([['a'], true]);
  });

  it('a header with a stray quote names nothing', async () => {
    const { catalog, said } = await read({ 'catalog.csv': 'id;na"me\na;A\n' });
    expect(said).toEqual([expect.stringContaining('catalog.csv:1:4 csv/syntax')]);
    expect([catalog.ids, catalog.isPartial]).toEqual([[], true]);
  });

  it('formulas are text', async () => {
    expect(
      (await read({ 'catalog.csv': row('a;"=cmd|\'/c calc\'!A1";3 €') })).catalog.product('a')?.name,
    ).toMatchObject({
      texts: { '*': "=cmd|'/c calc'!A1" },
    });
  });
});
