import type { FontKey } from '../display-list.ts';

/** Key of a font in this emitter's tables. */
export function fontName({ family, weight }: FontKey): string {
  return `${family} ${weight}`;
}
