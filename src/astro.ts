/**
 * The hub's pages under Astro's own development server, for `astro.config.mjs`:
 *
 *     import diapason from 'diapason/astro';
 *     export default { integrations: [diapason()] };
 *
 * `diapason build` does not read that file: it runs Astro in an empty folder with its configuration inline
 * (`build/astro-folder.ts`), so that a stranger's hub can bring no configuration of its own.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteInputOf } from './build/site-data.ts';
import { siteFeed } from './build/site-feed.ts';
import type { SiteInput } from './build/site-input.ts';
import { today } from './cli/now.ts';
import { ownPlugins } from './cli/plugins/own-plugins.ts';
import { compile } from './compile.ts';
import { createHost } from './host.ts';
import { builtPortals } from './portal/in-site.ts';
import { portalOf } from './portal/portal-store.ts';

/** Compiles the web channel of the hub that Astro stands in once, and adds its pages, portals and pictures. */
export default function diapason(): AstroIntegration {
  return {
    name: 'diapason/site',
    hooks: {
      async 'astro:config:setup'(setup) {
        const root = fileURLToPath(setup.config.root);
        const plugins = await ownPlugins(root, {}, (remark) => setup.logger.warn(remark));
        const site = await siteOf(root);
        const folder = mkdtempSync(path.join(tmpdir(), 'diapason-'));
        const { brands, pages, portals = [] } = site;
        const dataFile = path.join(folder, 'site.json');
        writeFileSync(dataFile, JSON.stringify({ brands, pages, portals }));
        for (const { path: name, body } of site.files) {
          const file = path.join(folder, 'public', name);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, body);
        }
        setup.updateConfig({
          srcDir: new URL('./pages-none/', setup.config.root),
          publicDir: pathToFileURL(path.join(folder, 'public/')),
          trailingSlash: 'always',
          devToolbar: { enabled: false },
        });
        const own = plugins?.pages;
        await siteFeed(dataFile, { ...(own && { own }) }).hooks['astro:config:setup']?.(setup);
      },
    },
  };
}

async function siteOf(root: string): Promise<SiteInput> {
  const host = createHost(root, today());
  const { artifacts, hub } = await compile(host, {
    wants: (kind, name) => kind !== 'channel' || name === 'web',
  });
  const brands = [...hub.brands.values()];
  const portals = await Promise.all(brands.map((brand) => portalOf(host, brand)));
  return siteInputOf(artifacts, brands, builtPortals(portals));
}
