/** Colours of a brand as a portal speaks of them: their values, their words, their partners. */
import type { Brand, ColorToken } from '../brand/brand.ts';
import { judgedPairs } from '../brand/pairs.ts';
import type { ExportedToken } from '../brand/tokens-export/exported-tokens.ts';
import { contrastOf } from '../rules/shared/contrast.ts';
import type { PortalSource } from './source.ts';

/** Least ratios of WCAG 2.2, 1.4.3 and 1.4.11: of text, and of large text and icons. */
export const SMALL_TEXT = 4.5;
export const LARGE_TEXT = 3;

/** One colour beside another. */
export interface Partner {
  readonly other: string;
  /** Whether it is declared as text or shape on the other, and as the ground under it. */
  readonly asText: boolean;
  readonly asGround: boolean;
  readonly ratio: number;
}

/** Declared partners by colour; a pair of roles counts for the colours that play them, each pair once. */
export function partnersOf({ rules, tokens }: Brand): ReadonlyMap<string, readonly Partner[]> {
  const partners = new Map<string, Map<string, Partner>>();
  const add = (color: string, other: string, as: 'asText' | 'asGround') => {
    const own = partners.get(color) ?? new Map<string, Partner>();
    const ratio = contrastOf(tokens.colors[color]!.hex, tokens.colors[other]!.hex);
    own.set(other, { ...(own.get(other) ?? { other, asText: false, asGround: false, ratio }), [as]: true });
    partners.set(color, own);
  };
  for (const { fg, bg } of judgedPairs(rules.pairs, tokens)) {
    if (fg === bg) continue;
    add(fg, bg, 'asText');
    add(bg, fg, 'asGround');
  }
  return new Map([...partners].map(([color, own]) => [color, [...own.values()]]));
}

/** `194 21 63` */
export function rgbOf(hex: string): string {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(' ');
}

/** Where localised descriptions of a token stand: DTCG’s own `$description` has one language. */
const WORDS = 'org.diapason.words';

/** What the token says of itself: in the locale where it has words for it, else as it stands. */
export function descriptionOf(
  { tokens }: PortalSource,
  color: ColorToken,
  locale: string,
): { readonly text: string; readonly locale?: string } | undefined {
  const token = tokens && findColor(tokens.light.tokens, color.name, tokens.dark?.tokens);
  if (!token) return undefined;
  const texts = localizedIn(token.extensions?.value[WORDS]);
  const name = [locale, locale.split('-')[0]!].find((one) => texts[one] !== undefined);
  if (name !== undefined) return { text: texts[name]!, locale: name };
  return token.description === undefined ? undefined : { text: token.description };
}

type Tokens = ReadonlyMap<string, ExportedToken>;

function findColor(light: Tokens, name: string, dark: Tokens | undefined): ExportedToken | undefined {
  for (const path of [`color.${name}`, `color.${name}.$root`, name]) {
    const found = light.get(path) ?? dark?.get(path);
    if (found) return found;
  }
  return undefined;
}

function localizedIn(words: unknown): Readonly<Record<string, string>> {
  const description = isMap(words) ? words.description : undefined;
  if (!isMap(description)) return {};
  return Object.fromEntries(
    Object.entries(description).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
