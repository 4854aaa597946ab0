/** The catalogue: both of its forms, what campaigns inherit of it, and every mistake at its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { readCatalog } from '../../src/brand/catalog/read-catalog.ts';
import { Findings } from '../../src/diagnostic.ts';
import { limits } from '../../src/limits.ts';
import { readCampaign, readFacts } from '../../src/parse/campaign.ts';
import { factAt } from '../../src/parse/facts.ts';
import { parseCsv } from '../../src/source/csv.ts';
import { sourceFile } from '../../src/source/file.ts';
import { memoryHost, plainBrand, soundFacts } from '../parse/parsed.ts';

const folder = 'content/brands/plain';
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
  const catalog = await readCatalog(memoryHost(Object.fromEntries(own)), folder, findings);
  const said = findings.list.map(
    ({ at, code, message, hint }) =>
      `${at?.file.split('/').at(-1)}:${at?.line}:${at?.column} ${code} ${message} → ${hint}`,
  );
  return { catalog, said };
}

/** A campaign whose products are as given, of a brand with that catalogue. */
async function campaignOf(products: string, files: Readonly<Record<string, string>>) {
  const facts = soundFacts.replace(/products:\n.*\n/, `products:\n${products}`);
  const host = memoryHost({
    'content/campaigns/spring/campaign.yaml': facts,
    'content/campaigns/spring/fr.mdx': '---\ntitle: T\n---\n\nMots.\n',
  });
  const findings = new Findings();
  const brand: Brand = { ...plainBrand, catalog: (await read(files)).catalog };
  const campaign = readCampaign(host, 'spring', readFacts(host, 'spring', findings)!, brand, findings);
  return { campaign, fact: (path: string) => factAt(campaign.facts, path), findings: findings.list };
}

const eur = (minor: number) => ({ type: 'money', minor, currency: 'EUR' });

describe.each([
  ['catalog.yaml', yaml, { price: '5:12', shade: '9:34' }],
  ['catalog.csv', csv, { price: '2:17', shade: '2:63' }],
] as const)('%s', async (file, text, places) => {
  const { catalog, said } = await read({ [file]: text });

  it('is read whole', () => {
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
      'no column of ids',
      { 'catalog.csv': 'name;price\nA;3 €\n' },
      'catalog.csv:1:1 brand/no-id-column No column is called “id”, so no product has a name. → Name the columns in the first row, such as id, name.fr, price.',
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
      'catalog.csv:2:1 csv/syntax The table cannot be read beyond this row: a quote is never closed. → Put a text with quotes in it between quotes, and write each quote of it twice.',
    ],
    [
      'a quote in the middle',
      { 'catalog.csv': row('a;A "B";3 €') },
      'catalog.csv:2:1 csv/syntax The table cannot be read beyond this row: a quote opens in the middle of a cell. → Put a text with quotes in it between quotes, and write each quote of it twice.',
    ],
    [
      'Latin-1',
      { 'catalog.csv': Buffer.from(row('a;Crème;3 EUR'), 'latin1') },
      'catalog.csv:1:1 file/encoding “content/brands/plain/catalog.csv” is not UTF-8 text. → Save it as UTF-8 in your editor.',
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

  it('formulas are text', async () => {
    expect(
      (await read({ 'catalog.csv': row('a;"=cmd|\'/c calc\'!A1";3 €') })).catalog.product('a')?.name,
    ).toMatchObject({
      texts: { '*': "=cmd|'/c calc'!A1" },
    });
  });
});

describe('a table', () => {
  const cell = fc
    .oneof(fc.string(), fc.stringMatching(/^[a-zé;,"\n\r\t 𝄞]{0,8}$/u))
    .map((text) =>
      text.replace(/\r/g, '').replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' ? sign : '')),
    );
  const table = fc
    .tuple(fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 2, max: 5 }))
    .chain(([separator, end, width]) =>
      fc.record({
        separator: fc.constant(separator),
        end: fc.constant(end),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 6,
        }),
        width: fc.constant(width),
      }),
    );

  it('gives back every cell, and the place of each holds what was typed', () => {
    fc.assert(
      fc.property(table, ({ separator, end, rows, width }) => {
        const head = Array.from({ length: width }, (_, index) => `c${index}`);
        const typed = [head, ...rows].map((row) =>
          row.map((text) => (/^\w+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`)),
        );
        const source = sourceFile('t.csv', typed.map((row) => row.join(separator)).join(end) + end);
        const findings = new Findings();
        const found = parseCsv(source, findings)!;
        expect(findings.list).toEqual([]);
        const kept = rows
          .map((row, index) => ({ row, typed: typed[index + 1]! }))
          .filter(({ row }) => row.some((text) => text.trim() !== ''));
        expect(found.rows.map((row) => row.map(({ text }) => text))).toEqual(
          kept.map(({ row }) => row.map((text) => text.trim())),
        );
        const lines = source.text.split('\n');
        const at = ({
          line,
          column,
          endLine,
          endColumn,
        }: {
          line: number;
          column: number;
          endLine: number;
          endColumn: number;
        }) => {
          const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
          const stop =
            lines.slice(0, endLine - 1).reduce((sum, one) => sum + one.length + 1, 0) + endColumn - 1;
          return source.text.slice(start, stop);
        };
        expect(found.rows.map((row) => row.map((one) => at(one.at)))).toEqual(kept.map((one) => one.typed));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        if (text.trim() !== '') parseCsv(sourceFile('t.csv', text), new Findings());
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});
