/**
 * The only door through which the studio changes an author's file: it lies inside `content/`, it is the one the
 * author saw, and it is swapped whole. Everything else is refused with a sentence.
 */
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { limits } from '../../limits.ts';

export interface Replacement {
  /** Path in the hub, with forward slashes: `content/campaigns/spring/fr.mdx`. */
  readonly file: string;
  /** SHA-256 in hexadecimal of the bytes that the author looked at. */
  readonly seen: string;
  /** What the file is to hold. */
  readonly bytes: Uint8Array;
}

export type Replaced =
  /** `sha256`: of what the file holds now; with it the change can be undone. */
  | { readonly ok: true; readonly sha256: string }
  | { readonly ok: false; readonly status: 403 | 404 | 409 | 413 | 500; readonly why: string };

/** `root` is the folder that holds `content/`. Never throws; a failure of the disk leaves the file as it was. */
export function replaceFile(root: string, { file, seen, bytes }: Replacement): Replaced {
  if (!isPlainPath(file)) return refused(403, 'Only files below content/ may be written.');
  if (bytes.byteLength > limits.sourceBytes) return refused(413, `“${file}” would be too large.`);
  const absolute = realFile(root, file);
  if (typeof absolute !== 'string') return absolute;
  const aside = `${absolute}.${sha256(bytes).slice(0, 12)}.part`;
  try {
    const { mode } = lstatSync(absolute);
    if ((mode & WRITABLE) === 0) return refused(403, `“${file}” is read-only.`);
    rmSync(aside, { force: true });
    writeFileSync(aside, bytes, { flag: 'wx' });
    chmodSync(aside, mode);
    // The last look comes right before the swap: what was saved meanwhile is not lost.
    if (sha256(readFileSync(absolute)) !== seen)
      return refused(409, `“${file}” was changed meanwhile; nothing was written.`);
    renameSync(aside, absolute);
    return { ok: true, sha256: sha256(bytes) };
  } catch (error) {
    return refused(
      500,
      `“${file}” cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}.`,
    );
  } finally {
    rmSync(aside, { force: true });
  }
}

/** The hash by which a page says which bytes it was drawn from. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Any of the three write permissions: whoever may do everything would write over a protected file otherwise. */
const WRITABLE = 0o222;

/** One spelling for one file: no steps up, no empty or hidden steps, no backslashes, no control characters. */
function isPlainPath(file: string): boolean {
  const [first, ...rest] = file.split('/');
  return (
    first === 'content' &&
    rest.length > 0 &&
    rest.every((step) => step !== '' && !step.startsWith('.')) &&
    !/[\\:\p{Cc}]/u.test(file)
  );
}

/** Links are followed first, so that what is written is what was judged, and only where it really lies inside. */
function realFile(root: string, file: string): string | Extract<Replaced, { ok: false }> {
  try {
    const content = realpathSync(path.join(root, 'content'));
    const absolute = realpathSync(path.join(root, file));
    if (!absolute.startsWith(content + path.sep) || !content.startsWith(realpathSync(root) + path.sep))
      return refused(403, `“${file}” lies outside content/.`);
    if (!lstatSync(absolute).isFile()) return refused(403, `“${file}” is no file.`);
    return absolute;
  } catch {
    return refused(404, `There is no file “${file}”.`);
  }
}

function refused(status: 403 | 404 | 409 | 413 | 500, why: string): Extract<Replaced, { ok: false }> {
  return { ok: false, status, why };
}
