import { codeVersion } from './code-version.ts';
import { type Store, sha256 } from './store.ts';

/** For texts made from what their key says in full: the small pictures of the report. */
export function rememberTextIn(store: Store) {
  return async (key: string, make: () => Promise<string>): Promise<string> => {
    const entry = sha256(JSON.stringify([codeVersion(), 'text', key]));
    const known = store.entry(entry);
    if (typeof known === 'string') return known;
    const text = await make();
    store.writeEntry(entry, text);
    return text;
  };
}
