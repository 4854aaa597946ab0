/** Which colours a brand puts on paper: those of its print layouts and their pictures, and the text role of print. */
import type { Brand } from '../../brand/brand.ts';
import type { Layout } from '../../brand/layouts.ts';

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
    for (const name of [...textsIn(layout), ...pictureColors(layout, brand)]) {
      if (found.has(name) || !brand.tokens.colors[name]) continue;
      found.set(name, { name, layout: key.slice('print.'.length) });
    }
  }
  return [...found.values()];
}

/** Of the arrangements that a layout calls for by name; a spiral has other pieces on each ground. */
function* pictureColors({ ground, items }: Layout, { layouts }: Brand): Generator<string> {
  for (const item of items) {
    const picture = 'picture' in item ? layouts.pictures[item.picture] : undefined;
    if (picture?.kind !== 'spiral') {
      if (picture) yield* textsIn(picture);
      continue;
    }
    const under = item.kind === 'spiral' && item.ground !== undefined ? item.ground : ground;
    for (const piece of picture.colors[under] ?? []) {
      yield piece;
      const highlight = picture.highlights?.[piece];
      if (highlight !== undefined) yield highlight;
    }
  }
}

/** Keys under which words stand that only look like a colour's name: a slot may be called like one. */
const otherKeys = new Set('kind id slot role text words picture path drawing variant when from'.split(' '));

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const inner of value) yield* textsIn(inner);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) if (!otherKeys.has(key)) yield* textsIn(inner);
}
