/** The site that Astro builds from plain data: its files, its bytes, and what it leaves behind. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RunAstro } from '../../src/build/run-astro.ts';
import { buildSite } from '../../src/build/site.ts';
import type { SiteData } from '../../src/build/site-feed.ts';
import type { SiteFile, SiteInput, SitePage } from '../../src/build/site-input.ts';

const look = { logo: '<div class="logo"><b>Plain</b></div>', surface: 'on-page' };

function page(language: string, more: Partial<SitePage> = {}): SitePage {
  return {
    path: `plain/tea/${language}/index.html`,
    body: `<!DOCTYPE html><html lang="${language}"><head><title>Thé &amp; {tasses}</title></head><body>\n<p>1  2 <b> é </b>\u202f€</p>\n</body></html>\n`,
    brand: 'plain',
    campaign: 'tea',
    language,
    title: `Tea & "cups" ${language}`,
    description: 'Two <cups>.',
    url: `https://www.plain.example/plain/tea/${language}/`,
    alternates: {
      fr: 'https://www.plain.example/plain/tea/fr/',
      en: 'https://www.plain.example/plain/tea/en/',
    },
    source: language === 'fr',
    listed: true,
    ...more,
  };
}

const portal = (folder: string, brand = 'plain') => ({
  path: `brand/${brand}/${folder}index.html`,
  brand,
  body: `<!DOCTYPE html><html lang="en"><head><style>a{b:"{c}"}</style></head><body>Plain  portal ${folder}<script>if (1 < 2 && '<') { "a" }</script></body></html>\n`,
});

const input: SiteInput = {
  brands: [
    {
      id: 'plain',
      name: 'Plain',
      css: ':root{--x:1}',
      head: look,
      foot: look,
      portal: { href: '../brand/plain/', title: 'How <Plain> works' },
    },
    // Its campaigns have no page.
    { id: 'bare', name: 'Bare', css: '', head: look, foot: look },
  ],
  pages: [page('en'), page('fr'), page('fr.regulars', { listed: false })],
  portals: [portal(''), portal('fr/'), portal('', 'bare')],
  files: [{ path: 'plain/tea/fr/card.png', body: new Uint8Array([137, 80, 78, 71]) }],
};

const text = (files: readonly SiteFile[], path: string) =>
  Buffer.from(files.find((file) => file.path === path)!.body).toString();

describe('the site', () => {
  const temporary = mkdtempSync(path.join(tmpdir(), 'diapason-test-'));
  const before = traces();
  let files: SiteFile[];
  beforeAll(async () => {
    vi.stubEnv('TMPDIR', temporary);
    files = await buildSite(input);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true });
  });

  test('has each page, an index for the hub and the brand, and the rest of a site', () => {
    expect(files.map((file) => file.path)).toEqual([
      '404.html',
      'brand/bare/index.html',
      'brand/plain/fr/index.html',
      'brand/plain/index.html',
      'index.html',
      'plain/index.html',
      'plain/tea/en/index.html',
      'plain/tea/fr.regulars/index.html',
      'plain/tea/fr/card.png',
      'plain/tea/fr/index.html',
      'robots.txt',
      'sitemap.xml',
    ]);
  });

  test('ships pages byte for byte as they were checked', () => {
    for (const { path, body } of [...input.pages, ...input.portals!]) expect(text(files, path)).toBe(body);
  });

  test('escapes what authors wrote on pages of its own', () => {
    const brand = text(files, 'plain/index.html');
    expect(brand).toContain('Two &lt;cups&gt;.');
    expect(brand).not.toContain('<cups>');
    expect(brand).toContain('href="tea/fr/"');
    expect(text(files, 'index.html')).toContain('<a href="plain/">Plain</a>');
    expect(text(files, 'index.html')).toContain('<a href="brand/bare/">Bare</a>');
    expect(brand).toContain('<a href="../brand/plain/">How &lt;Plain&gt; works</a>');
  });

  test('lists pages for everybody, not those for one segment', () => {
    const sitemap = text(files, 'sitemap.xml');
    expect(sitemap).toContain('<loc>https://www.plain.example/plain/tea/fr/</loc>');
    expect(sitemap).toContain('hreflang="en" href="https://www.plain.example/plain/tea/en/"');
    expect(sitemap + text(files, 'plain/index.html')).not.toContain('fr.regulars');
    expect(text(files, 'robots.txt')).toContain('Sitemap: https://www.plain.example/sitemap.xml');
  });

  test('holds no script but that of a portal', () => {
    for (const file of files.filter(({ path }) => path.endsWith('.html') && !path.startsWith('brand/')))
      expect(Buffer.from(file.body).toString()).not.toContain('<script');
  });

  test('leaves nothing behind, in the repository or in the temporary folder', () => {
    expect(traces()).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('has the same bytes again', async () => {
    const again = await buildSite(input);
    expect(again.map((one) => [one.path, Buffer.from(one.body).toString('base64')])).toEqual(
      files.map((one) => [one.path, Buffer.from(one.body).toString('base64')]),
    );
  });
});

test('pages that Astro has given back before are listed and not rendered', async () => {
  const [first, ...others] = input.pages;
  const known = input.portals![0]!.path;
  const files = await buildSite({ ...input, unchanged: new Set([first!.path, known]) });
  const paths = files.map((file) => file.path);
  expect(paths).not.toContain(first!.path);
  expect(paths).not.toContain(known);
  expect(paths).toContain(input.portals![1]!.path);
  expect(paths).toEqual(expect.arrayContaining(others.map((one) => one.path)));
  expect(text(files, 'sitemap.xml')).toContain(first!.url);
});

describe('what Astro is given, and what it gives back', () => {
  /** Stands for Astro: writes each page as it was told, but for what `change` makes of it. */
  const astro =
    (change: (body: string) => string | undefined, seen: { data?: SiteData } = {}): RunAstro =>
    async ({ root, dataFile }) => {
      const data = JSON.parse(readFileSync(dataFile, 'utf8')) as SiteData;
      seen.data = data;
      for (const one of [...data.pages, ...data.portals]) {
        const body = change(readFileSync((one as { bodyFile: string }).bodyFile, 'utf8'));
        const file = path.join(root, 'out', one.path);
        mkdirSync(path.dirname(file), { recursive: true });
        if (body !== undefined) writeFileSync(file, body);
      }
    };

  test('bodies lie in files of their own, one for each page, and none in the data', async () => {
    const seen: { data?: SiteData } = {};
    const files = await buildSite(
      input,
      astro((body) => body, seen),
    );
    expect(JSON.stringify(seen.data)).not.toContain('<html');
    expect(new Set(seen.data!.pages.map((one) => one.bodyFile)).size).toBe(input.pages.length);
    for (const { path, body } of input.pages) expect(text(files, path)).toBe(body);
  });

  test('bodies are read one after the other, and none is held', async () => {
    const order: string[] = [];
    const pages = input.pages.map((page) =>
      Object.defineProperty({ ...page }, 'body', {
        enumerable: true,
        get: () => {
          order.push(page.path);
          return page.body;
        },
      }),
    );
    const files = await buildSite(
      { ...input, pages },
      astro((body) => body),
    );
    const written = order.slice(0, pages.length);
    expect(written).toEqual(pages.map((page) => page.path));
    const before = order.length;
    const shipped = files.find((file) => file.path === pages[0]!.path)!;
    expect(order.length).toBe(before);
    expect(shipped.body).toBe(input.pages[0]!.body);
    expect(order.length).toBe(before + 1);
  });

  test.each([
    ['changes a page', (body: string) => body.replace('tasses', 'verres'), /Astro changed the page “plain/],
    ['leaves one out', () => undefined, /Astro did not write the page “plain/],
  ])('it is an error of ours when it %s', async (_what, change, message) => {
    const out = () => readdirSync(tmpdir()).filter((name) => name.startsWith('diapason-site-'));
    const temporary = mkdtempSync(path.join(tmpdir(), 'diapason-test-'));
    vi.stubEnv('TMPDIR', temporary);
    try {
      await expect(
        buildSite(input, async (order) => {
          mkdirSync(path.join(order.root, 'out'));
          await astro(change)(order);
        }),
      ).rejects.toThrow(message);
      expect(out()).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      rmSync(temporary, { recursive: true });
    }
  });
});

