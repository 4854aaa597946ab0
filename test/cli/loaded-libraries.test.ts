/** What a command loads before it works: every library that it does not need is time that a person waits. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from './hub-fixture.ts';
import { command, repository } from './run-cli.ts';

// The package brings some libraries with it, in its own files; here they are all installed.
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(path.join(repository, 'package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;

/** Our own dependencies that a run of Node loads, sorted. */
async function librariesOf(...args: string[]): Promise<string[]> {
  const list = path.join(emptyFolder(), 'loaded.json');
  const hook = `
    import { writeFileSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    const urls = [];
    registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
    process.on('exit', () => writeFileSync(${JSON.stringify(list)}, JSON.stringify(urls)));`;
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`];
  const child = spawn(process.execPath, [...flags, ...args], { cwd: repository, stdio: 'ignore' });
  await once(child, 'close');
  expect([0, 1]).toContain(child.exitCode);
  const urls = JSON.parse(readFileSync(list, 'utf8')) as string[];
  const loaded = new Set(urls.map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? ''));
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => loaded.has(name))
    .sort();
}

test('--help loads what reads the command line', async () => {
  expect(await librariesOf(command, '--help')).toEqual(['commander', 'picocolors']);
});

test('check --source-only loads what reads sources, and nothing that draws or reads back', async () => {
  expect(await librariesOf(command, 'check', '--source-only', '--no-cache', '--now', '2027-04-01')).toEqual([
    '@rgrove/parse-xml',
    'acorn',
    'acorn-jsx',
    'commander',
    'culori',
    'decode-named-character-reference',
    'dictionary-en',
    'dictionary-fr',
    'fast-string-width',
    'french-verbs-lefff',
    'hunspell-wasm',
    'jsonc-parser',
    // The demo prints: its inks are looked at through the profile of the press.
    'lcms-wasm',
    'mdast-util-mdx',
    'p-map',
    'picocolors',
    'remark-frontmatter',
    'remark-gfm',
    'remark-mdx',
    'remark-parse',
    'svg-path-commander',
    'svgpath',
    'unified',
    'yaml',
    'zod',
  ]);
});

test('a preview that is warm has loaded what draws, and not first at an edit', async () => {
  const script = `
    const [{ warmUp }, { createHost }, { BrandMemory }] = await Promise.all(
      ['build/warm-up', 'host', 'build/cache/brand-memory'].map((name) => import('./src/' + name + '.ts')),
    );
    // Without campaigns: what is loaded is loaded for its own sake.
    await warmUp(createHost('docs', '2027-03-01T00:00:00Z'), new BrandMemory(), async () => {});`;
  const loaded = await librariesOf('--eval', script);
  expect(loaded).toEqual(expect.arrayContaining(['bwip-js', 'fontkit', 'mjml', 'pdfkit', 'qr', 'sharp']));
});
