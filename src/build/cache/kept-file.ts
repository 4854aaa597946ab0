/** Files of one result as a list that names their bytes in the store. */
import type { Stored } from '../../ir/artifact.ts';
import { lazyBody } from './lazy-bytes.ts';
import type { Store } from './store.ts';

export interface KeptFile {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  readonly isText: boolean;
}

export interface LazyFile {
  readonly path: string;
  /** Its bytes are read when they are asked for, not before. */
  readonly body: string | Uint8Array;
  readonly stored: Stored;
}

export function keepFile(file: { path: string; body: string | Uint8Array }, store: Store): KeptFile {
  const { path, body } = file;
  const bytes = Buffer.byteLength(body);
  return { path, hash: store.keep(body), bytes, isText: typeof body === 'string' };
}

/** Throws `LostFromCache` when its bytes are asked for and no longer there. */
export function lazyFile({ path, hash, bytes, isText }: KeptFile, store: Store): LazyFile {
  const file = { path, stored: { sha256: hash, bytes } };
  return Object.defineProperties(file, lazyBody(store, isText)) as unknown as LazyFile;
}
