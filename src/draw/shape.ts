/**
 * From words to glyphs, with the font's own kerning. Emitters and layout both come here, so that what was
 * measured is what is drawn.
 */
import type { Glyph } from 'fontkit';
import { aroundSpaces, drawable, drawnSpaceEm, type HasGlyph } from './fonts/signs.ts';
import type { Face } from './fonts.ts';

export interface ShapedGlyph {
  readonly glyph: Glyph;
  /** Origin, from the start of the text. */
  readonly x: number;
  /** Lift above the baseline. */
  readonly y: number;
  /** With tracking. */
  readonly advance: number;
  /** From font units to the unit of the size. */
  readonly scale: number;
}

export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  /** The sum of advances; the last glyph's tracking is part of it. */
  readonly width: number;
  /** Signs that the font cannot draw; they take no room. */
  readonly missing: readonly string[];
}

export interface Setting {
  readonly size: number;
  /** Extra advance after each glyph, in the unit of the size. */
  readonly tracking: number;
  readonly features: readonly string[];
}

interface EmGlyph {
  readonly glyph: Glyph;
  readonly xEm: number;
  readonly yEm: number;
  readonly advanceEm: number;
}
interface EmRun {
  readonly glyphs: readonly EmGlyph[];
  readonly widthEm: number;
  readonly missing: readonly string[];
}

/** Shaping costs 0.2 to 0.4 ms a line and the same words come many times, so results are kept, in em. */
const cache = new WeakMap<Face, Map<string, EmRun>>();
const cacheEntries = 4_000;

export function shape(face: Face, text: string, { size, tracking, features }: Setting): Shaped {
  const { glyphs, widthEm, missing } = emRun(face, text, features, tracking);
  const scale = size / face.font.unitsPerEm;
  let shift = 0;
  const placed = glyphs.map(({ glyph, xEm, yEm, advanceEm }) => {
    const x = xEm * size + shift;
    const tracked = advanceEm === 0 ? 0 : tracking;
    shift += tracked;
    return { glyph, x, y: yEm * size, advance: advanceEm * size + tracked, scale };
  });
  return { glyphs: placed, width: widthEm * size + shift, missing };
}

/** The width alone, for lines that are tried and not drawn. */
export function widthOf(face: Face, text: string, { size, tracking, features }: Setting): number {
  const { glyphs, widthEm } = emRun(face, text, features, tracking);
  let shift = 0;
  if (tracking !== 0) for (const { advanceEm } of glyphs) if (advanceEm !== 0) shift += tracking;
  return widthEm * size + shift;
}

function emRun(face: Face, text: string, features: readonly string[], tracking: number): EmRun {
  // Letters pulled apart are not joined into ligatures.
  const key = `${features.join()} ${tracking > 0} ${text}`;
  let runs = cache.get(face);
  if (!runs || runs.size > cacheEntries) {
    runs = new Map();
    cache.set(face, runs);
  }
  const known = runs.get(key);
  if (known) return known;

  const wanted: Record<string, boolean> = Object.fromEntries(features.map((feature) => [feature, true]));
  if (tracking > 0) wanted.liga = false;
  const missing = new Set<string>();
  const glyphs: EmGlyph[] = [];
  const em = face.font.unitsPerEm;
  let x = 0;
  for (const part of text.split(aroundSpaces)) {
    const space = drawnSpaceEm(part, (sign) => advanceEmOf(face, sign));
    if (space !== undefined) {
      x += space;
      continue;
    }
    const drawn = drawable(part, hasGlyphIn(face));
    for (const sign of drawn.missing) missing.add(sign);
    if (drawn.text === '') continue;
    const run = face.font.layout(drawn.text, wanted);
    run.glyphs.forEach((glyph, index) => {
      const position = run.positions[index]!;
      const advanceEm = position.xAdvance / em;
      glyphs.push({ glyph, xEm: x + position.xOffset / em, yEm: position.yOffset / em, advanceEm });
      x += advanceEm;
    });
  }
  const result = { glyphs, widthEm: x, missing: [...missing] };
  runs.set(key, result);
  return result;
}

/** Whether a face has a glyph for a character. */
export function hasGlyphIn({ font }: Face): HasGlyph {
  return (character) => font.hasGlyphForCodePoint(character.codePointAt(0)!);
}

function advanceEmOf({ font }: Face, character: string): number {
  return font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm;
}
