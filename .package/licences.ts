/** THIRD-PARTY-LICENCES.txt: the licences of the packages whose code became part of our own compiled files. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allowedLicences } from './allowed-licences.ts';
import { standardText, withoutText } from './packages-without-text.ts';
import { licencesTaken, readExpression } from './spdx-expression.ts';
import { statedLicences } from './stated-licences.ts';

const repository = path.resolve(import.meta.dirname, '..');
const LICENCE_FILE = /^(licen[cs]e|unlicen[cs]e|copying|copyright|notice|third-?party|ofl)/i;
const RULE = '-'.repeat(100);

interface Bundled {
  readonly title: string;
  readonly texts: readonly string[];
}

/**
 * One text for all, the same bytes for the same packages in any order. Texts that are alike stand once, under all their
 * packages.
 * @param packages folders of packages, such as `node_modules/mjml`, from `root`
 * @throws one Error that names every package that may not be bundled, or has neither a licence text nor an entry in
 * `packages-without-text.ts`
 */
export function licenceTexts(packages: readonly string[], root = repository): string {
  const faults: string[] = [];
  const titlesByText = new Map<string, string[]>();
  for (const folder of [...new Set(packages)].sort(byText)) {
    const read = readPackage(path.join(root, folder), folder);
    if (typeof read === 'string') {
      faults.push(read);
      continue;
    }
    for (const text of read.texts) {
      const titles = titlesByText.get(text) ?? [];
      if (!titles.includes(read.title)) titlesByText.set(text, [...titles, read.title]);
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const parts = [...titlesByText].map(([text, titles]) => `${titles.sort(byText).join('\n')}\n\n${text}\n`);
  return [
    'Diapason’s compiled files contain code of the packages below, each under its own licence.\n',
    ...parts.sort(byText),
  ].join(`\n${RULE}\n\n`);
}

/** What is wrong with it, as a sentence, where it cannot be bundled. */
function readPackage(folder: string, shown: string): Bundled | string {
  const { name, version, license, repository, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as PackageFile;
  const known = `${name}@${version}`;
  const told = statedLicences[known]?.licence ?? (typeof license === 'string' ? license : license?.type);
  const expression = told === undefined ? undefined : readExpression(told);
  const taken = expression && licencesTaken(expression, (id) => id in allowedLicences);
  if (told === undefined || !taken)
    return `“${known}” in ${shown} has no licence that is allowed: see .package/allowed-licences.ts.`;
  const kept = taken.find((id) => allowedLicences[id]!.bundled === 'no');
  if (kept) return `“${known}” is under ${kept}, which is not bundled: leave it a dependency.`;
  const source = addressOf(repository);
  const mustName = taken.some((id) => allowedLicences[id]!.bundled === 'with-source');
  if (mustName && source === undefined)
    return `“${known}” is under ${told}, which asks where its source is, and its package.json does not say.`;
  const title = [
    `${name} ${version} (${told.replace(/^\((.*)\)$/, '$1')})`,
    ...(mustName ? [`Its source, unchanged: ${source}, version ${version}, or the package ${known}`] : []),
  ].join('\n');
  const texts = textsIn(folder);
  if (texts.length > 0) return { title, texts };
  if (!(known in withoutText))
    return `“${known}” in ${shown} has no licence text: find out why, and add it to .package/packages-without-text.ts.`;
  const by = (typeof author === 'string' ? author : author?.name)?.replace(/\s*<.*/, '');
  return { title, texts: [standardText(told, `Copyright (c) ${by || `the authors of ${name}`}`)] };
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  /** An object in packages from before SPDX; npm reads its type. */
  readonly license?: string | { readonly type?: string };
  readonly repository?: string | { readonly url?: string };
  readonly author?: string | { readonly name?: string };
}

/** Without carriage returns and blanks at the ends, so that one text saved twice is one text. */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name) && !/\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => entry.name)
    .sort(byText)
    .map((name) =>
      readFileSync(path.join(folder, name), 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .map((line) => line.trimEnd())
        .join('\n')
        .replace(/^\n+|\n+$/g, ''),
    )
    .filter((text) => text !== '');
}

/** `git+https://github.com/a/b.git` and `a/b` → `https://github.com/a/b`. */
function addressOf(repository: PackageFile['repository']): string | undefined {
  const told = typeof repository === 'string' ? repository : repository?.url;
  if (!told) return undefined;
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(told)?.[1];
  if (short) return `https://github.com/${short}`;
  return told
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/\.git$/, '');
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
