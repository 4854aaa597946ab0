/** A catalogue in a hub that is built: what campaigns inherit of it, and what a change of it costs. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { campaign, campaignFile, emptyFolder, makeHub, words, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const catalogFile = 'content/brands/plain/catalog.csv';
const catalog = 'id,name,price,lowest30Days\ntea,Thé de mai,"12,50 €",14 EUR\ncup,Tasse,9 EUR,\n';

test('a price of the catalogue is in the pieces, and a change of it costs the pieces that say it', async () => {
  const root = makeHub({
    [catalogFile]: catalog,
    [campaignFile]: campaign.replace('journey:', 'products: [tea]\njourney:'),
    [wordsFile]: words.replace('{shortLink}', 'Le sachet à {money(products.tea.price)}. {shortLink}'),
    'content/campaigns/autumn/campaign.yaml': campaign.replace('name: Spring', 'name: Autumn'),
    'content/campaigns/autumn/fr.mdx': words,
  });
  const cwd = emptyFolder();
  const build = () => runCli(['build', '--root', root, '--now', '2027-04-01'], { cwd });
  const said = () => readFileSync(path.join(cwd, 'dist/sms/plain/spring/fr/note.text.txt'), 'utf8');

  const first = await build();
  expect(first.status, first.out).toBe(0);
  expect(said()).toContain('Le sachet à 12,50');

  writeFileSync(path.join(root, catalogFile), catalog.replace('12,50', '13,50'));
  expect((await build()).err).toContain('1 piece made, 1 found in the cache.');
  expect(said()).toContain('Le sachet à 13,50');

  writeFileSync(path.join(root, catalogFile), catalog.replace('12,50', '13,50').replace('9 EUR', '8 EUR'));
  expect((await build()).err).not.toContain('made,');

  writeFileSync(path.join(root, catalogFile), catalog.replace('12,50 €', '1250'));
  const { status, out } = await build();
  expect(status).toBe(1);
  expect(out).toContain(`${catalogFile}:2:16`);
  expect(out).toContain('Is this 1 250 € or 12,50 €?');
});
