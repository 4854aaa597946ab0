/** The landing page, from the demo campaigns and from editions written by hand. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import type { Rendered } from '../../src/channels/channel.ts';
import { web } from '../../src/channels/web/index.ts';
import type { Edition } from '../../src/ir/edition.ts';
import type { Primitive } from '../../src/ir/primitives.ts';
import { readHtml } from '../../src/readback/html.ts';
import { demoEdition, editionWith, host, words } from './render-demo.ts';

const format = web.formats.page!;

async function draw(edition: Edition, brand: Brand): Promise<Rendered & { html: string }> {
  const alternates = { 'fr-FR': '/plain/tea/fr/', 'en-GB': '/plain/tea/en/' };
  const { plan } = web.lower(edition, { brand, format, formatName: 'page', sides: {}, alternates });
  const sent = JSON.parse(JSON.stringify(plan)) as typeof plan;
  const rendered = await web.render(sent, { brand, format, formatName: 'page', host });
  return { ...rendered, html: String(rendered.pieces[0]!.body) };
}

let brand: Brand;
let demo: Edition;
let page: Awaited<ReturnType<typeof draw>>;
beforeAll(async () => {
  ({ brand, edition: demo } = await demoEdition(
    { brand: 'grenadine', campaign: 'printemps-2027', locale: 'fr', touchpoint: 'web' },
    'web.page',
  ));
  page = await draw(demo, brand);
});

const at = { file: 'fr.mdx', line: 3, column: 1, endLine: 3, endColumn: 9 };
const group = (role: string, ...children: Primitive[]): Primitive => ({ type: 'group', role, children, at });
const heading = (level: 1 | 2 | 3, text: string): Primitive => ({
  type: 'heading',
  level,
  text: { full: words(text) },
  at,
});
const paragraph = (text: string): Primitive => ({ type: 'paragraph', role: 'body', text: words(text), at });
const bodyOf = (html: string) => html.slice(html.indexOf('<body>'));
const drawBody = async (...body: Primitive[]) => bodyOf((await draw(editionWith({ body }), brand)).html);

describe('the page of the demo', () => {
  test('says what the author wrote, typeset', () => {
    const { text, title, language, links } = readHtml(page.html);
    expect(language).toBe('fr-FR');
    expect(title).toBe('Le printemps te va bien – Grenadine');
    for (const said of [
      'Le printemps te va bien.',
      'Toute la boutique est à −20 % du 7 au 18 avril, dès 45 € d’achat',
      'FLEUR20',
      '22,40 € avec FLEUR20',
      'Passe samedi 10 avril entre 10 h et 19 h',
      'Grenadine SAS',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(said);
    expect(text).toContain('−20\u00a0%');
    expect(links).toContain('https://www.grenadine.example/p/rouge-grenat');
  });

  test('is marked run by run, and no sentinel is left', () => {
    const { marks } = page.pieces[0]!;
    expect(page.html).not.toMatch(/[\u{F0000}-\u{FFFFD}]/u);
    expect(marks.find((mark) => mark.slot === 'headline')?.text).toBe('Le printemps te va bien.');
    const codes = marks.filter((mark) => mark.fact?.path === 'offer.code');
    expect(codes.length).toBeGreaterThan(2);
    expect(codes.every((mark) => mark.at?.file.endsWith('fr.mdx'))).toBe(true);
    expect(marks.map((mark) => mark.kind)).toEqual(
      expect.arrayContaining(['text', 'fact', 'image', 'link', 'logo']),
    );
  });

  test('carries every picture and font it names', () => {
    const names = new Set(page.pieces.slice(1).map((piece) => piece.name));
    const named = [
      ...page.html.matchAll(/(?:src|srcset|href)="((?:images|\.\.\/\.\.\/fonts)\/[^" ]+)"/g),
    ].map((match) => match[1]!);
    const styled = [...page.html.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(8);
    for (const name of [...named, ...styled]) expect(names).toContain(name);
  });

  test('holds no script but data', () => {
    expect(page.html.match(/<script[^>]*>/g)?.every((tag) => tag.includes('application/ld+json'))).toBe(true);
    expect(page.html).not.toMatch(/ on[a-z]+="/);
  });

  test('has the same bytes again', async () => {
    const again = await draw(demo, brand);
    expect(again.pieces.map((piece) => [piece.name, Buffer.from(piece.body).toString('base64')])).toEqual(
      page.pieces.map((piece) => [piece.name, Buffer.from(piece.body).toString('base64')]),
    );
  });
});

describe('the head', () => {
  test('names the page, its languages and its picture by full address', () => {
    const { html } = page;
    const own = 'https://www.grenadine.example/plain/tea/fr/';
    expect(html).toContain(`<link rel="canonical" href="${own}">`);
    expect(html).toContain('hreflang="en-GB" href="https://www.grenadine.example/plain/tea/en/"');
    expect(html).toContain(`<meta property="og:image" content="${own}card.png">`);
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
    const card = page.pieces.find((piece) => piece.name === 'card.png')!;
    expect([card.width, card.height, card.supporting]).toEqual([1200, 630, true]);
  });

  test('keeps a page for one segment from search engines', async () => {
    const { html } = await draw(editionWith({ selection: { ...demo.selection, segment: 'fruit' } }), brand);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(page.html).not.toContain('noindex');
  });

  test('escapes words in attributes', async () => {
    const { html } = await draw(editionWith({ description: words('"><script>alert(1)</script>') }), brand);
    expect(html).toContain('content="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(html).not.toContain('<script>alert');
  });
});

describe('schema.org', () => {
  const things = () =>
    [...page.html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      (match) => JSON.parse(match[1]!) as Record<string, never>,
    );

  test('states the offer with its dates in its zone', () => {
    expect(things().find((thing) => thing['@type'] === 'Offer')).toMatchObject({
      validFrom: '2027-04-07T08:00:00+02:00',
      validThrough: '2027-04-18T23:59:00+02:00',
      eligibleTransactionVolume: { minPrice: '45.00', priceCurrency: 'EUR' },
    });
  });

  test('states each product at the price that everybody pays', () => {
    const products = things().filter((thing) => thing['@type'] === 'Product');
    expect(products).toHaveLength(6);
    expect(products[1]).toMatchObject({
      name: 'Rouge Grenat',
      offers: { price: '24.50', priceCurrency: 'EUR', url: 'https://www.grenadine.example/p/rouge-grenat' },
    });
  });

  test('states the event with its hours and places', () => {
    const event = things().find((thing) => thing['@type'] === 'Event') as unknown as Record<string, unknown>;
    expect(event).toMatchObject({
      startDate: '2027-04-10T10:00:00+02:00',
      endDate: '2027-04-10T19:00:00+02:00',
    });
    expect((event.location as { address: object }[])[0]).toMatchObject({
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressCountry: 'FR' },
    });
  });

  test('cannot end its own element', async () => {
    const facts = {
      products: {
        a: {
          name: '</script><script>alert(1)</script>',
          price: { type: 'money', minor: 100, currency: 'EUR' },
        },
      },
    } as const;
    const { html } = await draw(editionWith({ facts }), brand);
    expect(html).toContain('\\u003c/script\\u003e');
    expect(html).not.toContain('<script>alert');
  });
});

describe('sections', () => {
  test('text under each title is a section, and a line is drawn where the author drew one', async () => {
    const body = await drawBody(
      heading(2, 'Un'),
      paragraph('a'),
      heading(2, 'Deux'),
      paragraph('b'),
      { type: 'divider', at },
      paragraph('c'),
    );
    expect(body.match(/<section class="section prose on-page">/g)).toHaveLength(2);
    expect(body.match(/<section class="section prose on-page ruled">/g)).toHaveLength(1);
  });

  test('a page without a headline opens with its title', async () => {
    expect(await drawBody(paragraph('a'))).toMatch(/<h1>(<[^>]*>)*Un titre/);
    expect((await drawBody(group('hero', heading(1, 'Bonjour')))).match(/<h1>/g)).toHaveLength(1);
  });

  test('questions open and close without script', async () => {
    const body = await drawBody(
      group(
        'faq',
        heading(2, 'Questions'),
        group('question', heading(3, 'Pourquoi\u202f?'), paragraph('Parce que.')),
      ),
    );
    expect(body).toContain('<details><summary><h3>Pourquoi\u202f?</h3></summary>');
  });

  test('a price list is a list, another table a table', async () => {
    const cells = (...row: string[]) => row.map(words);
    expect(await drawBody({ type: 'table', rows: [cells('Lyon – Porto', '89\u00a0€')], at })).toContain(
      '<ul class="rows"',
    );
    const headed = await drawBody({
      type: 'table',
      head: cells('Thé', 'Minutes'),
      rows: [cells('Vert', '3')],
      at,
    });
    expect(headed).toContain('<th scope="col">Thé</th>');
  });

  test('a figure keeps every letter', async () => {
    const body = await drawBody(group('offer', { type: 'figure', text: words('−20\u00a0%'), at }));
    expect(body).toContain('<span class="unit">%</span>');
    expect(readHtml(`<p>${body}</p>`).text).toContain('−20\u00a0%');
  });

  test('words of authors are never markup, and unsafe addresses no links', async () => {
    const body = await drawBody(
      heading(2, '<img src=x onerror=alert(1)>'),
      { type: 'button', text: { full: words('Ici') }, href: 'javascript:alert(1)', at },
      { type: 'image', source: { kind: 'file', path: '../../etc/passwd' }, alt: '"><script>', at },
    );
    expect(body).not.toContain('<img src=x');
    expect(body).not.toContain('javascript:');
    expect(body).not.toContain('<script');
  });

  test('headings break by sense', async () => {
    expect(await drawBody(heading(2, 'Six coups de cœur'))).toContain(
      'coups <span class="keep">de cœur</span>',
    );
  });
});

test('a picture that cannot be read is a trouble, not an exception', async () => {
  const image: Primitive = {
    type: 'image',
    source: { kind: 'file', path: 'content/nowhere.png' },
    alt: '',
    at,
  };
  const { troubles } = await draw(editionWith({ body: [image] }), brand);
  expect(troubles).toEqual([expect.objectContaining({ kind: 'image', at })]);
});

test('the hero is a picture of its own', async () => {
  const hero = web.formats.hero!;
  const { plan } = web.lower(demo, { brand, format: hero, formatName: 'hero', sides: {} });
  const { pieces } = await web.render(plan, { brand, format: hero, formatName: 'hero', host });
  expect(pieces.map(({ mime, width, height }) => [mime, width, height])).toEqual([['image/png', 1440, 640]]);
});
