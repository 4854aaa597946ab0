/** Colours of tokens as a screen takes them: the sRGB hex that every screen can show, and the colour beyond it. */
import { type ShownColor, shownColor } from '../tokens/color-hex.ts';
import type { ColorValue } from '../tokens/color-value.ts';

/** Six digits, lower case: what was typed, or where that shows another colour or none, what the components come to. */
export function screenHex(color: ColorValue): string {
  const typed = color.hex?.toLowerCase();
  const shown = shownOf(color);
  return typed !== undefined && shown.isShownBy(typed) ? typed : shown.hex;
}

/** As CSS writes it, alpha included: `#c2153f`, or `rgb(194 21 63 / 0.5)`. */
export function screenCss(color: ColorValue): string {
  const hex = screenHex(color);
  if (!isTranslucent(color)) return hex;
  return `rgb(${levelsOf(hex).join(' ')} / ${color.alpha})`;
}

/** The same for screens that show more than sRGB; undefined for a colour that sRGB has. */
export function wideCss(color: ColorValue): string | undefined {
  if (shownOf(color).isInSrgb) return undefined;
  const parts = color.components.join(' ');
  const alpha = isTranslucent(color) ? ` / ${color.alpha}` : '';
  const named = ['lab', 'lch', 'oklab', 'oklch'].includes(color.colorSpace);
  return named ? `${color.colorSpace}(${parts}${alpha})` : `color(${color.colorSpace} ${parts}${alpha})`;
}

export function isTranslucent({ alpha }: ColorValue): boolean {
  return alpha !== undefined && alpha < 1;
}

/** Red, green and blue, 0–255. */
export function levelsOf(hex: string): readonly [number, number, number] {
  const level = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [level(1), level(3), level(5)];
}

/** Into sRGB by bisection, and a form may ask for one colour six times. */
const known = new WeakMap<ColorValue, ShownColor>();

function shownOf(color: ColorValue): ShownColor {
  const before = known.get(color);
  if (before) return before;
  const shown = shownColor(color);
  known.set(color, shown);
  return shown;
}
