/** Which colours a brand puts on paper: those that its print layouts name, and the text role of print. */
import type { Brand } from '../../brand/brand.ts';

export interface PrintedColor {
  readonly name: string;
  /** The layout that names it: `postcard.front`; absent for the text role of print. */
  readonly layout?: string;
}

/** Each once, with the first layout. Any text in a layout that is the name of a colour counts as one. */
export function printedColors(brand: Brand): readonly PrintedColor[] {
  const found = new Map<string, PrintedColor>();
  const { printText } = brand.tokens.roles;
  found.set(printText, { name: printText });
  for (const [key, layout] of Object.entries(brand.layouts.formats)) {
    if (!key.startsWith('print.')) continue;
    for (const name of textsIn(layout)) {
      if (found.has(name) || !brand.tokens.colors[name]) continue;
      found.set(name, { name, layout: key.slice('print.'.length) });
    }
  }
  return [...found.values()];
}

/** Keys under which words stand that only look like a colour's name: a slot may be called like one. */
const otherKeys = new Set('kind id slot role text words picture path drawing variant when from'.split(' '));

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const inner of value) yield* textsIn(inner);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) if (!otherKeys.has(key)) yield* textsIn(inner);
}
