/** `astro.config.mjs` of a hub: Astro itself builds its pages, portals and pictures, with what the hub's own code adds. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { campaign, campaignFile, makeHub, words, wordsFile } from './hub-fixture.ts';
import { repository } from './run-cli.ts';

test('Astro builds the site of the hub it stands in', () => {
  const root = makeHub({
    'astro.config.mjs': `
      import diapason from ${JSON.stringify(pathToFileURL(path.join(repository, 'src/astro.ts')).href)};
      export default { integrations: [diapason()] };`,
    'diapason.config.ts': `
      import { defineBlock, defineConfig, titleOf, z } from 'diapason';
      const note = defineBlock({
        name: 'Note', summary: 'A remark.', props: z.strictObject({ title: z.string() }), copyProps: ['title'],
        content: 'flow', lower: (block) => [titleOf(block), ...block.children].filter((one) => one !== undefined),
      });
      export default defineConfig({ api: 1, blocks: [note], pages: { '/404': './lost.astro' } });`,
    'lost.astro':
      '<!doctype html><html lang="fr"><head><title>Perdu</title></head><body>Perdu ?</body></html>',
    [campaignFile]: campaign.replace('channels:', 'channels:\n  web: [page]'),
    [wordsFile]: `${words}\n\n<Note title="Remarque">\n\nLivré demain.\n\n</Note>\n`,
  });
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  const { bin } = JSON.parse(
    readFileSync(path.join(repository, 'node_modules/astro/package.json'), 'utf8'),
  ) as { bin: { astro: string } };
  const astro = path.join(repository, 'node_modules/astro', bin.astro);
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  const page = (name: string) => readFileSync(path.join(root, 'dist', name), 'utf8');
  expect(page('plain/spring/fr/index.html')).toContain('Remarque</h2>');
  expect(page('index.html')).toContain('plain/');
  expect(page('404.html')).toContain('Perdu ?');
  expect(page('brand/plain/index.html')).toContain('<h1');
  expect(existsSync(path.join(root, 'dist/plain/spring/fr/card.png'))).toBe(true);
});
