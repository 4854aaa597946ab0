/**
 * The hub's pages under Astro's own development server, for `astro.config.mjs`:
 *
 *     import diapason from 'diapason/astro';
 *     export default { integrations: [diapason()] };
 *
 * `diapason build` does not read that file: it runs Astro in an empty folder with its configuration inline
 * (`build/site.ts`), so that a stranger's hub can bring no configuration of its own.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { siteInputOf } from './build/site-data.ts';
import { siteFeed } from './build/site-feed.ts';
import { today } from './cli/now.ts';
import { compile } from './compile.ts';
import { createHost } from './host.ts';

/** Compiles the web channel of the hub in the working folder once, and adds its pages. */
export default function diapason(): AstroIntegration {
  return {
    name: 'diapason/site',
    hooks: {
      async 'astro:config:setup'(setup) {
        const host = createHost('.', today());
        const { artifacts, hub } = await compile(host, {
          wants: (kind, name) => kind !== 'channel' || name === 'web',
        });
        const { brands, pages } = await siteInputOf(artifacts, hub.brands.values());
        const dataFile = path.join(mkdtempSync(path.join(tmpdir(), 'diapason-')), 'site.json');
        writeFileSync(dataFile, JSON.stringify({ brands, pages }));
        setup.updateConfig({
          srcDir: new URL('./pages-none/', setup.config.root),
          trailingSlash: 'always',
          devToolbar: { enabled: false },
        });
        await siteFeed(dataFile).hooks['astro:config:setup']?.(setup);
      },
    },
  };
}
