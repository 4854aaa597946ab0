// The demo site under Astro's own development server: `npx astro dev`. `diapason build` does not read this file: it
// runs Astro in an empty folder with its configuration inline (src/build/site.ts), so that a stranger's hub can
// bring no configuration of its own. Needs Node 22.18 or later, which the repository's own Node is.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'astro/config';
import { siteInputOf } from './src/build/site-data.ts';
import { siteFeed } from './src/build/site-feed.ts';
import { compile } from './src/compile.ts';
import { createHost } from './src/host.ts';

const host = createHost('.', new Date().toISOString());
const { artifacts, hub } = await compile(host, {
  wants: (kind, name) => kind !== 'channel' || name === 'web',
});
const { brands, pages } = siteInputOf(artifacts, hub.brands.values());
const dataFile = path.join(mkdtempSync(path.join(tmpdir(), 'diapason-')), 'site.json');
writeFileSync(dataFile, JSON.stringify({ brands, pages }));

export default defineConfig({
  srcDir: './src/pages-none',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [siteFeed(dataFile)],
});
