/**
 * Renders a task, or finds it rendered. The key is the plan without its places in files, the format and the
 * code; under a key stand up to eight versions, each with what it read of the brand and the hub. The first whose
 * reads are all still true is taken.
 */

import type { Brand } from '../../brand/brand.ts';
import { firstChange, recorded, recordReads } from '../../brand/reads.ts';
import type { Piece, Rendered, Trouble } from '../../channels/channel.ts';
import type { Host } from '../../host.ts';
import type { Loss } from '../../ir/artifact.ts';
import { codeVersion } from './code-version.ts';
import { lazyBody } from './lazy-bytes.ts';
import { hostChange, recordedHost } from './recorded-host.ts';
import type { SharedCache } from './shared/shared-cache.ts';
import { attachSpans, detachSpans, encodeSpans } from './spans.ts';
import { type Store, sha256 } from './store.ts';

export interface CacheCounts {
  hits: number;
  misses: number;
}
export interface RenderCache {
  readonly store: Store;
  readonly shared?: SharedCache;
  readonly counts: CacheCounts;
  /** Why each piece was rendered or not, by path, for `build --explain`. */
  readonly reasons: Map<string, string>;
}

/** What decides a rendering beside the brand and the files of the hub. */
export interface RenderKey {
  readonly channel: string;
  readonly format: string;
  readonly plan: unknown;
  /** Of the piece, for its reason. */
  readonly path: string;
}

type KeptPiece = Omit<Piece, 'body'> & {
  readonly hash: string;
  readonly bytes: number;
  readonly isText: boolean;
};
interface KeptResult {
  readonly pieces: readonly KeptPiece[];
  readonly troubles: readonly Trouble[];
  readonly dropped: readonly Loss[];
}
interface Version {
  readonly reads: readonly (readonly [string, string])[];
  readonly result: unknown;
}

const versionsKept = 8;

export async function renderThroughCache(
  asked: RenderKey,
  brand: Brand,
  host: Host,
  cache: RenderCache,
  render: (brand: Brand, host: Host) => Promise<Rendered>,
): Promise<{ readonly rendered: Rendered; readonly isFound: boolean }> {
  const { key, spans } = keyOf(asked, brand);
  const { path } = asked;
  const { store, shared } = cache;
  let versions = (store.entry(key) as Version[] | undefined) ?? [];
  const changeOf = ({ reads }: Version) => firstChange(reads, 'brand', brand) ?? hostChange(reads, host);
  const found = (version: Version, where: string) => {
    const rendered = fromKept(attachSpans(version.result, spans) as KeptResult, store);
    if (!rendered) return undefined;
    // Kept are those used last: what an author comes back to must not be given up for what was only tried.
    if (version !== versions[0])
      writeVersions(store, key, [version, ...versions.filter((one) => one !== version)]);
    cache.counts.hits += 1;
    cache.reasons.set(
      path,
      `Found in the ${where}: none of the ${version.reads.length} things it reads has changed.`,
    );
    return { rendered, isFound: true };
  };

  const fits = versions.find((version) => changeOf(version) === undefined);
  const known = fits && found(fits, 'cache');
  if (known) return known;
  if (shared) {
    const there = ((await shared.entry(key))?.value as Version[] | undefined) ?? [];
    versions = [...versions, ...there.filter((one) => !versions.some((other) => isSame(one, other)))];
    const fit = there.find((version) => changeOf(version) === undefined);
    const fetched = fit && (await shared.bring(objectsOf([fit]))) && found(fit, 'shared cache');
    if (fetched) return fetched;
  }
  cache.counts.misses += 1;
  cache.reasons.set(path, `Rendered: ${whyRendered(versions.map(changeOf))}`);
  const { value: rendered, reads } = await recordReads(() =>
    render(recorded('brand', brand), recordedHost(host)),
  );
  const kept = toKept(rendered, store);
  const result = encodeSpans(kept, spans);
  if (result !== undefined) {
    const fresh: Version = { reads: [...reads], result };
    writeVersions(store, key, [fresh, ...versions]);
    shared?.push(key);
  }
  // The bytes are on disk now; a build of any size keeps few of them in memory.
  return { rendered: fromKept(kept, store) ?? rendered, isFound: false };
}

