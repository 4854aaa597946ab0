import type { Keep } from '../../channels/channel.ts';
import { codeVersion } from './code-version.ts';
import { type Store, sha256 } from './store.ts';

interface KeptBytes {
  readonly hash: string;
}

/** For bytes made from what their key says in full: the encodings of a photograph. */
export function keepBytesIn(store: Store): Keep {
  return async (key, make) => {
    const entry = sha256(JSON.stringify([codeVersion(), 'bytes', key]));
    const known = store.entry(entry) as KeptBytes | undefined;
    const bytes = known && store.bytes(known.hash);
    if (bytes) return bytes;
    const made = await make();
    const hash = store.keep(made);
    store.writeEntry(entry, { hash } satisfies KeptBytes, [hash]);
    return made;
  };
}
