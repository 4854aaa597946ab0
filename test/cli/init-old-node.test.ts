/**
 * `init` runs where the machine’s Node is still 20: whatever its entry imports at the head, ours and others’, must be
 * read and run there. Node 20 itself is not at hand in every test, so the rules that make it so are.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { textOf, withoutComments } from '../source-files.ts';
import { repository } from './run-cli.ts';

const entry = 'src/cli/init/run.ts';

/** Files of ours and packages that are loaded with the entry, and with what `init` loads later (`lcms-wasm`). */
const { files, packages } = graphOf(entry);

function graphOf(start: string) {
  const seen = new Set<string>();
  const others = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    // Texts that `init` writes have imports of their own.
    const text = withoutComments(textOf(file)).replace(/`(?:[^`\\]|\\.)*`/g, '');
    for (const match of text.matchAll(
      /\b(?:import|export)\b(?!\s+type\b)[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/g,
    )) {
      const name = (match[1] ?? match[2])!;
      if (name.startsWith('.')) walk(path.posix.join(path.posix.dirname(file), name));
      else if (!name.startsWith('node:')) others.add(/^(@[^/]+\/)?[^/]+/.exec(name)![0]);
    }
  };
  walk(start);
  return { files: [...seen], packages: [...others].sort() };
}

test('the graph is the one that init needs', () => {
  expect(files.length).toBeGreaterThan(80);
  expect(files).toContain('src/scaffold/brand.ts');
  expect(packages).toEqual(
    expect.arrayContaining(['culori', 'fontkit', 'jsonc-parser', 'lcms-wasm', 'yaml']),
  );
});

test('no package of it asks for a newer Node', () => {
  const asked = packages.map((name) => {
    const file = path.join(repository, 'node_modules', name, 'package.json');
    const { engines } = JSON.parse(readFileSync(file, 'utf8')) as { engines?: { node?: string } };
    return [name, engines?.node ?? '*'] as const;
  });
  const newest = (range: string) =>
    Math.min(...range.split('||').map((part) => Number(/(\d+)/.exec(part)?.[1] ?? 0)));
  expect(asked.filter(([, range]) => newest(range) > 20)).toEqual([]);
});

test('nothing that draws, serves or parses options for newer Nodes is loaded', () => {
  const heavy = ['astro', 'commander', 'satori', 'sharp', 'vite', 'pdfkit', 'mjml', 'piscina'];
  expect(packages.filter((name) => heavy.includes(name))).toEqual([]);
});

/** What came with Node 21 and 22 (node.green, and the changelogs of V8 11.8 to 12.4). */
const newer =
  /\b(?:Map|Object)\.groupBy\(|\bPromise\.(?:withResolvers|try)\(|\bArray\.fromAsync\(|\bURL\.parse\(|\bRegExp\.escape\(|\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(|\bimport\.meta\.(?:main)\b|\b(?:globSync|stripTypeScriptTypes|enableCompileCache)\b/;
/** A schema of campaigns calls it, and `init` reads none. */
const unused = new Set(['src/source/scalars.ts']);

test('no file of it calls what Node 20 has not', () => {
  const found = files.filter((file) => !unused.has(file) && newer.test(withoutComments(textOf(file))));
  expect(found).toEqual([]);
  expect(newer.test('const a = Map.groupBy([], (b) => b);')).toBe(true);
  for (const file of unused) expect([file, existsSync(path.join(repository, file))]).toEqual([file, true]);
});
