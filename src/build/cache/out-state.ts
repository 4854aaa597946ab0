/**
 * What the last build left in an output folder: which bytes stand where, and what they were made from. A file
 * whose size and time are as they were left is taken to be as it was left; then it is linked into the next build
 * instead of written, and a build of which nothing changed writes nothing.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { type Store, sha256 } from './store.ts';

interface LeftFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}
interface State {
  readonly key: string;
  readonly files: Readonly<Record<string, LeftFile>>;
}

export class OutState {
  readonly #store: Store;
  readonly #folder: string;
  readonly #name: string;
  readonly #before: State | undefined;

  /** `folder`: absolute path of the output. */
  constructor(store: Store, folder: string) {
    this.#store = store;
    this.#folder = folder;
    this.#name = sha256(`out ${folder}`);
    this.#before = store.entry(this.#name) as State | undefined;
  }

  /** Whether the folder holds, untouched, what a build with this key left there. */
  isCurrent(key: string): boolean {
    const before = this.#before;
    return (
      before !== undefined &&
      before.key === key &&
      Object.keys(before.files).every((file) => this.#isUntouched(file))
    );
  }

  /** The file in the folder that already holds these bytes at this path, if it is untouched. */
  find(file: string, hash: string): string | undefined {
    return this.#before?.files[file]?.sha256 === hash && this.#isUntouched(file)
      ? path.join(this.#folder, file)
      : undefined;
  }

  /** Remembers what was written, after the swap. */
  keep(key: string, hashes: ReadonlyMap<string, string>) {
    const files: Record<string, LeftFile> = {};
    for (const [file, hash] of hashes) {
      const { size, mtimeMs } = statSync(path.join(this.#folder, file));
      files[file] = { sha256: hash, bytes: size, mtimeMs };
    }
    this.#store.writeEntry(this.#name, { key, files } satisfies State);
  }

  #isUntouched(file: string): boolean {
    const left = this.#before?.files[file];
    const now = statSync(path.join(this.#folder, file), { throwIfNoEntry: false });
    return (
      left !== undefined && now?.isFile() === true && now.size === left.bytes && now.mtimeMs === left.mtimeMs
    );
  }
}
