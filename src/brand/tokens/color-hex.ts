/** Colours of any space as screens and mail show them: six digits of sRGB. */
// The bundled form of culori is one file in place of 150, which saves 80 ms at every start.
import culori from 'culori/require';
import type { ColorValue } from './color-value.ts';

type Channels = readonly [mode: string, names: readonly [string, string, string], scales?: readonly number[]];

/** By space of the format: culori's name, its channels, and what one of the format's units is there. */
const modes: Readonly<Record<string, Channels>> = {
  srgb: ['rgb', ['r', 'g', 'b']],
  'srgb-linear': ['lrgb', ['r', 'g', 'b']],
  hsl: ['hsl', ['h', 's', 'l'], [1, 0.01, 0.01]],
  hwb: ['hwb', ['h', 'w', 'b'], [1, 0.01, 0.01]],
  lab: ['lab', ['l', 'a', 'b']],
  lch: ['lch', ['l', 'c', 'h']],
  oklab: ['oklab', ['l', 'a', 'b']],
  oklch: ['oklch', ['l', 'c', 'h']],
  'display-p3': ['p3', ['r', 'g', 'b']],
  'a98-rgb': ['a98', ['r', 'g', 'b']],
  'prophoto-rgb': ['prophoto', ['r', 'g', 'b']],
  rec2020: ['rec2020', ['r', 'g', 'b']],
  'xyz-d65': ['xyz65', ['x', 'y', 'z']],
  'xyz-d50': ['xyz50', ['x', 'y', 'z']],
};

/** Beyond sRGB by less than a quarter of a level of 255 is rounding. */
const ROUNDING = 0.001;
/** ΔE00 up to which a hex is the same colour: about what two people beside each other can see. */
const SAME = 1;

export interface ShownColor {
  /** `#c2153f`: the colour itself, or the closest one in sRGB as CSS Color 4 maps it. */
  readonly hex: string;
  readonly isInSrgb: boolean;
  /** Whether a typed hex, lower case, shows the same colour. */
  isShownBy(hex: string): boolean;
}

/** `none` is 0, as wherever a colour has to be shown. Alpha is left out. */
export function shownColor({ colorSpace, components }: ColorValue): ShownColor {
  const [mode, names, scales] = modes[colorSpace]!;
  const channels = names.map((name, index) => {
    const component = components[index]!;
    return [name, component === 'none' ? 0 : component * (scales?.[index] ?? 1)] as const;
  });
  const color = { mode, ...Object.fromEntries(channels) } as Parameters<typeof culori.rgb>[0] & object;
  const rgb = culori.rgb(color);
  const isInSrgb = [rgb.r, rgb.g, rgb.b].every((one) => one >= -ROUNDING && one <= 1 + ROUNDING);
  const mapped = isInSrgb ? rgb : culori.toGamut('rgb', 'oklch')(color);
  const hex = culori.formatHex(mapped);
  return {
    hex,
    isInSrgb,
    isShownBy: (typed) => {
      if (colorSpace === 'srgb') return greatestStep(hex, typed) <= 1;
      // Outside sRGB there are several good answers: chroma reduced, or each channel cut.
      const answers = isInSrgb ? [hex] : [hex, culori.formatHex(culori.clampRgb(rgb))];
      return answers.some((answer) => difference(answer, typed) <= SAME);
    },
  };
}

const difference = culori.differenceCiede2000();

/** Greatest difference of a channel, in levels of 255. One level is rounding. */
function greatestStep(a: string, b: string): number {
  const levels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const other = levels(b);
  return Math.max(...levels(a).map((level, index) => Math.abs(level - other[index]!)));
}
