/**
 * What the last build left in an output folder: which bytes stand where, and what they were made from. A file
 * whose size and time are as they were left is taken to be as it was left; then it is linked into the next build
 * instead of written, and a build of which nothing changed writes nothing.
 */
import { readdirSync, statSync } from 'node:fs';
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

/** Puts a file that stands elsewhere at its place in a build, if it is the right one. */
type Take = (file: string, from: string, isRight: (absolute: string) => boolean) => boolean;

export class OutState {
  readonly #store: Store;
  readonly #folder: string;
  readonly #name: string;
  readonly #before: State | undefined;
  /** Files of the last build that this one has taken over. */
  readonly #taken = new Map<string, LeftFile>();

  /** `folder`: absolute path of the output. */
  constructor(store: Store, folder: string) {
    this.#store = store;
    this.#folder = folder;
    this.#name = sha256(`out ${folder}`);
    this.#before = store.entry(this.#name) as State | undefined;
  }

  /** Whether the folder holds, untouched, what a build with this key left there, and nothing else. */
  isCurrent(key: string): boolean {
    const before = this.#before;
    if (before?.key !== key) return false;
    const files = Object.keys(before.files);
    return (
      countFiles(this.#folder) === files.length &&
      files.every((file) => this.#isAsLeft(file, path.join(this.#folder, file)))
    );
  }

  /**
   * Lets `take` link the file that already holds these bytes at this path. False when there is none, or when what
   * was taken proves to be another.
   */
  reuse(file: string, hash: string, take: Take): boolean {
    const left = this.#before?.files[file];
    if (left?.sha256 !== hash) return false;
    // Looked at once, where it was taken to: what stands at its old place may be swapped at any moment.
    const isLeft = (absolute: string) => this.#isAsLeft(file, absolute);
    if (!take(file, path.join(this.#folder, file), isLeft)) return false;
    this.#taken.set(file, left);
    return true;
  }

  /**
   * Takes note of a build that is about to be swapped in, where nobody else writes: once it is in place, another
   * build may replace it at any moment. The answer remembers it, after the swap.
   */
  prepare(key: string, folder: string, hashes: ReadonlyMap<string, string>): () => void {
    const files: Record<string, LeftFile> = {};
    for (const [file, hash] of hashes) {
      const taken = this.#taken.get(file);
      const { size, mtimeMs } = taken
        ? { size: taken.bytes, mtimeMs: taken.mtimeMs }
        : statSync(path.join(folder, file));
      files[file] = { sha256: hash, bytes: size, mtimeMs };
    }
    return () => this.#store.writeEntry(this.#name, { key, files } satisfies State);
  }

  /** Whether what stands at `absolute` is the file that the last build left at this path. */
  #isAsLeft(file: string, absolute: string): boolean {
    const left = this.#before?.files[file];
    const now = statSync(absolute, { throwIfNoEntry: false });
    return (
      left !== undefined && now?.isFile() === true && now.size === left.bytes && now.mtimeMs === left.mtimeMs
    );
  }
}

function countFiles(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => !one.isDirectory())
      .length;
  } catch {
    return 0;
  }
}
