import { beforeAll, expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { siteInputOf } from '../../src/build/site-data.ts';
import { Findings } from '../../src/diagnostic.ts';
import { host } from '../channels/render-demo.ts';
import { artifact } from '../studio/fixture.ts';

let brands: Brand[];
beforeAll(async () => {
  const loaded = await Promise.all(
    ['grenadine', 'cap-clair'].map((id) => loadBrand(host, id, new Findings())),
  );
  brands = loaded.map((brand) => brand!);
});

const page = (folder: string, language: string, more = {}) =>
  artifact(`web/grenadine/tea/${folder}/index.html`, {
    brand: 'grenadine',
    locale: folder.slice(0, 2),
    url: `https://g.example/grenadine/tea/${folder}/`,
    data: { title: 'Thé', description: 'Pour deux', language, source: language === 'fr-FR' },
    ...more,
  });
const artifacts = [
  page('en', 'en-GB'),
  page('fr', 'fr-FR'),
  page('fr.fruit', 'fr-FR', { segment: 'fruit' }),
  artifact('web/grenadine/tea/fr/card.png', { brand: 'grenadine', mime: 'image/png', supporting: true }),
  artifact('email/grenadine/tea/fr/a.html.html', { brand: 'grenadine', channel: 'email', format: 'html' }),
];

test('pages and their files go into the site, other channels do not', async () => {
  const { pages, files } = await siteInputOf(artifacts, brands);
  expect(pages.map((one) => one.path)).toEqual([
    'grenadine/tea/en/index.html',
    'grenadine/tea/fr.fruit/index.html',
    'grenadine/tea/fr/index.html',
  ]);
  expect(files.map((one) => one.path)).toEqual(['grenadine/tea/fr/card.png']);
});

test('a page knows its other languages, and one for a segment is not listed', async () => {
  const [en, fruit] = (await siteInputOf(artifacts, brands)).pages;
  expect(en!.alternates).toEqual({
    'en-GB': 'https://g.example/grenadine/tea/en/',
    'fr-FR': 'https://g.example/grenadine/tea/fr/',
  });
  expect([en!.listed, fruit!.listed, en!.source, fruit!.source]).toEqual([true, false, false, true]);
});

test('only brands with pages have an index', async () => {
  const found = (await siteInputOf(artifacts, brands)).brands;
  expect(found.map((brand) => brand.id)).toEqual(['grenadine']);
  expect(found[0]!.head.logo).toContain('aria-label="Grenadine"');
  expect(found[0]!.css).toContain('url(fonts/');
});
