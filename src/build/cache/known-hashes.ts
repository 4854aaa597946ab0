/**
 * Hashes of files that have not been touched since they were last hashed: pictures are large, and a build of which
 * nothing has changed would read them all. As git does it, a file is known by what the system says of it, of which the
 * time of its last change cannot be set by hand; one that was changed just now is not remembered, because it could be
 * changed again within the same tick of the clock (https://git-scm.com/docs/racy-git).
 */
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { type Store, sha256 } from './store.ts';

type Known = Readonly<Record<string, readonly [stamp: string, hash: string]>>;

export class KnownHashes {
  readonly #store: Store;
  readonly #host: Host;
  readonly #name: string;
  readonly #before: Known;
  readonly #now = new Map<string, readonly [stamp: string, hash: string]>();
  #isChanged = false;

  constructor(store: Store, host: Host) {
    this.#store = store;
    this.#host = host;
    this.#name = sha256(`hashes of ${host.root}`);
    this.#before = (store.entry(this.#name) as Known | undefined) ?? {};
  }

  /** The hash of a file's bytes, or why it cannot be read. */
  hashOf(file: string): string {
    const stamp = this.#host.stamp?.(file);
    if (stamp !== undefined) {
      const known =
        this.#now.get(file) ?? (Object.hasOwn(this.#before, file) ? this.#before[file] : undefined);
      if (known?.[0] === stamp) {
        this.#now.set(file, known);
        return known[1];
      }
    }
    const result = this.#host.read(file, limits.imageBytes);
    if (!result.ok) return result.why;
    const hash = sha256(result.bytes);
    // What changed while it was read has another stamp by now.
    if (stamp !== undefined && this.#host.stamp?.(file) === stamp) {
      this.#now.set(file, [stamp, hash]);
      this.#isChanged = true;
    }
    return hash;
  }

  /** Remembers what this run has learnt, beside what runs before it have; a narrowed one sees little of the hub. */
  save() {
    if (!this.#isChanged) return;
    this.#isChanged = false;
    const fresh = Object.fromEntries(this.#now);
    const all = { ...this.#before, ...fresh };
    const isTooMuch = Object.keys(all).length > limits.knownHashes;
    this.#store.writeEntry(this.#name, isTooMuch ? fresh : all);
  }
}
