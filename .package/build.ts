/**
 * Makes `lib/`, what `npm pack` puts into the package: our modules, with the libraries that are plain JavaScript, in a few
 * files that start quickly; their types; and the files that are no modules. npm runs it before it packs.
 *
 * The same sources and lockfile give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';
import { licenceTexts } from './licences.ts';
import { buildManual } from './manual/build-manual.ts';
import { packageFolders } from './package-folders.ts';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'src');
const lib = path.join(root, 'lib');

rmSync(lib, { recursive: true, force: true });
const chunks = await bundle();
copyFiles();
await writeManual();
writeTypes();
writeFileSync(
  path.join(lib, 'THIRD-PARTY-LICENCES.txt'),
  licenceTexts(packageFolders(chunks.flatMap((one) => one.moduleIds))),
);
writeFileSync(path.join(lib, 'code-version.txt'), `${hashOf(lib)}\n`);

/**
 * MJML parses with cheerio, whose form for browsers is the same without what fetches pages: an HTTP client, tables of
 * old encodings, 2 MB that each thread would read and nobody calls.
 */
function withoutFetching(): Plugin {
  return {
    name: 'cheerio without fetching',
    async resolveId(name, importer) {
      if (name !== 'cheerio') return null;
      const found = await this.resolve(name, importer, { skipSelf: true });
      const form = /([\\/])(?:esm|commonjs)([\\/]index\.js)$/;
      if (!found || !form.test(found.id))
        throw new Error(`cheerio has no form for browsers at “${found?.id}”.`);
      return found.id.replace(form, '$1browser$2');
    },
  };
}

async function bundle(): Promise<readonly OutputChunk[]> {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const outside = Object.keys(dependencies);
  const made = await rolldown({
    cwd: root,
    // The folders are those of src/, so that addresses of files hold in both (src/own-files.ts).
    input: {
      'cli/diapason': 'src/cli/diapason.js',
      'cli/campaign-worker': 'src/cli/campaign-worker.js',
      'cli/reading-worker': 'src/cli/reading-worker.js',
      'cli/site-worker': 'src/cli/site-worker.js',
      'cli/doctor/apart': 'src/cli/doctor/apart.ts',
      index: 'src/index.ts',
      astro: 'src/astro.ts',
    },
    platform: 'node',
    // Some packages have their modules for bundlers beside older forms that cannot be bundled.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [withoutFetching()],
    // TypeScript is asked for by a reader of configurations that nothing of ours calls.
    external: (name) =>
      name === 'typescript' || outside.some((one) => name === one || name.startsWith(`${one}/`)),
    logLevel: 'warn',
  });
  const { output } = await made.write({
    dir: lib,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[name]-[hash].js',
    // Each thread holds what it loads as text, and letters beyond ASCII double a text: 39 MB of it otherwise, and not 15.
    charset: 'ascii',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    codeSplitting: { groups: [{ name: 'own-files', test: /src[\\/]own-files\.ts$/ }] },
  });
  await made.close();
  return output.filter((one) => one.type === 'chunk');
}

/** Pages of rules, stylesheets, Astro pages, islands: whatever of src/ is read as a file. */
function copyFiles() {
  // JavaScript is for browsers, but for what starts the command; Astro reads its pages as they are.
  const isModule = (name: string) =>
    (name.endsWith('.ts') && !/^pages[\\/]/.test(name)) || /^cli[\\/].*\.js$/.test(name);
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(source, name);
    if (!statSync(file).isFile() || isModule(name)) continue;
    mkdirSync(path.dirname(path.join(lib, name)), { recursive: true });
    cpSync(file, path.join(lib, name));
  }
  // Looked for beside the code that asks for it, which lies in lib/ itself.
  cpSync(path.join(root, 'node_modules/lcms-wasm/dist/lcms.wasm'), path.join(lib, 'lcms.wasm'));
}

/** Chapters as the studio reads them; what makes them stays behind, with Astro's MDX. */
async function writeManual() {
  for (const { path: name, html } of await buildManual()) {
    const file = path.join(lib, 'manual', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
}

function writeTypes() {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', import.meta.dirname], { stdio: 'inherit' });
}

/** Of every file in a folder with its name: results are made anew when any of it changes. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) hash.update(name.split(path.sep).join('/')).update(readFileSync(file));
  }
  return hash.digest('hex');
}
