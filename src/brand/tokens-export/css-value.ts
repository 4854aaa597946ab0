/** Values of the thirteen types of DTCG 2025.10 as CSS says them. */

import type { ColorValue } from '../tokens/color-value.ts';
import { cssFamily } from './css-text.ts';
import { screenCss, wideCss } from './screen-color.ts';
import type { Written } from './written-value.ts';

export interface CssLook {
  /** `var(--…)` for the token of that path; undefined where values are to stand alone. */
  reference?(path: string): string | undefined;
  /** Colours beyond sRGB as they are, in place of the hex that every screen shows. */
  readonly wide?: boolean;
}

type Say = (written: Written, look: CssLook) => string;

/** A value as the declaration of a custom property takes it. `type` is one of the thirteen. */
export function cssValue(type: string, written: Written, look: CssLook): string {
  const reference = written.alias === undefined ? undefined : look.reference?.(written.alias);
  return reference ?? sayings[type]!(written, look);
}

const sayings: Readonly<Record<string, Say>> = {
  color: ({ value }, { wide }) => {
    const color = value as ColorValue;
    return (wide === true ? wideCss(color) : undefined) ?? screenCss(color);
  },
  dimension: measure,
  duration: measure,
  fontFamily: (written, look) =>
    typeof written.value === 'string' ? cssFamily(written.value) : list('fontFamily', written, look),
  fontWeight: ({ value }) => String(value),
  number: ({ value }) => String(value),
  cubicBezier: (written, look) => `cubic-bezier(${list('number', written, look)})`,
  // CSS draws no dashes of given lengths around a box; SVG does, from the two parts below.
  strokeStyle: ({ value }) => (typeof value === 'string' ? value : 'dashed'),
  border: (written, look) => {
    const { width, style, color } = partsOf(written);
    return [
      cssValue('dimension', width!, look),
      cssValue('strokeStyle', style!, look),
      cssValue('color', color!, look),
    ].join(' ');
  },
  transition: (written, look) => {
    const { duration, timingFunction, delay } = partsOf(written);
    return [
      cssValue('duration', duration!, look),
      cssValue('cubicBezier', timingFunction!, look),
      cssValue('duration', delay!, look),
    ].join(' ');
  },
  shadow: (written, look) =>
    Array.isArray(written.value) ? list('shadow', written, look) : shadow(written, look),
  gradient: (written, look) =>
    Array.isArray(written.value) ? list('gradient', written, look) : stop(written, look),
  typography: (written, look) => {
    const { fontWeight, fontSize, lineHeight, fontFamily } = partsOf(written);
    const weight = cssValue('fontWeight', fontWeight!, look);
    const size = cssValue('dimension', fontSize!, look);
    const height = cssValue('number', lineHeight!, look);
    return `${weight} ${size}/${height} ${cssValue('fontFamily', fontFamily!, look)}`;
  },
};

function measure({ value }: Written): string {
  const { value: amount, unit } = value as { readonly value: number; readonly unit: string };
  return `${amount}${unit}`;
}

function list(type: string, written: Written, look: CssLook): string {
  return entriesOf(written)
    .map((one) => cssValue(type, one, look))
    .join(', ');
}

function shadow(written: Written, look: CssLook): string {
  const { inset, offsetX, offsetY, blur, spread, color } = partsOf(written);
  const lengths = [offsetX!, offsetY!, blur!, spread!].map((one) => cssValue('dimension', one, look));
  const words = [...lengths, cssValue('color', color!, look)];
  return (inset?.value === true ? ['inset', ...words] : words).join(' ');
}

function stop(written: Written, look: CssLook): string {
  const { color, position } = partsOf(written);
  const reference = position!.alias === undefined ? undefined : look.reference?.(position!.alias);
  const place =
    reference === undefined ? `${rounded((position!.value as number) * 100)}%` : `calc(${reference} * 100%)`;
  return `${cssValue('color', color!, look)} ${place}`;
}

/** 0.07 * 100 is 7.000000000000001. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}

function entriesOf({ items, value }: Written): readonly Written[] {
  return items ?? (value as readonly unknown[]).map((one) => ({ value: one, authored: one }));
}

/** Parts of a value that was found behind a reference are known by what they came to alone. */
function partsOf({ parts, value }: Written): Readonly<Record<string, Written>> {
  if (parts) return parts;
  const entries = Object.entries(value as object).map(([key, one]) => [key, { value: one, authored: one }]);
  return Object.fromEntries(entries);
}

/**
 * What CSS sets by properties of their own, and whether `font: var(--…)` is sound: it takes no size or leading below
 * zero, and one such value would undo the whole.
 */
export function isSoundFont({ value }: Written): boolean {
  const { fontSize, lineHeight } = value as {
    readonly fontSize: { readonly value: number };
    readonly lineHeight: number;
  };
  return fontSize.value >= 0 && lineHeight >= 0;
}

export { partsOf };
