/** Which token a colour is, and what may lie between tokens. */
// The bundled form of culori is one file in place of 150, which saves 80 ms at every start.
import culori from 'culori/require';
import {
  colorOfHex,
  distanceFromSegment,
  distanceSquared,
  hexOfColor,
  lightnessOf,
  luminanceOf,
} from './colors.ts';
import type { BrandLook } from './picture-look.ts';

/**
 * Anti-aliasing mixes in the encoded values of sRGB, since resvg and librsvg blend there: a mixture lies within
 * this many levels of the line between its two colours (`docs/pixels.md`).
 */
const MIX_LEVELS = 6;
/**
 * A ΔE00 of 1 is at most 37 levels away and one of 2.3 at most 53 (600,000 pairs, dark ones most). What is farther
 * need not be computed, which takes over a microsecond.
 */
const FAR_LEVELS = { least: 30, perDeltaE: 12 } as const;
/**
 * ΔE00 is at least the difference of L* divided by the formula's S_L, which is at most 1.75. A difference of L* is quick
 * to know, and spares nearly all that is near enough otherwise.
 */
const MOST_LIGHTNESS_PER_DELTA_E = 1.8;
/** `docs/pixels.md`; and in the dark, where three levels can be more than that, what JPEG and WebP round to. */
const LOSSY = { deltaE: 2.3, levels: 5 } as const;
/** Points of a gradient from which letters on it may be mixed. */
const STOPS = 12;

const deltaE00 = culori.differenceCiede2000();
const labOf = culori.converter('lab65');
type Lab = ReturnType<typeof labOf>;

export class Palette {
  readonly names: readonly string[];
  readonly #colors: readonly number[];
  readonly #labs: readonly Lab[];
  readonly #lightness: readonly number[];
  readonly #deltaE: number;
  readonly #farSquared: number;
  readonly #nearSquared: number;
  readonly #gradients: readonly (readonly [number, number])[];

  /** After compression a colour may be farther from its token. */
  constructor(look: BrandLook, lossy: boolean) {
    const deltaE = lossy ? Math.max(LOSSY.deltaE, look.deltaE) : look.deltaE;
    this.#nearSquared = lossy ? LOSSY.levels ** 2 : 0;
    this.names = look.palette.map(({ name }) => name);
    this.#colors = look.palette.map(({ hex }) => colorOfHex(hex));
    this.#labs = look.palette.map(({ hex }) => labOf(hex));
    this.#lightness = this.#colors.map((color) => lightnessOf(luminanceOf(color)));
    this.#deltaE = deltaE;
    this.#farSquared = (FAR_LEVELS.least + FAR_LEVELS.perDeltaE * deltaE) ** 2;
    this.#gradients = look.gradients.flatMap((names) => this.#stretches(names));
  }

  /** Index among `names` of the token that a colour is; −1 for none. */
  tokenOf(color: number): number {
    let best = -1;
    let least = this.#deltaE;
    let lab: Lab;
    let lightness = -1;
    for (let index = 0; index < this.#colors.length; index++) {
      const token = this.#colors[index]!;
      if (token === color) return index;
      const levels = distanceSquared(token, color);
      if (levels <= this.#nearSquared) return index;
      if (levels > this.#farSquared) continue;
      if (lightness === -1) lightness = lightnessOf(luminanceOf(color));
      const lighter = Math.abs(lightness - this.#lightness[index]!);
      if (lighter > this.#deltaE * MOST_LIGHTNESS_PER_DELTA_E + 0.1) continue;
      lab ??= labOf(hexOfColor(color));
      const distance = deltaE00(this.#labs[index]!, lab!);
      if (distance > least) continue;
      least = distance;
      best = index;
    }
    return best;
  }

  /** The exact colour of its token, else the colour itself. */
  snapped(color: number): number {
    return this.#colors[this.tokenOf(color)] ?? color;
  }

  nearest(color: number): { readonly name: string; readonly deltaE: number } {
    const lab = labOf(hexOfColor(color))!;
    const all = this.names.map((name, index) => ({ name, deltaE: deltaE00(this.#labs[index]!, lab) }));
    return all.reduce((a, b) => (b.deltaE < a.deltaE ? b : a), {
      name: '',
      deltaE: Number.POSITIVE_INFINITY,
    });
  }

  /** Whether a colour lies on a gradient that the brand declares. */
  isOnGradient(color: number): boolean {
    return this.#gradients.some(([from, to]) => isBetween(color, from, to));
  }

  /** Answers whether a colour is a mixture of two of the tokens that are in the picture, or of one and a gradient. */
  mixer(present: readonly number[]): (color: number) => boolean {
    const tokens = present.map((index) => this.#colors[index]!);
    const pairs = tokens.flatMap((from, index) => tokens.slice(index + 1).map((to) => [from, to] as const));
    const stops = this.#gradients.flatMap(([from, to]) => stopsBetween(from, to));
    pairs.push(...stops.flatMap((stop) => tokens.map((token) => [stop, token] as const)));
    return (color) => this.isOnGradient(color) || pairs.some(([from, to]) => isBetween(color, from, to));
  }

  /**
   * The same for two tokens that meet here and any third: one shape may lie on another of the same outline, whose
   * colour shines through at the edge. For small places: it looks at a fan of lines for each two.
   */
  blender(here: readonly number[], present: readonly number[]): (color: number) => boolean {
    const local = here.map((index) => this.#colors[index]!);
    const stops = local.flatMap((from, index) =>
      local.slice(index + 1).flatMap((to) => stopsBetween(from, to)),
    );
    const thirds = present.map((index) => this.#colors[index]!);
    return (color) => stops.some((stop) => thirds.some((third) => isBetween(color, stop, third)));
  }

  #stretches(names: readonly string[]): (readonly [number, number])[] {
    const colors = names.flatMap((name) => this.#colors[this.names.indexOf(name)] ?? []);
    return colors.slice(1).map((to, index) => [colors[index]!, to] as const);
  }
}

function isBetween(color: number, from: number, to: number): boolean {
  return distanceFromSegment(color, from, to) <= MIX_LEVELS * MIX_LEVELS;
}

function stopsBetween(from: number, to: number): number[] {
  return Array.from({ length: STOPS + 1 }, (_, step) => {
    const at = (shift: number) => {
      const [a, b] = [(from >> shift) & 0xff, (to >> shift) & 0xff];
      return Math.round(a + ((b - a) * step) / STOPS) << shift;
    };
    return (0xff000000 | at(16) | at(8) | at(0)) >>> 0;
  });
}
