/** Font files of a brand: static ones of an @fontsource package of this tool, or any of the brand's own folder. */
import { createRequire } from 'node:module';
import { join as joinPath } from 'node:path';
import type { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { limits } from '../limits.ts';
import type { Authored } from '../source/yaml.ts';
import type { FontFile } from './brand.ts';
import type { FontRule } from './brand-rules.ts';
import { brandFaults } from './faults.ts';
import { type OwnFile, placesOn } from './font-axes.ts';
import { damaged, fontFault, isVariable } from './font-format.ts';
import { type KeepBytes, makeInstance } from './font-instance.ts';
import { inspectFont } from './inspect-font.ts';

// The packages are part of the tool, like its modules; a foreign hub's node_modules is never looked into.
const require = createRequire(import.meta.url);

/** What `findFonts` looks with. */
export interface FontSearch {
  readonly host: Host;
  /** `content/brands/grenadine` */
  readonly folder: string;
  /** brand.rules.json, for places. */
  readonly rules: Authored;
  readonly findings: Findings;
  /** Where instances of variable fonts are kept. */
  readonly keep?: KeepBytes;
}

/** Finds each registered file. One that lacks or cannot be used is a diagnostic at its line of brand.rules.json. */
export async function findFonts(
  fonts: readonly FontRule[],
  search: FontSearch,
): Promise<readonly FontFile[]> {
  const found: FontFile[] = [];
  for (const [index, font] of fonts.entries()) {
    if (font.package !== undefined) found.push(...packaged(font, font.package, index, search));
    // One after the other: each may take a hundred milliseconds of this thread.
    for (const [place, one] of (font.files ?? []).entries()) {
      const file = await ownFile(font.family, one, ['fonts', index, 'files', place], search);
      if (file) found.push(file);
    }
  }
  return found;
}

async function ownFile(
  family: string,
  one: OwnFile,
  place: readonly PropertyKey[],
  { host, folder, rules, findings, keep }: FontSearch,
): Promise<FontFile | undefined> {
  const spanOf = (...steps: readonly PropertyKey[]) => ({ at: rules.spanOf([...place, ...steps]) });
  const at = spanOf('file');
  const path = `${folder}/${one.file}`;
  const result = host.read(path, limits.fontBytes);
  if (!result.ok) {
    const detail = result.why === 'missing' ? `there is no file “${path}”` : failures[result.why];
    const hint = 'Put the file into the brand’s fonts/ folder.';
    findings.add(brandFaults, 'missing-font', at, { family, weight: one.weight, detail, hint });
    return undefined;
  }
  const { bytes } = result;
  const fault = fontFault(bytes);
  if (fault) {
    findings.add(brandFaults, 'bad-font', at, { path, ...fault });
    return undefined;
  }
  const inspected = await inspectFont(bytes);
  if (!inspected) {
    findings.add(brandFaults, 'bad-font', at, { path, ...damaged });
    return undefined;
  }
  const { axes, forbids } = inspected;
  if (forbids !== undefined) {
    findings.add(brandFaults, 'font-not-embeddable', at, { path, forbids });
    return undefined;
  }
  const places = placesOn(axes, one, { path, spanOf }, findings);
  if (!places) return undefined;
  const file = fontFile(family, one.weight, joinPath(host.root, path));
  if (!isVariable(bytes)) return file;
  try {
    return { ...file, instance: await makeInstance(bytes, places, keep) };
  } catch {
    // harfbuzz says no more than that it failed, and fontkit could read the font.
    findings.add(brandFaults, 'bad-font', at, { path, ...damaged });
    return undefined;
  }
}

const failures = {
  missing: 'there is no such file',
  outside: 'the file lies outside the hub',
  'too-large': 'the file is larger than 20 MiB',
  'not-a-file': 'that is a folder',
  unreadable: 'the file cannot be read',
} as const;

function packaged(
  font: FontRule,
  name: string,
  index: number,
  { rules, findings }: FontSearch,
): readonly FontFile[] {
  return (font.weights ?? []).flatMap((weight, place) => {
    const file = `${name.split('/')[1]}-${font.subset}-${weight}-normal.woff2`;
    const absolute = resolve(`${name}/files/${file}`);
    if (absolute !== undefined) return [fontFile(font.family, weight, absolute)];
    const installed = resolve(`${name}/package.json`) !== undefined;
    const at = rules.spanOf(['fonts', index, ...(installed ? ['weights', place] : ['package'])]);
    const detail = installed ? `${name} has no ${file}` : `the package ${name} does not come with Diapason`;
    const hint = installed
      ? 'Correct the weight or the subset.'
      : 'Put font files into the brand’s fonts/ folder and list them under “files”.';
    findings.add(brandFaults, 'missing-font', { at }, { family: font.family, weight, detail, hint });
    return [];
  });
}

function fontFile(family: string, weight: number, absolute: string): FontFile {
  const name = family.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { family, weight, path: absolute, webName: `${name}-${weight}.woff2` };
}

function resolve(specifier: string): string | undefined {
  try {
    return require.resolve(specifier);
  } catch {
    return undefined;
  }
}
