/** The small hub of the rules' pages: files on disk, with the fences of a page laid over them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../../src/host.ts';
import { memoryHost } from '../parse/parsed.ts';
import type { Fence } from './page.ts';

const root = fileURLToPath(new URL('./hub/', import.meta.url));
const campaign = 'content/campaigns/exemple';
const brand = 'content/brands/atelier';

const base: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(root, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')];
    }),
);

const frontmatter = '---\ntitle: Un titre\n---\n\n';

export interface ExampleHub {
  readonly host: Host;
  /** Lines that stand before a fence's own in its file. */
  readonly linesBefore: Readonly<Record<string, number>>;
}

/** Words replace the body of their file; keys of YAML and JSON replace the same keys of theirs, of tokens each alone. */
export function hubWith(fences: readonly Fence[]): ExampleHub {
  const files: Record<string, string> = { ...base };
  const linesBefore: Record<string, number> = {};
  for (const { language, file, text } of fences) {
    if (file === 'artifact') continue;
    if (language === 'mdx') {
      const name = `${campaign}/${file ?? 'fr.mdx'}`;
      files[name] = frontmatter + text;
      linesBefore[name] = frontmatter.split('\n').length - 1;
    } else if (language === 'yaml') {
      const own = file === undefined || /^(posted|adjustments|overrides\/overrides)\.yaml$/.test(file);
      const name = own ? `${campaign}/${file ?? 'campaign.yaml'}` : `${brand}/${file}`;
      files[name] = `${text}\n${withoutKeys(files[name] ?? '', keysOf(text))}`;
    } else {
      const name = `${brand}/${file ?? 'brand.rules.json'}`;
      const [before, laidOver] = [JSON.parse(files[name]!) as Tree, JSON.parse(text) as Tree];
      // A token's file is deep, and a page shows one token of it.
      const whole = name.endsWith('.tokens.json') ? over(before, laidOver) : { ...before, ...laidOver };
      files[name] = JSON.stringify(whole, null, 2);
    }
  }
  return { host: { ...memoryHost(files), now: '2027-04-01T08:00:00Z' }, linesBefore };
}

interface Tree {
  readonly [key: string]: unknown;
}

function over(before: Tree, after: Tree): Tree {
  const entries = Object.entries(after).map(([key, value]) => {
    const known = before[key];
    return [
      key,
      isTree(value) && isTree(known) && !('$value' in value) ? over(known, value) : value,
    ] as const;
  });
  return { ...before, ...Object.fromEntries(entries) };
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(yaml: string): readonly string[] {
  return [...yaml.matchAll(/^(\w+):/gm)].map((match) => match[1]!);
}

/** Without some top-level keys and everything under them. */
function withoutKeys(yaml: string, keys: readonly string[]): string {
  return yaml
    .split(/^(?=\w+:)/m)
    .filter((section) => !keys.some((key) => section.startsWith(`${key}:`)))
    .join('');
}
