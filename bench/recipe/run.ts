/**
 * The usual recipe, to compare with: what somebody writes on a Friday when campaigns have to become pages, emails,
 * pictures, cards and messages. A plain Astro project whose endpoints call the well-known libraries.
 *
 * What it does: reads facts with `yaml` and words with remark, once for the run, as a content collection does; pages
 * in Astro, their photograph in our widths and formats by sharp with our settings, each encoded once; emails by MJML
 * with their text; pictures by satori and resvg, photographs and drawings inside the SVG; cards and posters printed
 * from HTML by Chromium; text messages, notifications and captions. It makes the files that the manifest of our build
 * names, as many and as large.
 *
 * It is written in two ways. `usual`, as the manuals of these libraries show it: Astro makes one after the other, which
 * is its default; an endpoint reads the fonts that it gives to satori; a PDF launches a browser, prints and closes it.
 * `careful`, as a fast person writes it who minds the time: Astro makes as many at once as the machine has cores, fonts
 * are read and parsed once, and one page of one browser, which starts while Astro bundles, prints all PDFs.
 *
 * What it leaves out: marks, rules, reading back, findings, reports and the manifest; typography beyond `Intl`; the
 * brand's layouts, and words that are fitted to their place; palettes for small PNGs; press PDF (bleed, exact inks,
 * preflight), EAN codes; pictures for dark schemes; a legal text nobody wrote; segments of an SMS. It remembers
 * nothing from run to run.
 *
 *     node bench/recipe/run.ts HUB MANIFEST OUT usual|careful
 */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import nodeModule from 'node:module';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Manifest } from '../../src/output/manifest.ts';
import { browserOptions } from './src/lib/browser-options.ts';

// As `diapason` does: neither of the two compiles in each run what it has compiled before.
nodeModule.enableCompileCache();

const [hub, manifest, out] = process.argv.slice(2, 5).map((argument) => path.resolve(argument));
const care = process.argv[5];
if (!hub || !manifest || !out || (care !== 'usual' && care !== 'careful'))
  throw new Error('Usage: node bench/recipe/run.ts HUB MANIFEST OUT usual|careful');
const isCareful = care === 'careful';
const { artifacts } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;

const { env } = process;
Object.assign(env, {
  RECIPE_HUB: hub,
  RECIPE_MANIFEST: manifest,
  RECIPE_CARE: care,
  ASTRO_TELEMETRY_DISABLED: '1',
});

/** Chromium, where there is something to print; it starts while Astro bundles. */
async function startBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launchServer(browserOptions);
}

// A copy, for Astro writes beside what it builds, and bundles a server that must find its modules from where it is.
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'recipe-')));
cpSync(path.join(import.meta.dirname, 'src'), path.join(root, 'src'), { recursive: true });
symlinkSync(path.resolve(import.meta.dirname, '../../node_modules'), path.join(root, 'node_modules'));
process.chdir(root);
const hasPdf = artifacts.some(({ mime }) => mime === 'application/pdf');
const starting = isCareful && hasPdf ? startBrowser() : undefined;
try {
  const { build } = await import('astro');
  if (starting) env.RECIPE_BROWSER = (await starting).wsEndpoint();
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    outDir: out,
    cacheDir: path.join(root, 'cache'),
    ...(isCareful && { build: { concurrency: os.availableParallelism() } }),
    devToolbar: { enabled: false },
    vite: { cacheDir: path.join(root, 'vite') },
  });
} finally {
  await (await starting)?.close();
  rmSync(root, { recursive: true, force: true });
}
