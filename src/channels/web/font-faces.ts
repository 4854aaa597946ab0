/**
 * The brand's fonts on a page: its own files, served by the site itself, and beside each family a stand-in of
 * the reader's machine stretched to the same measures, so that nothing moves when the real letters arrive.
 */
import type { Brand, FontFile, TypeStyle } from '../../brand/brand.ts';
import { type Face, fontsOf } from '../../draw/fonts.ts';

/** Mean letter width in em, weighted by frequency, from @capsizecss/metrics 4.3.0 (xWidthAvg / unitsPerEm). */
const LOCAL_WIDTHS: Readonly<Record<string, number>> = {
  Arial: 913 / 2048,
  Georgia: 913 / 2048,
  Verdana: 1049 / 2048,
  'Times New Roman': 832 / 2048,
  'Trebuchet MS': 934 / 2048,
  Tahoma: 917 / 2048,
};
/**
 * Letters as often as French and English texts have them, to weigh a font's widths in the same way. Measured
 * with it, Figtree has 0.448, Young Serif 0.506 and B612 0.489 em (Capsize: 0.449, 0.511, 0.489).
 */
const SAMPLE =
  'eeeeeeeeeeeeessssssaaaaaaatttttttiiiiiirrrrrrnnnnnnuuuuullllloooooodddmmmcccppphhvvgfbqyxjkwz'.concat(
    ' '.repeat(18),
  );

/** Fonts that the brand's type styles use, once each, in the order of their names. */
export function usedFonts(brand: Brand): FontFile[] {
  const styles = Object.values(brand.tokens.type);
  const used = new Set(styles.map((style) => fontsFor(brand, style)).filter((font) => font !== undefined));
  return [...used].sort((a, b) => (a.webName < b.webName ? -1 : 1));
}

/** The file in which a style is set: of its family, the nearest weight. */
export function fontsFor(brand: Brand, style: TypeStyle): FontFile | undefined {
  const family = brand.fonts.filter((font) => sameFamily(font.family, style.family));
  return family.toSorted((a, b) => Math.abs(a.weight - style.weight) - Math.abs(b.weight - style.weight))[0];
}

/** `@font-face` rules; `folder` is where the pages find the files. */
export function fontFaces(brand: Brand, folder: string): string {
  const own = usedFonts(brand).map(
    (font) =>
      `@font-face{font-family:${quote(font.family)};font-weight:${font.weight};font-display:swap;src:url(${folder}${font.webName}) format("woff2")}`,
  );
  const standIns = Object.values(brand.tokens.type).flatMap((style) => standIn(brand, style) ?? []);
  return [...own, ...new Set(standIns)].join('\n');
}

/** `"Young Serif","Young Serif as Georgia",Georgia,serif` */
export function fontStack(style: TypeStyle): string {
  const own = [style.family, standInName(style)].map(quote);
  return [...own, ...style.fallback.map((name) => (/^[a-z-]+$/.test(name) ? name : quote(name)))].join(',');
}

function standIn(brand: Brand, style: TypeStyle): string | undefined {
  const font = fontsFor(brand, style);
  if (!font) return undefined;
  const local = localOf(style);
  const face = fontsOf(brand.fonts).face({ family: font.family, weight: font.weight });
  const adjust = meanWidthEm(face) / LOCAL_WIDTHS[local]!;
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  return `@font-face{font-family:${quote(standInName(style))};font-weight:${font.weight};src:local(${quote(local)});size-adjust:${percent(adjust)};ascent-override:${percent(face.ascentEm / adjust)};descent-override:${percent(face.descentEm / adjust)};line-gap-override:0%}`;
}

function standInName(style: TypeStyle): string {
  return `${style.family} as ${localOf(style)}`;
}

/** The brand's first fallback whose measures are known. */
function localOf(style: TypeStyle): string {
  return style.fallback.find((name) => LOCAL_WIDTHS[name] !== undefined) ?? 'Arial';
}

function meanWidthEm(face: Face): number {
  const widths = [...SAMPLE].map(
    (letter) => face.font.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth,
  );
  return widths.reduce((sum, width) => sum + width, 0) / widths.length / face.font.unitsPerEm;
}

function sameFamily(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A CSS string: nothing in a family's name can end it. */
function quote(name: string): string {
  return `"${name.replace(/[\\"<\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}
