/** Colours of tokens as a screen takes them: the sRGB hex that every screen can show, and the colour beyond it. */
// The bundled form of culori is one file in place of 150, which saves 80 ms at every start.
import culori from 'culori/require';

/** A colour value of DTCG 2025.10. */
export interface TokenColor {
  readonly colorSpace: string;
  readonly components: readonly (number | 'none')[];
  readonly alpha?: number;
  readonly hex?: string;
}

/** Half a level of 255: what a hex cannot tell apart is no colour beyond sRGB. */
const HALF_LEVEL = 0.5 / 255;
/** Components are rounded when typed; a hex that is no more than this off any level is what was meant. */
const ROUNDING_LEVELS = 1;

/** culori's name of each space, of its channels, and what divides the components of DTCG. */
const spaces: Readonly<Record<string, { mode: string; channels: string; divisors?: readonly number[] }>> = {
  srgb: { mode: 'rgb', channels: 'rgb' },
  'srgb-linear': { mode: 'lrgb', channels: 'rgb' },
  'display-p3': { mode: 'p3', channels: 'rgb' },
  'a98-rgb': { mode: 'a98', channels: 'rgb' },
  'prophoto-rgb': { mode: 'prophoto', channels: 'rgb' },
  rec2020: { mode: 'rec2020', channels: 'rgb' },
  'xyz-d65': { mode: 'xyz65', channels: 'xyz' },
  'xyz-d50': { mode: 'xyz50', channels: 'xyz' },
  hsl: { mode: 'hsl', channels: 'hsl', divisors: [1, 100, 100] },
  hwb: { mode: 'hwb', channels: 'hwb', divisors: [1, 100, 100] },
  // CSS and DTCG mean the white of D50 here, and so does culori.
  lab: { mode: 'lab', channels: 'lab' },
  lch: { mode: 'lch', channels: 'lch' },
  oklab: { mode: 'oklab', channels: 'lab' },
  oklch: { mode: 'oklch', channels: 'lch' },
};

const intoSrgb = culori.toGamut('rgb', 'oklch');

/** Six digits, lower case. Where none was typed, the nearest colour of sRGB as CSS Color 4 maps it, in OKLCH. */
export function screenHex(color: TokenColor): string {
  const typed = color.hex?.toLowerCase();
  if (color.colorSpace !== 'srgb') return typed ?? mappedHex(color);
  const computed = mappedHex(color);
  return typed !== undefined && levelsApart(typed, computed) <= ROUNDING_LEVELS ? typed : computed;
}

/** As CSS writes it, alpha included: `#c2153f`, or `rgb(194 21 63 / 0.5)`. */
export function screenCss(color: TokenColor): string {
  const hex = screenHex(color);
  if (!isTranslucent(color)) return hex;
  return `rgb(${levelsOf(hex).join(' ')} / ${color.alpha})`;
}

/** The same for screens that show more than sRGB; undefined for a colour that sRGB has. */
export function wideCss(color: TokenColor): string | undefined {
  if (isInSrgb(color)) return undefined;
  const parts = color.components.join(' ');
  const alpha = isTranslucent(color) ? ` / ${color.alpha}` : '';
  const named = ['lab', 'lch', 'oklab', 'oklch'].includes(color.colorSpace);
  return named ? `${color.colorSpace}(${parts}${alpha})` : `color(${color.colorSpace} ${parts}${alpha})`;
}

export function isTranslucent({ alpha }: TokenColor): boolean {
  return alpha !== undefined && alpha < 1;
}

/** Red, green and blue, 0–255. */
export function levelsOf(hex: string): readonly [number, number, number] {
  const level = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [level(1), level(3), level(5)];
}

function isInSrgb(color: TokenColor): boolean {
  const { r, g, b } = culori.rgb(culoriColor(color));
  return [r, g, b].every((one) => one >= -HALF_LEVEL && one <= 1 + HALF_LEVEL);
}

/** Into sRGB by bisection, and a form may ask for one colour six times. */
const mapped = new WeakMap<TokenColor, string>();

function mappedHex(color: TokenColor): string {
  const known = mapped.get(color);
  if (known !== undefined) return known;
  // Even a colour of sRGB takes the way through OKLCH, and yellow comes back as #ffff01.
  const inner = culoriColor(color);
  const hex = culori.formatHex(isInSrgb(color) ? inner : intoSrgb(inner));
  mapped.set(color, hex);
  return hex;
}

/** A component that is `none` counts as 0, as in CSS where a colour is shown. */
function culoriColor({ colorSpace, components }: TokenColor): culori.Color {
  const space = spaces[colorSpace]!;
  const values = [...space.channels].map((channel, index) => {
    const component = components[index]!;
    return [channel, component === 'none' ? 0 : component / (space.divisors?.[index] ?? 1)];
  });
  return { mode: space.mode, ...Object.fromEntries(values) } as culori.Color;
}

function levelsApart(one: string, other: string): number {
  const levels = levelsOf(other);
  return Math.max(...levelsOf(one).map((level, index) => Math.abs(level - levels[index]!)));
}
