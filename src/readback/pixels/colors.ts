/** Colours as one number, `0xffbbggrr`, and what is asked of them often enough to need tables. */

/** Of a token, `#rrggbb`. */
export function colorOfHex(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}

export function hexOfColor(color: number): string {
  const value = ((color & 0xff) << 16) | (color & 0xff00) | ((color >> 16) & 0xff);
  return `#${value.toString(16).padStart(6, '0')}`;
}

/** Euclidean, in levels of 255, squared. */
export function distanceSquared(a: number, b: number): number {
  const red = (a & 0xff) - (b & 0xff);
  const green = ((a >> 8) & 0xff) - ((b >> 8) & 0xff);
  const blue = ((a >> 16) & 0xff) - ((b >> 16) & 0xff);
  return red * red + green * green + blue * blue;
}

/** The curve of sRGB, with WCAG 2.2’s weights of the three channels for relative luminance. */
const LINEAR = Float64Array.from({ length: 256 }, (_, level) => {
  const value = level / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** 0 for black to 1 for white. */
export function luminanceOf(color: number): number {
  return (
    0.2126 * LINEAR[color & 0xff]! +
    0.7152 * LINEAR[(color >> 8) & 0xff]! +
    0.0722 * LINEAR[(color >> 16) & 0xff]!
  );
}

/** WCAG 2.2, from 1 to 21, of two luminances. */
export function contrastOfLuminances(a: number, b: number): number {
  return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

/** L* of CIE 1976, 0 to 100. */
export function lightnessOf(luminance: number): number {
  return luminance > 216 / 24389 ? 116 * Math.cbrt(luminance) - 16 : (luminance * 24389) / 27;
}

/** Squared distance of a colour from the straight line between two others, in levels of 255. */
export function distanceFromSegment(color: number, from: number, to: number): number {
  const [fr, fg, fb] = [from & 0xff, (from >> 8) & 0xff, (from >> 16) & 0xff];
  const [r, g, b] = [(color & 0xff) - fr, ((color >> 8) & 0xff) - fg, ((color >> 16) & 0xff) - fb];
  const [dr, dg, db] = [(to & 0xff) - fr, ((to >> 8) & 0xff) - fg, ((to >> 16) & 0xff) - fb];
  const length = dr * dr + dg * dg + db * db;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, (r * dr + g * dg + b * db) / length));
  const [er, eg, eb] = [r - part * dr, g - part * dg, b - part * db];
  return er * er + eg * eg + eb * eb;
}
