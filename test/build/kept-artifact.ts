import { lazyBody, lazyMarks } from '../../src/build/cache/lazy-bytes.ts';
import type { Store } from '../../src/build/cache/store.ts';
import type { Artifact } from '../../src/ir/artifact.ts';

/** A file whose bytes and one mark are read from the store when they are asked for. */
export function keptArtifact(store: Store, name: string, body: string | Uint8Array): Artifact {
  const stored = { sha256: store.keep(body), bytes: Buffer.byteLength(body) };
  const marks = store.keep(JSON.stringify([{ kind: 'text', text: name, boxes: [] }]));
  const lazy = { ...lazyBody(store, typeof body === 'string'), ...lazyMarks(store, marks) };
  return Object.defineProperties({ path: name, stored }, lazy) as unknown as Artifact;
}