/** Why a piece would be rendered; undefined when what is kept of it is still true. Changes nothing. */
export function whyRender(asked: RenderKey, brand: Brand, host: Host, store: Store): string | undefined {
  const versions = (store.entry(keyOf(asked, brand).key) as Version[] | undefined) ?? [];
  const changes = versions.map(({ reads }) => firstChange(reads, 'brand', brand) ?? hostChange(reads, host));
  const { pieces = undefined } = (versions[changes.indexOf(undefined)]?.result ?? {}) as Partial<KeptResult>;
  const isKept = pieces?.every(({ hash, bytes }) => store.has(hash, bytes)) === true;
  return isKept ? undefined : whyRendered(changes);
}

/** Whether nothing was ever kept of it: it will be drawn, and nobody need look further. */
export function isUnknown(asked: RenderKey, brand: Brand, store: Store): boolean {
  return !store.hasEntry(keyOf(asked, brand).key);
}

type Key = { readonly key: string; readonly spans: ReturnType<typeof detachSpans>['spans'] };
/** A piece is asked for twice: whether it is known, and then for itself. */
const keys = new WeakMap<RenderKey, Key>();

/** Places in files are no part of it: they are laid into what is found. */
function keyOf(asked: RenderKey, brand: Brand): Key {
  const known = keys.get(asked);
  if (known) return known;
  const { channel, format, plan } = asked;
  const { value, spans } = detachSpans(plan);
  const key = { key: sha256(JSON.stringify([codeVersion(), brand.id, channel, format, value])), spans };
  keys.set(asked, key);
  return key;
}

function writeVersions(store: Store, key: string, all: readonly Version[]) {
  const versions = all.slice(0, versionsKept);
  store.writeEntry(key, versions, objectsOf(versions));
}

function objectsOf(versions: readonly Version[]): string[] {
  return versions.flatMap(({ result }) => (result as KeptResult).pieces.map(({ hash }) => hash));
}

/** Whether two versions stand for the same world. */
function isSame(one: Version, other: Version): boolean {
  return JSON.stringify(one.reads) === JSON.stringify(other.reads);
}

/** `changes`: of each version, what has changed since; nothing where its bytes are missing. */
function whyRendered(changes: readonly (string | undefined)[]): string {
  if (changes.includes(undefined)) return 'its bytes are no longer in the cache.';
  const last = changes.at(-1);
  return last === undefined
    ? 'its words, its facts, its layout or the tool itself are new.'
    : `it uses “${last}”, which has changed.`;
}

function toKept(rendered: Rendered, store: Store): KeptResult {
  return {
    pieces: rendered.pieces.map(({ body, ...rest }) => ({
      ...rest,
      hash: store.keep(body),
      bytes: Buffer.byteLength(body),
      isText: typeof body === 'string',
    })),
    troubles: rendered.troubles,
    dropped: rendered.dropped ?? [],
  };
}

/** Undefined when an object is missing or torn: then it is rendered again. */
function fromKept(kept: KeptResult, store: Store): Rendered | undefined {
  const pieces: Piece[] = [];
  for (const { hash, bytes, isText, ...rest } of kept.pieces) {
    if (!store.has(hash, bytes)) return undefined;
    const piece = { ...rest, stored: { sha256: hash, bytes } };
    // Its bytes are read, and verified, when somebody asks for them.
    pieces.push(Object.defineProperties(piece, lazyBody(store, isText)) as unknown as Piece);
  }
  return { pieces, troubles: kept.troubles, dropped: kept.dropped };
}
