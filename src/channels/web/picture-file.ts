/** Files of a page's pictures, named so that caches may keep them for ever. */
import { createHash } from 'node:crypto';
import type { Piece } from '../channel.ts';

/** A picture ready to stand on the page. */
export interface PagePicture {
  readonly files: readonly Piece[];
  readonly vector: boolean;
  /** `alt` as plain words; `sizes` as in HTML: how wide the picture stands. */
  html(options: { readonly alt: string; readonly sizes: string; readonly eager?: boolean }): string;
}

/**
 * `images/pan-3cc501bf.svg`. `identity` is what decides the bytes: for a drawing its text; for a photograph its
 * source and settings, because encoders differ from machine to machine and the page must not.
 */
export function pictureFile(
  name: string,
  extension: string,
  mime: string,
  body: string | Uint8Array,
  identity: string | Uint8Array,
): Piece {
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 8);
  return { extension, name: `images/${name}-${hash}.${extension}`, mime, body, marks: [], supporting: true };
}

/** The file's name without folder and ending, in letters that every server and system keeps. */
export function stem(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return (
    base
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'picture'
  );
}

/** When the browser fetches it: at once near the top, otherwise when the reader comes near. */
export function loading(eager: boolean | undefined): string {
  return eager ? ' fetchpriority="high"' : ' loading="lazy" decoding="async"';
}
