/** From `guidelines.mdx` of a brand to a tree: the same corridor as a campaign’s words, with blocks of its own. */
import type { Brand } from '../brand/brand.ts';
import type { Findings, Span } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Guidelines } from '../ir/guidelines.ts';
import { readSource, type SourceFile } from '../source/file.ts';
import { GuideReader } from './guide-reader.ts';
import { guidelinesFaults } from './guidelines-faults.ts';
import { parseMdx } from './mdx.ts';
import { reportUnclosed } from './read-frontmatter.ts';
import { languageOf } from './reader.ts';

/** Guidelines by locale. Those of `guidelines.mdx` are in the brand’s first locale and stand under `*`. */
export type BrandGuidelines = Readonly<Record<string, Guidelines>>;

const NAME = /^guidelines(?:\.([a-z]{2}(?:-[A-Z]{2})?))?\.mdx$/;

/** Names in the brand’s folder that are guidelines, or seem to be meant as such. */
export function guidelineFiles(host: Host, folder: string): readonly string[] {
  return host.list(folder).filter((name) => /^guidelines\b.*\.mdx$/i.test(name));
}

/**
 * Reads every guidelines file of a brand. One whose syntax cannot be read is left out; of any other what is sound is
 * kept. Every fault is in `findings` with its place.
 */
export function readGuidelines(host: Host, brand: Brand, findings: Findings): BrandGuidelines {
  const read: Record<string, Guidelines> = {};
  for (const name of guidelineFiles(host, brand.folder)) {
    const path = `${brand.folder}/${name}`;
    const match = NAME.exec(name);
    if (!match) {
      findings.add(guidelinesFaults, 'bad-name', { at: firstLetter(path) }, { path });
      continue;
    }
    const source = readSource(host, path, findings);
    const language = languageIn(brand, match[1] ?? firstLocale(brand));
    const guidelines = source && parseGuidelines(source, language, Object.keys(brand.drawings), findings);
    if (guidelines) read[match[1] ?? '*'] = guidelines;
  }
  return read;
}

/** The locale in which the brand writes what it writes once: the first of its voice. */
export function firstLocale(brand: Brand): string {
  return Object.keys(brand.voice.locales)[0] ?? 'en';
}

/** `fr` is `fr-FR` where the brand’s first market says so. */
export function languageIn(brand: Brand, locale: string): string {
  return languageOf(brand, Object.keys(brand.markets)[0] ?? '', locale);
}

/** `drawings`: paths of the brand’s drawings, which pictures may show. Undefined when its syntax cannot be read. */
export function parseGuidelines(
  source: SourceFile,
  language: string,
  drawings: readonly string[],
  findings: Findings,
): Guidelines | undefined {
  const root = parseMdx(source, findings);
  if (!root) return undefined;
  reportUnclosed(root, source, findings);
  const reader = new GuideReader(source, language, drawings, findings);
  const nodes = reader.flow(root.children);
  const { title, description } = reader.frontmatter;
  return {
    language,
    ...(title && { title: reader.set(title.text) }),
    ...(description && { description: reader.set(description.text) }),
    nodes,
  };
}

function firstLetter(file: string): Span {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
