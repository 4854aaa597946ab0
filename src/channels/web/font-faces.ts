/**
 * The brand's fonts on a page: its own files, served by the site itself, and beside each family a stand-in of
 * the reader's machine stretched to the same measures, so that nothing moves when the real letters arrive.
 */
import { createFontStack, type FontMetrics } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import type { Brand, FontFile, TypeStyle } from '../../brand/brand.ts';
import { fontBytes } from '../../brand/font-instance.ts';
import { unpackFont } from '../../draw/pdf/sfnt.ts';
import { standInsOf, systemFace, systemMetrics } from './system-fonts.ts';

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
export async function fontFaces(brand: Brand, folder: string): Promise<string> {
  const own = usedFonts(brand).map(
    (font) =>
      `@font-face{font-family:${quote(font.family)};font-weight:${font.weight};font-display:swap;src:url(${folder}${font.webName}) format("woff2")}`,
  );
  const standIns = new Set<string>();
  for (const style of Object.values(brand.tokens.type)) {
    const font = fontsFor(brand, style);
    if (!font) continue;
    const metrics = await metricsOf(font);
    for (const name of standInsOf(style.fallback)) standIns.add(standIn(style.family, font, metrics, name));
  }
  return [...own, ...standIns].join('\n');
}

/** `"Young Serif","Young Serif as Georgia","Young Serif as Times New Roman","Georgia",serif` */
export function fontStack(style: TypeStyle): string {
  const own = [style.family, ...standInsOf(style.fallback).map((name) => standInName(style.family, name))];
  const machines = style.fallback.map((name) => (/^[a-z-]+$/.test(name) ? name : quote(name)));
  return [...own.map(quote), ...machines].join(',');
}

/** A font of the machine with the line height of the brand's, and its letters as wide on average. */
function standIn(family: string, { weight }: FontFile, metrics: FontMetrics, name: string): string {
  const { fontFaces } = createFontStack([metrics, systemMetrics(name, weight)], {
    fontFaceFormat: 'styleObject',
  });
  const { sizeAdjust, ascentOverride, descentOverride, lineGapOverride } = fontFaces[0]!['@font-face'];
  const adjusted = {
    'size-adjust': sizeAdjust,
    'ascent-override': ascentOverride,
    'descent-override': descentOverride,
    'line-gap-override': lineGapOverride,
  };
  // What capsize leaves out is the machine's font's own.
  const set = Object.entries(adjusted).flatMap(([property, value]) =>
    value === undefined ? [] : [`${property}:${value}`],
  );
  const sources = systemFace(name, weight).names.map((one) => `local(${quote(one)})`);
  return `@font-face{font-family:${quote(standInName(family, name))};font-weight:${weight};src:${sources.join(',')};${set.join(';')}}`;
}

function standInName(family: string, name: string): string {
  return `${family} as ${name}`;
}

/** By path or instance. */
const measured = new Map<string, Promise<FontMetrics>>();

/** Unpacked first: capsize's own reader takes ten times as long over WOFF2. */
function metricsOf(font: FontFile): Promise<FontMetrics> {
  const source = font.instance ?? font.path;
  const known =
    measured.get(source) ?? unpackFont(fontBytes(font)).then((bytes) => fromBuffer(Buffer.from(bytes)));
  measured.set(source, known);
  return known;
}

function sameFamily(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A CSS string: nothing in a family's name can end it. */
function quote(name: string): string {
  return `"${name.replace(/[\\"<\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}
