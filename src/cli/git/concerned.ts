/** Which campaigns changed files concern: their own, their brand's, and those whose pictures or slug they share. */
import path from 'node:path';
import { listBrands } from '../../brand/load.ts';
import { Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { listCampaigns, readFacts } from '../../parse/campaign.ts';

export interface Concerned {
  /** Folders of campaigns to check, sorted. */
  readonly campaigns: readonly string[];
  /** Brands of which a file has changed, sorted; some may be gone. */
  readonly brands: readonly string[];
  /** Of these, the ones that no campaign of the hub is made with. */
  readonly idleBrands: readonly string[];
  /** Folders of campaigns that are no longer there. */
  readonly gone: readonly string[];
}

/**
 * `files`: relative to the hub; the folder of a repository within the repository stands for all that is in it.
 * `lookOf`: the brand in whose look a campaign is made, where that is not its own.
 */
export function concernedBy(
  files: readonly string[],
  host: Host,
  lookOf: (folder: string) => string | undefined = () => undefined,
): Concerned {
  const all = listCampaigns(host);
  const own = namesBelow('content/campaigns', files, all);
  const brands = namesBelow('content/brands', files, listBrands(host));
  const texts = (folder: string, names: readonly string[]) =>
    names.map((name) => textOf(host, `content/campaigns/${folder}/${name}`)).join('\n');
  const typed = (folder: string, key: 'brand' | 'slug', text: string) =>
    typedAtTop(key, text) ??
    (text.includes(key) ? readFacts(host, folder, new Findings())?.data[key] : undefined);
  const factsText = (folder: string) => texts(folder, ['campaign.yaml']);
  const slugOf = (folder: string, text: string) => folded(typed(folder, 'slug', text) ?? folder);

  const here = all.filter((folder) => own.has(folder.normalize()));
  const slugs = new Set(here.map((folder) => slugOf(folder, factsText(folder))));
  const pictures = files
    .filter(isPicture)
    .map((file) => path.posix.relative('content/campaigns/-', file.normalize()));
  const used = new Set<string>();
  const isConcerned = (folder: string): boolean => {
    const text = factsText(folder);
    const named = brands.size > 0 ? typed(folder, 'brand', text) : undefined;
    const mine = [named, lookOf(folder)].filter((id) => id !== undefined && brands.has(id.normalize()));
    for (const id of mine) used.add(id!.normalize());
    if (mine.length > 0 || own.has(folder.normalize())) return true;
    if (slugs.size > 0 && slugs.has(slugOf(folder, text))) return true;
    if (pictures.length === 0) return false;
    const authored = host.list(`content/campaigns/${folder}`).filter((name) => /\.(mdx|yaml)$/.test(name));
    const words = texts(folder, authored);
    return words.includes('../') && pictures.some((picture) => words.includes(picture));
  };
  const campaigns = all.filter(isConcerned);
  const known = new Set(all.map((folder) => folder.normalize()));
  return {
    campaigns,
    brands: [...brands].sort(),
    idleBrands: [...brands].filter((id) => !used.has(id)).sort(),
    gone: [...own].filter((folder) => !known.has(folder)).sort(),
  };
}

/** Names of the folders below `parent` in which a file has changed; `known` of them where all of `parent` has. */
function namesBelow(parent: string, files: readonly string[], known: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const file of files) {
    const clean = file.replace(/\/$/, '');
    if (clean === parent || clean === path.posix.dirname(parent))
      for (const name of known) names.add(name.normalize());
    const [name, ...rest] = clean.startsWith(`${parent}/`) ? clean.slice(parent.length + 1).split('/') : [];
    // A file beside the folders belongs to none of them.
    if (name && (rest.length > 0 || file.endsWith('/') || known.includes(name))) names.add(name.normalize());
  }
  return names;
}

/** A picture may lie in another campaign's folder, or beside them. */
function isPicture(file: string): boolean {
  return /\.(png|jpe?g|webp|avif|svg)$/i.test(file);
}

/**
 * The value of a key where it is typed plainly: in a block map nothing else begins a line like this. On a busy machine 2,000
 * campaigns take 0.4 s like this, and 40 s read in full (measured). Undefined where it is typed otherwise, or not at all.
 */
function typedAtTop(key: string, text: string): string | undefined {
  const [first, ...others] = text.matchAll(
    new RegExp(`^${key}:[ \\t]+(["']?)([\\w.-]+)\\1[ \\t]*(?:#.*)?\\r?$`, 'gm'),
  );
  return others.length === 0 ? first?.[2] : undefined;
}

function textOf(host: Host, file: string): string {
  const read = host.read(file, limits.sourceBytes);
  return read.ok ? new TextDecoder().decode(read.bytes).normalize() : '';
}

/** Slugs that differ in capital letters alone write the same files on some systems. */
function folded(slug: string): string {
  return slug.normalize().toLowerCase();
}