describe('a hub with code of its own in it', () => {
  const hub = mkdtempSync(path.join(tmpdir(), 'hub-of-a-stranger-'));
  const before = process.cwd();
  beforeAll(() => {
    const evil = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(path.join(hub, 'was-run'))}, '');`;
    mkdirSync(path.join(hub, 'src'));
    for (const name of ['astro.config.mjs', 'postcss.config.mjs', 'vite.config.mjs', 'src/content.config.ts'])
      writeFileSync(path.join(hub, name), `${evil}\nexport default {};\n`);
    writeFileSync(path.join(hub, '.env'), 'PUBLIC_EVIL=1\n');
    process.chdir(hub);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(hub, { recursive: true });
  });

  test('is neither executed nor written into, even as the current folder', async () => {
    const had = readdirSync(hub, { recursive: true }).sort();
    await buildSite(input);
    expect(readdirSync(hub, { recursive: true }).sort()).toEqual(had);
  });
});

/** Places in the repository where Astro and Vite leave files when they are at home. */
function traces(): string[] {
  const repository = new URL('../..', import.meta.url).pathname;
  const places = ['.astro', 'src/.astro', 'src/env.d.ts', 'node_modules/.astro', 'node_modules/.vite'];
  return places.filter((place) => existsSync(path.join(repository, place)));
}
