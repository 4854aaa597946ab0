/**
 * Fonts of readers' machines that stand in for a brand's own until it arrives. Arial and Times New Roman measured
 * with @capsizecss/unpack 4.0.1 from Liberation Sans and Serif 2.1.5, which have their metrics; the others as
 * @capsizecss/metrics publishes them (the package itself has 169 MB). Units: parts of an em of 2048.
 */
import type { FontMetrics } from '@capsizecss/core';

export interface SystemFont {
  readonly ascent: number;
  /** Below the baseline, negative. */
  readonly descent: number;
  readonly lineGap: number;
  readonly regular: SystemFace;
  readonly bold: SystemFace;
}
interface SystemFace {
  /** Mean advance of a letter, weighted by frequency. */
  readonly width: number;
  /** Full names for `local()`: its own, and those of fonts that other systems have with the same metrics. */
  readonly names: readonly string[];
}

export const systemFonts: Readonly<Record<string, SystemFont>> = {
  Arial: {
    ascent: 1854,
    descent: -434,
    lineGap: 67,
    regular: { width: 913, names: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'] },
    bold: { width: 983, names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'] },
  },
  'Times New Roman': {
    ascent: 1825,
    descent: -443,
    lineGap: 87,
    regular: { width: 832, names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'] },
    bold: {
      width: 886,
      names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
    },
  },
  Georgia: {
    ascent: 1878,
    descent: -449,
    lineGap: 0,
    regular: { width: 913, names: ['Georgia', 'Gelasio'] },
    bold: { width: 1062, names: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'] },
  },
  Verdana: {
    ascent: 2059,
    descent: -430,
    lineGap: 0,
    regular: { width: 1049, names: ['Verdana'] },
    bold: { width: 1170, names: ['Verdana Bold', 'Verdana-Bold'] },
  },
  'Trebuchet MS': {
    ascent: 1923,
    descent: -455,
    lineGap: 0,
    regular: { width: 934, names: ['Trebuchet MS', 'TrebuchetMS'] },
    bold: { width: 976, names: ['Trebuchet MS Bold', 'TrebuchetMS-Bold'] },
  },
  Tahoma: {
    ascent: 2049,
    descent: -423,
    lineGap: 0,
    regular: { width: 917, names: ['Tahoma'] },
    bold: { width: 1044, names: ['Tahoma Bold', 'Tahoma-Bold'] },
  },
};

/** What a machine has where it lacks the font that a brand names first: Linux and Android have no Georgia. */
const LAST: Readonly<Record<string, string>> = { serif: 'Times New Roman', 'sans-serif': 'Arial' };

/** The system fonts that stand in for a style, in order: those that the brand names, then the commonest of its kind. */
export function standInsOf(fallback: readonly string[]): readonly string[] {
  const named = fallback.filter((name) => Object.hasOwn(systemFonts, name));
  const kinds = fallback.flatMap((name) => (Object.hasOwn(LAST, name) ? LAST[name]! : []));
  return [
    ...new Set([...named.slice(0, 1), ...kinds, ...(named.length + kinds.length === 0 ? ['Arial'] : [])]),
  ];
}

/** From this weight on the bold face of a system font is the nearer one. */
const BOLD_FROM = 600;

export function systemFace(name: string, weight: number): SystemFace {
  const font = systemFonts[name]!;
  return weight >= BOLD_FROM ? font.bold : font.regular;
}

/** As capsize takes them. */
export function systemMetrics(name: string, weight: number): FontMetrics {
  const { ascent, descent, lineGap } = systemFonts[name]!;
  const { width } = systemFace(name, weight);
  const unused = { fullName: name, postscriptName: name, capHeight: 0, xHeight: 0 };
  return { familyName: name, ascent, descent, lineGap, unitsPerEm: 2048, xWidthAvg: width, ...unused };
}
