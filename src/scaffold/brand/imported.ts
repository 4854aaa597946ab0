/** What a new brand takes from an imported token file: its colours by name, and families that are at hand. */

import { shownColor } from '../../brand/tokens/color-hex.ts';
import { colorValue } from '../../brand/tokens/color-value.ts';
import type { Imported } from '../../brand/tokens-import/import-tokens.ts';
import { slugOf } from '../slug.ts';
import { distance, oklchOf } from './color.ts';
import type { Swatch } from './palette.ts';
import { type TypefaceId, typefaces } from './typefaces.ts';

export interface ImportedLook {
  /** Each colour once, in the order of the files. */
  readonly swatches: readonly Swatch[];
  /** The two that the brand is built on; undefined where the files have no colour. */
  readonly colors?: readonly [main: string, second?: string];
  readonly typeface?: TypefaceId;
  /** Families that do not come with Diapason. */
  readonly unknownFamilies: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** A palette, and room for its shades; all others stay in the file. */
const MOST_COLORS = 60;
/** Names that the derived palette gives itself. */
const reserved = new Set(
  'main second white paper soft ink muted accent strong button line black night night-soft night-muted night-accent'.split(
    ' ',
  ),
);

export function lookOf({ files }: Imported): ImportedLook {
  const trees = files
    .filter(({ path }) => !path.endsWith('.resolver.json'))
    .map(({ text }) => JSON.parse(text) as Json);
  const tokens = new Map(trees.flatMap((tree) => [...tokensIn(tree, [], undefined)]));
  const swatches: Swatch[] = [];
  const families: string[] = [];
  for (const [path, token] of tokens) {
    const { type, value } = resolved(token, tokens);
    if (type === 'color') keepColor(path, token, value, swatches);
    if (type === 'fontFamily') families.push(...[value].flat().filter((one) => typeof one === 'string'));
  }
  const colors = chosen(swatches);
  const typeface = typefaceOf(families);
  return {
    swatches,
    ...(colors && { colors }),
    ...(typeface && { typeface }),
    unknownFamilies: [...new Set(families.filter((one) => !ours.has(one) && !ANYWHERE.test(one)))],
  };
}

const ours = new Set(Object.values(typefaces).flatMap(({ display, text }) => [display.family, text.family]));
/** Families that every machine has, or stands something in for. */
const ANYWHERE =
  /^(sans-serif|serif|monospace|system-ui|cursive|arial|georgia|verdana|helvetica|times new roman)$/i;

/** A family for headlines says more of a brand than one for text. */
function typefaceOf(families: readonly string[]): TypefaceId | undefined {
  const order: readonly TypefaceId[] = ['young-serif', 'b612', 'figtree'];
  return order.find((id) => families.includes(typefaces[id].display.family));
}

interface Token {
  readonly type: string | undefined;
  readonly value: unknown;
  readonly description?: string;
}

/** A type may stand on a group. */
function* tokensIn(
  group: Json,
  path: readonly string[],
  type: string | undefined,
): Generator<[string, Token]> {
  const own = typeof group.$type === 'string' ? group.$type : type;
  if ('$value' in group) {
    const description = typeof group.$description === 'string' ? group.$description : undefined;
    yield [path.join('.'), { type: own, value: group.$value, ...(description && { description }) }];
    return;
  }
  for (const [name, inner] of Object.entries(group))
    if (!name.startsWith('$') && typeof inner === 'object' && inner !== null && !Array.isArray(inner))
      yield* tokensIn(inner as Json, [...path, name], own);
}

const MOST_ALIASES = 32;

/** Aliases followed to their end; one that goes in a circle has no value. */
function resolved(token: Token, tokens: ReadonlyMap<string, Token>): Token {
  let one = token;
  for (let step = 0; step < MOST_ALIASES; step++) {
    const alias = typeof one.value === 'string' ? /^\{([^{}]+)\}$/.exec(one.value)?.[1] : undefined;
    const next = alias === undefined ? undefined : tokens.get(alias);
    if (!next) return one;
    one = { ...next, type: next.type ?? one.type };
  }
  return { type: undefined, value: undefined };
}

function keepColor(path: string, { description }: Token, value: unknown, swatches: Swatch[]) {
  const read = colorValue.safeParse(value);
  if (!read.success || (read.data.alpha ?? 1) < 1 || swatches.length >= MOST_COLORS) return;
  const { hex } = shownColor(read.data);
  if (swatches.some((one) => one.hex === hex)) return;
  const name = nameFor(path, new Set(swatches.map((one) => one.name)));
  swatches.push({ name, hex, says: description?.slice(0, 200) ?? `From the imported tokens: ${path}.` });
}

/** The last part of the path, with as many before it as make it a name of its own. */
function nameFor(path: string, taken: ReadonlySet<string>): string {
  const parts = path
    .split('.')
    .map(slugOf)
    .filter((part) => part !== '');
  for (let count = 1; count <= parts.length; count++) {
    const name = parts.slice(-count).join('-');
    if (!reserved.has(name) && !taken.has(name) && !/^\d/.test(name)) return name;
  }
  return `color-${taken.size + 1}`;
}

function chosen(swatches: readonly Swatch[]): ImportedLook['colors'] {
  const named = (pattern: RegExp) => swatches.find(({ name }) => pattern.test(name));
  const telling = [...swatches]
    .map((swatch) => ({ ...swatch, ...oklchOf(swatch.hex) }))
    .sort((a, b) => weight(b) - weight(a));
  const main = named(/(^|-)(primary|brand|main|core)(-|$)/) ?? telling[0];
  if (!main) return undefined;
  const isOther = ({ hex }: { hex: string }) => distance(hex, main.hex) >= 12;
  const named2 = named(/(^|-)(secondary|accent|highlight)(-|$)/);
  const second = named2 && isOther(named2) ? named2 : telling.find(isOther);
  return second ? [main.hex, second.hex] : [main.hex];
}

/** Colour counts, and lightness that is neither paper’s nor ink’s. */
function weight({ l, c }: { readonly l: number; readonly c: number }): number {
  return c * (1 - Math.abs(l - 0.55));
}
