/** A registered logo: its drawing, the grounds it may stand on, and its least sizes. */
import type { Palette } from './palette.ts';

export interface LogoFile {
  readonly id: string;
  readonly variant: string;
  /** Within the folder of the brand. */
  readonly file: string;
  readonly svg: string;
  /** Names of colours. */
  readonly backgrounds: readonly string[];
  readonly clear: { readonly factor: number; readonly of: 'height' | 'width' };
  readonly min: {
    readonly screenPx: number;
    readonly emailPx: number;
    readonly printMm: number;
    readonly side: 'width' | 'height';
  };
}

/** Grounds that pieces have, by name of the swatch: of light surroundings, the loud one, and of dark surroundings. */
export interface Grounds {
  readonly light: readonly string[];
  readonly strong: readonly string[];
  readonly dark: readonly string[];
}

export function groundsOf({ light, dark, white }: Palette): Grounds {
  const lights = [...new Set([light.groundPage, light.groundSoft, white])];
  const darks = [...new Set([dark.groundPage, dark.groundSoft])];
  return {
    light: lights,
    strong: lights.includes(light.groundStrong) ? [] : [light.groundStrong],
    dark: darks,
  };
}

/** A mark is still read at 14 px of height, and a very wide one must still fit a banner 160 px wide. */
const LEAST_HEIGHT_PX = 14;
const WIDEST_LEAST_PX = 112;
const HIGHEST_LEAST_PX = 36;
/** Below six pixels on its shorter side nobody makes a mark out (brand/logo-too-small). */
const THINNEST_PX = 6.2;
/** As wide as the narrowest pieces have room for. */
const MOST_PX = 300;
/** CSS Values 4, 5.2. In print a mark may be a little smaller than on screens. */
const MM_PER_PX = 25.4 / 96;
const PRINT_PART = 0.85;

/** By the proportions of the ink: a wide mark is measured by its width, a tall one by its height. */
export function leastSizes(ratio: number): LogoFile['min'] {
  const side = ratio >= 1 ? 'width' : 'height';
  const long = Math.max(ratio, 1 / ratio);
  const most = side === 'width' ? WIDEST_LEAST_PX : HIGHEST_LEAST_PX;
  const wished = Math.max(20, Math.min(most, LEAST_HEIGHT_PX * long), THINNEST_PX * long);
  const screenPx = Math.round(Math.min(MOST_PX, wished));
  return {
    screenPx,
    emailPx: Math.round(screenPx * 1.15),
    printMm: Math.max(4, Math.round(screenPx * MM_PER_PX * PRINT_PART)),
    side,
  };
}

/** Half of the shorter side: what a reader takes for the air of the mark, whatever its shape. */
export function clearSpace(ratio: number): LogoFile['clear'] {
  return { factor: 0.5, of: ratio >= 1 ? 'height' : 'width' };
}
