/** What a file says of its own look, as far as rules ask. */
import { hash } from 'node:crypto';
import type { Literal } from './literals.ts';
import type { Room } from './room/around.ts';

export interface Looks {
  readonly literals: readonly Literal[];
  /** Raster or vector files that a page shows, in order. */
  readonly pictures?: readonly ShownPicture[];
  /** Drawings written into a page, in order. */
  readonly drawings?: readonly InlineDrawing[];
}

export interface ShownPicture {
  readonly src: string;
  readonly alt: string;
  /** Of its attributes, in px; absent where they do not say. */
  readonly width?: number;
  readonly height?: number;
  /** The browser chooses among several files, so that `src` is one of them only. */
  readonly chosen?: true;
  readonly treatment: readonly string[];
  /** See `InlineDrawing`. */
  readonly room?: readonly Room[];
}

export interface InlineDrawing {
  /** Its `aria-label`. */
  readonly label: string;
  /** See `outlineHash`. */
  readonly outline: string;
  readonly treatment: readonly string[];
  /** Of what is called like a logo: the room around it, on each screen that makes a difference. */
  readonly room?: readonly Room[];
}

/** Identity of a drawing by its shapes alone: path data in order, however it is scaled or coloured. */
export function outlineHash(shapes: readonly string[]): string {
  const data = shapes.map((d) => d.replace(/[\s,]+/g, ' ').trim()).join('\n');
  return hash('sha256', data).slice(0, 16);
}

/** What no logo bears: turned, leaning, seen through, filtered. */
const treatments = new Set(
  'transform rotate skew filter backdrop-filter opacity fill-opacity mix-blend-mode mask mask-image clip-path perspective'.split(
    ' ',
  ),
);

/** `opacity: .5`, where a declaration treats what it stands on; undefined for plain ones. */
export function treatmentOf(property: string, value: string): string | undefined {
  const name = property.toLowerCase();
  const plain = value
    .replace(/!\s*important/i, '')
    .trim()
    .toLowerCase();
  if (!treatments.has(name) || ['none', '1', '100%', 'normal', '0deg', ''].includes(plain)) return undefined;
  // Moved or scaled alike in both directions, it is still itself.
  if (name === 'transform' && /^(?:translate[xy3]?d?\([^)]*\)|scale\([\d.]+\)|\s)+$/.test(plain))
    return undefined;
  return `${name}: ${plain}`;
}
