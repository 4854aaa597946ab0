/** What a font file says of itself: its axes, whether it may be embedded, and whether it can be read at all. */
import type { Font } from 'fontkit';

export interface Axis {
  readonly min: number;
  readonly default: number;
  readonly max: number;
}

export interface Inspected {
  /** By tag; none for a static font. */
  readonly axes: Readonly<Record<string, Axis>>;
  /** Why its licence bits keep it out of pictures, press files and pages; undefined when they do not. */
  readonly forbids?: string;
}

/** Letters, digits and the last characters of the font: enough for every table that layout reads. */
const SAMPLE_CHARACTERS = 64;

/** Undefined when a table that drawing needs is missing or torn. fontkit is loaded with the first font. */
export async function inspectFont(bytes: Uint8Array): Promise<Inspected | undefined> {
  const { create } = await import('fontkit');
  try {
    const font = create(Buffer.from(bytes));
    if (!('layout' in font)) return undefined;
    if (!isReadable(font)) return undefined;
    const forbids = whyForbidden(font['OS/2'].fsType);
    return { axes: font.variationAxes as Inspected['axes'], ...(forbids && { forbids }) };
  } catch {
    // fontkit throws errors of many kinds at bytes that are no font after all.
    return undefined;
  }
}

function isReadable(font: Font): boolean {
  const { characterSet, unitsPerEm, ascent, descent } = font;
  if (!(unitsPerEm > 0) || !Number.isFinite(ascent) || !Number.isFinite(descent)) return false;
  if (characterSet.length === 0) return false;
  const half = SAMPLE_CHARACTERS / 2;
  const sample = [...characterSet.slice(0, half), ...characterSet.slice(-half)];
  const { glyphs, positions } = font.layout(String.fromCodePoint(...sample));
  return (
    positions.every(({ xAdvance }) => Number.isFinite(xAdvance)) &&
    glyphs.every((glyph) => glyph.path.commands.every(({ args }) => args.every(Number.isFinite)))
  );
}

/**
 * OpenType's `OS/2.fsType`. Where several rights are named the widest counts, as the format asks for fonts older
 * than its version 3. Pictures, press files and pages hold outlines of parts of a font.
 */
function whyForbidden(bits: FsType): string | undefined {
  const isOpen = bits.viewOnly || bits.editable;
  if (bits.noEmbedding && !isOpen) return 'forbid embedding';
  if (bits.bitmapOnly) return 'allow embedding as bitmaps only';
  if (bits.noSubsetting) return 'forbid embedding a part of it, as press files and pages do';
  return undefined;
}

interface FsType {
  readonly noEmbedding: boolean;
  readonly viewOnly: boolean;
  readonly editable: boolean;
  readonly noSubsetting: boolean;
  readonly bitmapOnly: boolean;
}
