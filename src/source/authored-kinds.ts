/**
 * Every kind of file that an author writes, by its path in the hub, and the newest schema of each that this Diapason
 * reads. Files of one kind have one form; a change of it that old files do not meet is a new schema and a step in
 * `migrations/`.
 */

import { limits } from '../limits.ts';

export interface AuthoredKind {
  readonly name: string;
  /** Paths in the hub. */
  readonly path: RegExp;
  readonly schema: number;
  /** Whether it must say so: words may, in their front matter, and a file that says nothing is of schema 1. */
  readonly mustSay: boolean;
  /** Where it is not that of all authored files. */
  readonly maxBytes?: number;
}

const brand = 'content/brands/[^/]+/';
const campaign = 'content/campaigns/[^/]+/';

function kind(name: string, path: string, more: Partial<AuthoredKind> = {}): AuthoredKind {
  return { name, path: new RegExp(`^${path}$`), schema: 1, mustSay: true, ...more };
}

/**
 * Two kinds of file have no place for a schema: tokens and resolver documents are of the Design Tokens Community Group,
 * which gives them none (a resolver document names its version of the format, 2025.10), and tables (.csv) have columns only.
 */
export const authoredKinds: readonly AuthoredKind[] = [
  kind('campaign', `${campaign}campaign\\.yaml`),
  kind('adjustments', `${campaign}adjustments\\.yaml`),
  kind('overrides', `${campaign}overrides/overrides\\.yaml`),
  kind('posted', `${campaign}posted\\.yaml`),
  kind('brand-rules', `${brand}brand\\.rules\\.json`),
  kind('voice', `${brand}voice\\.yaml`),
  kind('markets', `${brand}markets\\.yaml`),
  kind('stores', `${brand}stores\\.yaml`),
  kind('legal', `${brand}legal\\.yaml`),
  kind('vocabulary', `${brand}vocabulary\\.yaml`),
  kind('catalog', `${brand}catalog\\.yaml`, { maxBytes: limits.catalogBytes }),
  kind('claims', `${brand}claims\\.yaml`),
  kind('pictures', `${brand}layouts/pictures\\.yaml`),
  kind('layout-page', `${brand}layouts/page\\.yaml`),
  kind('layout-email', `${brand}layouts/email\\.yaml`),
  kind('layouts', `${brand}layouts/[^/]+\\.yaml`),
  kind('words', `${campaign}[^/]+\\.mdx`, { mustSay: false }),
  kind('fragments', `${brand}fragments/[^/]+\\.mdx`, { mustSay: false }),
];

/** Undefined for what no kind is: tokens, tables, pictures. */
export function kindOf(path: string): AuthoredKind | undefined {
  return authoredKinds.find((one) => one.path.test(path));
}
