/** What mail programs do that turn colours themselves instead of taking an email's own dark scheme. */
// The bundled form of culori is one file in place of 150, which saves 80 ms at every start.
import culori from 'culori/require';

const toLab = culori.converter('lab65');
const toRgb = culori.clampRgb;

/** Full inversion, as Gmail on iPhones does it: lightness turned round in CIE Lab (L' = 100 − L), hue and chroma kept. */
export function inverted(hex: string): string {
  const { l, a, b } = toLab(hex)!;
  return culori.formatHex(toRgb(culori.converter('rgb')({ mode: 'lab65', l: 100 - l, a, b })))!;
}
