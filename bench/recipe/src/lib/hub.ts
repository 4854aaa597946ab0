/** The hub's campaigns, read once when the module is loaded, as a content collection does it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';

export type Facts = Readonly<Record<string, unknown>>;

export interface Document {
  readonly tree: Root;
  /** `title` and `description`. */
  readonly front: Readonly<Record<string, string>>;
}

export interface Campaign {
  readonly folder: string;
  readonly brand: string;
  readonly brandFolder: string;
  readonly facts: Facts;
  readonly documents: Readonly<Record<string, Document>>;
  readonly footers: Readonly<Record<string, Document>>;
  /** Names of things as they stand in a sentence, by id and locale. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly stores: readonly Store[];
}

export interface Store {
  readonly id: string;
  readonly name: string;
  readonly street: string;
  readonly city: string;
}

const content = path.join(process.env.RECIPE_HUB!, 'content');
const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

function readCampaign(slug: string): Campaign {
  const folder = path.join(content, 'campaigns', slug);
  const facts = yaml<Facts>(path.join(folder, 'campaign.yaml'));
  const brand = String(facts.brand);
  const brandFolder = path.join(content, 'brands', brand);
  const locales = facts.locales as readonly string[];
  const documents = (name: (locale: string) => string) =>
    Object.fromEntries(locales.map((locale) => [locale, readDocument(name(locale))]));
  const stores = path.join(brandFolder, 'stores.yaml');
  return {
    folder,
    brand,
    brandFolder,
    facts,
    documents: documents((locale) => path.join(folder, `${locale}.mdx`)),
    footers: documents((locale) => path.join(brandFolder, 'fragments', `footer.${locale}.mdx`)),
    names: yaml<{ names: Campaign['names'] }>(path.join(brandFolder, 'vocabulary.yaml')).names,
    stores: existsSync(stores) ? yaml<{ stores: readonly Store[] }>(stores).stores : [],
  };
}

function readDocument(file: string): Document {
  const tree = parser.parse(readFileSync(file, 'utf8'));
  const first = tree.children[0];
  return { tree, front: first?.type === 'yaml' ? (parseYaml(first.value) as Document['front']) : {} };
}

function yaml<T>(file: string): T {
  return parseYaml(readFileSync(file, 'utf8')) as T;
}

/** By the name of their folder. */
export const campaigns: ReadonlyMap<string, Campaign> = new Map(
  readdirSync(path.join(content, 'campaigns')).map((slug) => [slug, readCampaign(slug)]),
);
