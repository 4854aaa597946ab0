/** Which files there are, what each is for, and how the units lie over each other. */
import type { Note, Unit } from './draft.ts';
import { hasTokens, isPlainGroup } from './is-token.ts';
import { isList, isMap, type Json, type JsonMap } from './json.ts';
import { outNames } from './out-names.ts';
import type { Parsed } from './parsed.ts';
import { looksLikeSets } from './sets.ts';
import { settle } from './settle.ts';
import { readUnit } from './walk.ts';

export interface Sorted {
  readonly units: readonly Unit[];
  readonly resolvers: readonly Parsed[];
  /** `$themes` of Tokens Studio, where there are any. */
  readonly themes: readonly JsonMap[];
  /** `tokenSetOrder`. */
  readonly setOrder: readonly string[];
  /** Files that hold no tokens, with the reason. */
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
}

/** Reads the files' data into units. Names of sets are those that `$themes` uses. */
export function sortFiles(files: readonly Parsed[], notes: Note[]): Sorted {
  const skipped: { path: string; why: string }[] = [];
  const resolvers = files.filter(({ root }) => isResolver(root));
  const themeFile = shallowest(files, '$themes.json');
  const metadataFile = shallowest(files, '$metadata.json');
  const studio = themeFile ?? metadataFile;
  const base = studio === undefined ? '' : studio.source.path.replace(/[^/]+$/, '');
  const tokenFiles: Parsed[] = [];
  for (const file of files) {
    const { path } = file.source;
    if (resolvers.includes(file)) continue;
    if (file === themeFile || file === metadataFile)
      skipped.push({ path, why: 'it says how sets belong together' });
    else if (hasTokens(file.root) || isEmptyFile(file.root)) tokenFiles.push(file);
    else skipped.push({ path, why: 'it holds no tokens' });
  }
  const names = outNames(tokenFiles.map(({ source }) => source.path));
  const parts = tokenFiles.flatMap((file, index) => {
    const root = file.root as JsonMap;
    const out = names[index]!;
    if (!isSets(file, tokenFiles.length === 1)) {
      const path = withoutEnding(file.source.path);
      return [{ name: path.startsWith(base) ? path.slice(base.length) : path, file, map: root, out }];
    }
    noteSetFile(file, root, notes);
    const folder = tokenFiles.length === 1 ? '' : `${out.replace(/\.tokens\.json$/, '')}/`;
    const sets = [...root].filter(
      (entry): entry is [string, JsonMap] => !entry[0].startsWith('$') && isMap(entry[1]),
    );
    const outs = outNames(sets.map(([name]) => `${folder}${safePath(name)}.json`));
    return sets.map(([name, map], at) => ({ name, file, map, out: outs[at]! }));
  });
  const inFiles = tokenFiles.map(({ root }) => root as JsonMap);
  const themes =
    themesOf(themeFile?.root) ??
    inFiles.map((root) => themesOf(root.get('$themes'))).find((one) => one) ??
    [];
  const metadata =
    metadataFile?.root ?? inFiles.map((root) => root.get('$metadata')).find((one) => one !== undefined);
  const units = parts.map(({ name, file, map, out }) => readUnit(name, out, file, map, notes));
  settle(units);
  return {
    units,
    resolvers,
    themes,
    setOrder: orderIn(metadata),
    skipped,
  };
}

/** The path without what tells the kind of file. */
export function withoutEnding(path: string): string {
  return path.replace(/(\.tokens)?\.(json5?|jsonc|ya?ml|tokens)$/i, '');
}

/** A token file without tokens, such as an empty set, or one of which an import could keep none. */
function isEmptyFile(root: Json): boolean {
  return isMap(root) && isPlainGroup(root);
}

function isResolver(root: Json): boolean {
  return isMap(root) && root.has('version') && isList(root.get('resolutionOrder'));
}

/** One file of Tokens Studio with its sets as top-level keys. What an import wrote is none, whatever it looks like. */
function isSets({ root, source }: Parsed, isAlone: boolean): boolean {
  if (!isMap(root)) return false;
  if (root.has('$themes') || root.has('$metadata')) return true;
  return isAlone && !source.path.endsWith('.tokens.json') && looksLikeSets(root);
}

/** What stands beside the sets and is neither a set nor about them. */
function noteSetFile(file: Parsed, root: JsonMap, notes: Note[]) {
  for (const [key, was] of root) {
    if (isMap(was) && !key.startsWith('$')) continue;
    if (key === '$themes' || key === '$metadata' || key === '$schema') continue;
    const message = `“${key}” stands beside the sets and is carried over nowhere.`;
    notes.push({ at: file.spanOf(root, key), path: key, message, was });
  }
}

function themesOf(value: Json | undefined): readonly JsonMap[] | undefined {
  return isList(value) ? value.filter(isMap) : undefined;
}

function orderIn(metadata: Json | undefined): readonly string[] {
  const order = isMap(metadata) ? metadata.get('tokenSetOrder') : undefined;
  return isList(order) ? order.filter((one) => typeof one === 'string') : [];
}

function shallowest(files: readonly Parsed[], name: string): Parsed | undefined {
  const depth = ({ source }: Parsed) => source.path.split('/').length;
  return files
    .filter(({ source }) => source.path === name || source.path.endsWith(`/${name}`))
    .sort((a, b) => depth(a) - depth(b))[0];
}

/** A set's name as the path of a file: its slashes are folders, all else that a file system may refuse is `-`. */
function safePath(name: string): string {
  const steps = name
    .split('/')
    .map((step) => step.replace(/[^\p{L}\p{N} ._()-]+/gu, '-').replace(/^[. ]+|[. ]+$/g, ''));
  return steps.map((step) => step || 'unnamed').join('/');
}
