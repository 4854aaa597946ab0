/** The page of the kitchen sink, letter by letter: every primitive, in a brand that has nothing but tokens. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadHub } from '../../src/build/hub.ts';
import { web } from '../../src/channels/web/index.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { makeEdition } from '../../src/parse/edition.ts';

const host = createHost(
  fileURLToPath(new URL('../fixtures/kitchen-sink', import.meta.url)),
  '2027-03-01T08:00:00Z',
);

test.each(['en', 'fr'])('the kitchen sink in %s', async (locale) => {
  const findings = new Findings();
  const { brands, campaigns } = await loadHub(host, () => true, findings);
  const [campaign] = campaigns;
  const brand = brands.get(campaign!.brand)!;
  const selection = { locale, market: campaign!.markets[0]!, channel: 'web.page' };
  const edition = makeEdition(campaign!, brand, campaign!.documents[locale]!, selection, host, findings);
  const format = web.formats.page!;
  const { plan } = web.lower(edition, { brand, format, formatName: 'page', sides: {} });
  const { pieces, troubles } = await web.render(plan, { brand, format, formatName: 'page', host });
  expect(troubles).toEqual([]);
  // The stylesheet is the same for all pages and long; its tests are in the browser.
  const html = String(pieces[0]!.body).replace(/<style>[\s\S]*?<\/style>/, '<style>…</style>');
  await expect(html).toMatchFileSnapshot(`../golden/web/kitchen-sink.${locale}.page.want.html`);
});
