/** Files as one archive: the same files make the same bytes, whatever the day, the machine and the order they came in. */
import { type Zippable, zipSync } from 'fflate';

export interface ZipEntry {
  /** Forward slashes. */
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** The earliest day that an archive can name. fflate reads it by the local clock, so it is written without a zone. */
const DAY = '1980-01-01T00:00:00';
/** What is packed already does not get smaller, and takes its time all the same. */
const PACKED = /\.(png|jpe?g|webp|avif|gif|woff2?|pdf|zip)$/i;

export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const [name, body] of named(entries)) {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    files[name] = [bytes, { level: PACKED.test(name) ? 0 : 6, mtime: DAY }];
  }
  return zipSync(files);
}

/** Sorted, each under a name that every system can unpack and that no other has. */
function named(entries: readonly ZipEntry[]): Map<string, ZipEntry['body']> {
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const taken = new Set<string>();
  const out = new Map<string, ZipEntry['body']>();
  for (const { path, body } of sorted) {
    const name = unlike(safePath(path), taken);
    taken.add(name.toLowerCase());
    out.set(name, body);
  }
  return out;
}

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A path that stays below the folder it is unpacked into: no steps up, no drive, no signs that a system refuses. */
export function safePath(path: string): string {
  const steps = path
    .split(/[/\\]/)
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .map((step) =>
      step
        .replace(/[<>:"|?*\p{Cc}]/gu, '_')
        .replace(/[. ]+$/, '_')
        .replace(DEVICE, '_$1'),
    );
  return steps.length === 0 ? '_' : steps.join('/');
}

/** Two names that differ only in capitals are one on many systems. */
function unlike(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > name.lastIndexOf('/') ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let number = 2;
  while (taken.has(`${stem}-${number}${ending}`.toLowerCase())) number++;
  return `${stem}-${number}${ending}`;
}
