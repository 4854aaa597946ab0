/** Colours turned lighter or darker as the eye counts (OKLCH), and whether two of them may stand together. */
// The bundled form of culori is one file in place of 150, which saves 80 ms at every start.
import culori from 'culori/require';
import { deltaE, labOfHex } from '../../brand/ink/delta-e.ts';
import { contrastOf } from '../../rules/shared/contrast.ts';
import { inverted } from '../../rules/shared/inverted.ts';

/** Lightness 0–1, chroma from 0 to about 0.32, hue in degrees (https://bottosson.github.io/posts/oklab/). */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

const toOklch = culori.converter('oklch');

/** Of `#rrggbb`. Greys have hue 0. */
export function oklchOf(hex: string): Oklch {
  const { l, c, h = 0 } = toOklch(hex)!;
  return { l, c, h };
}

/** The nearest colour of a screen: what sRGB lacks loses chroma, never lightness or hue. */
export function hexOf({ l, c, h }: Oklch): string {
  const inRange = { mode: 'oklch' as const, l: Math.min(1, Math.max(0, l)), c: Math.max(0, c), h };
  return culori.formatHex(culori.clampChroma(inRange, 'oklch'));
}

/** `#c2153f` for what a person typed as a colour: hex in three or six digits, a CSS name, `rgb(…)`, `oklch(…)`. */
export function readColor(typed: string): string | undefined {
  const text = typed.trim();
  const color = culori.parse(/^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text) ? `#${text}` : text);
  if (!color || (color.alpha ?? 1) < 1) return undefined;
  const channels = Object.entries(color).filter(([, value]) => typeof value === 'number');
  if (!channels.every(([, value]) => Number.isFinite(value))) return undefined;
  return culori.formatHex(culori.clampChroma(color, 'oklch'));
}

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for shapes. */
export const LEAST_TEXT = 4.5;
export const LEAST_SHAPE = 3;
/** What remains where a mail program turns colours round itself (email/dark-is-readable). */
const LEAST_INVERTED = 3;

/** Whether text in one colour can be read on the other, also where a mail program inverts both. */
export function canBeRead(text: string, ground: string): boolean {
  return (
    contrastOf(text, ground) >= LEAST_TEXT && contrastOf(inverted(text), inverted(ground)) >= LEAST_INVERTED
  );
}

/** Whether a shape in one colour stands out from the other. */
export function isSeen(shape: string, ground: string): boolean {
  return contrastOf(shape, ground) >= LEAST_SHAPE;
}

/** ΔE00: about 1 is the least that a trained eye sees side by side, 10 a difference that nobody misses. */
export function distance(one: string, other: string): number {
  return deltaE(labOfHex(one), labOfHex(other));
}

/** Steps in which lightness is tried: finer than an eye tells apart. */
const STEP = 0.005;

/**
 * The colour with the least change of lightness, in one direction, that `fits`; undefined where none does. Hue stays,
 * and chroma as far as the screen has it. `deepens`: chroma gained for each step of 1 in lightness, so that a pastel
 * becomes a colour and not a grey.
 */
export function shifted(
  hex: string,
  direction: 'darker' | 'lighter',
  fits: (hex: string) => boolean,
  deepens = 0,
): string | undefined {
  const { l, c, h } = oklchOf(hex);
  const sign = direction === 'darker' ? -1 : 1;
  for (let moved = 0; l + moved * sign >= 0 && l + moved * sign <= 1; moved += STEP) {
    const tried = moved === 0 ? hex : hexOf({ l: l + moved * sign, c: c + moved * deepens, h });
    if (fits(tried)) return tried;
  }
  return undefined;
}
