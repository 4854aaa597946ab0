/**
 * The usual recipe, to compare with: what a fast and careful person writes on a Friday when campaigns have to become
 * pages, emails, pictures, cards and messages. A plain Astro project whose endpoints call the well-known libraries.
 *
 * What it does: reads facts with `yaml` and words with remark, once for the run, as a content collection does; pages
 * in Astro, their photograph in our widths and formats by sharp with our settings, each encoded once; emails by MJML
 * with their text; pictures by satori and resvg, photographs and drawings inside the SVG; cards and posters printed
 * from HTML by one Chromium; text messages, notifications and captions. Fonts are read once. It makes the files that
 * the manifest of our build names, as many and as large. Astro makes as many at once as the machine has cores, which
 * is more than its default of one.
 *
 * What it leaves out: marks, rules, reading back, findings, reports and the manifest; typography beyond `Intl`; the
 * brand's layouts, and words that are fitted to their place; palettes for small PNGs; press PDF (bleed, exact inks,
 * preflight), EAN codes; pictures for dark schemes; a legal text nobody wrote; segments of an SMS. It remembers
 * nothing from run to run.
 *
 *     node bench/recipe/run.ts HUB MANIFEST OUT
 */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import nodeModule from 'node:module';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Manifest } from '../../src/output/manifest.ts';

// As `diapason` does: neither of the two compiles in each run what it has compiled before.
nodeModule.enableCompileCache();

const [hub, manifest, out] = process.argv.slice(2).map((argument) => path.resolve(argument));
if (!hub || !manifest || !out) throw new Error('Usage: node bench/recipe/run.ts HUB MANIFEST OUT');
const { artifacts } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;

const { env } = process;
Object.assign(env, { RECIPE_HUB: hub, RECIPE_MANIFEST: manifest, ASTRO_TELEMETRY_DISABLED: '1' });

/** Chromium, where there is something to print; it starts while Astro bundles. */
async function startBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launchServer({
    executablePath: env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

// A copy, for Astro writes beside what it builds, and bundles a server that must find its modules from where it is.
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'recipe-')));
cpSync(path.join(import.meta.dirname, 'src'), path.join(root, 'src'), { recursive: true });
symlinkSync(path.resolve(import.meta.dirname, '../../node_modules'), path.join(root, 'node_modules'));
process.chdir(root);
const starting = artifacts.some(({ mime }) => mime === 'application/pdf') ? startBrowser() : undefined;
try {
  const { build } = await import('astro');
  if (starting) env.RECIPE_BROWSER = (await starting).wsEndpoint();
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    outDir: out,
    cacheDir: path.join(root, 'cache'),
    build: { concurrency: os.availableParallelism() },
    devToolbar: { enabled: false },
    vite: { cacheDir: path.join(root, 'vite') },
  });
} finally {
  await (await starting)?.close();
  rmSync(root, { recursive: true, force: true });
}
