/** Words of several runs into lines: breaks, kerning, raised ordinals and optical margins. */
import type { Run, Text } from '../ir/text.ts';
import { breakLines } from './break-lines.ts';
import type { MissingSigns } from './fonts/missing-signs.ts';
import type { Fonts } from './fonts.ts';
import { type Shaped, shape, widthOf } from './shape.ts';
import type { TextStyle } from './text-style.ts';

export interface TextRequest {
  readonly text: Text;
  readonly style: TextStyle;
  /** For runs marked **strong**. */
  readonly strong: TextStyle;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly language: string;
  readonly breaks: 'sense' | 'plain';
  readonly mayEndWith?: readonly string[];
}

/** One stretch of one run in one style on one line. */
export interface LaidSegment {
  readonly text: string;
  /** From the box's left edge; for centred and right-aligned text from its middle or right edge. */
  readonly x: number;
  readonly width: number;
  /** Above the line's baseline. */
  readonly lift: number;
  readonly style: TextStyle;
  /** Size of the line it stands on, when it is drawn smaller: a raised “er”. */
  readonly nominalSize?: number;
  readonly run: Run;
  /** Bounds of its glyphs from its origin on its own baseline; absent for spaces. */
  readonly ink?: Ink;
}
/** Above the baseline is positive, below it too. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}
export interface LaidLine {
  readonly segments: readonly LaidSegment[];
  readonly text: string;
  /** A typed break ends it. */
  readonly closed?: true;
  /** Ink from `left` to `right`, measured like the segments' x. */
  readonly left: number;
  readonly right: number;
}
export interface LaidText {
  readonly lines: readonly LaidLine[];
  readonly leadingPx: number;
  /** From the top of the first line box to its baseline. */
  readonly firstBaseline: number;
  readonly height: number;
  /** Whether every line is within the width. */
  readonly fits: boolean;
  /** Signs that the font of their run lacks. */
  readonly missing: readonly MissingSigns[];
}

/** Breaking adds up words one by one; kerning across a space may differ by less than a tenth of a unit. */
const widthTolerance = 0.1;

/** A raised “er” is drawn at this part of the size, its top near the capitals. */
const raisedScale = 0.6;
const raisedLiftEm = 0.34;

interface Piece {
  readonly run: Run;
  readonly style: TextStyle;
  readonly start: number;
  readonly end: number;
  readonly raised: boolean;
}

export function layText(request: TextRequest, fonts: Fonts): LaidText {
  const { style } = request;
  const { text, pieces } = flatten(request);
  const shaped = (piece: Piece, start: number, end: number): Shaped =>
    shape(fonts.face(piece.style.font), text.slice(start, end), piece.style);
  const segmentsOf = (
    start: number,
    end: number,
  ): { piece: Piece; start: number; end: number; width: number }[] =>
    pieces
      .filter((piece) => piece.start < end && piece.end > start)
      .map((piece) => {
        const from = Math.max(start, piece.start);
        const to = Math.min(end, piece.end);
        const { style } = piece;
        return {
          piece,
          start: from,
          end: to,
          width: widthOf(fonts.face(style.font), text.slice(from, to), style),
        };
      });
  const measured = new Map<string, number>();
  /** Of what stands between two offsets; breaking asks for the same stretches again and again. */
  const measure = (start: number, end: number): number => {
    const key = `${start} ${end}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    const parts = segmentsOf(start, end);
    const width =
      parts.reduce((sum, part) => sum + part.width, 0) - (parts.at(-1)?.piece.style.tracking ?? 0);
    measured.set(key, width);
    return width;
  };

  const lines = breakLines({
    text,
    width: request.width,
    language: request.language,
    mode: request.breaks,
    mayEndWith: new Set(request.mayEndWith ?? []),
    whole: pieces.filter(({ run }) => staysWhole(run)),
    measure,
  });

  const laid = lines.map(({ start, end }, index): LaidLine => {
    const parts = segmentsOf(start, end).map((part) => ({
      ...part,
      ink: inkOf(shaped(part.piece, part.start, part.end)),
    }));
    const bounds = inkBounds(parts);
    const advance = measure(start, end);
    const shift =
      request.align === 'left' ? -bounds.left : request.align === 'right' ? -bounds.right : -advance / 2;
    let x = shift;
    const segments = parts.map((part): LaidSegment => {
      const segment = {
        text: text.slice(part.start, part.end),
        x,
        width: part.width,
        lift: part.piece.raised ? raisedLiftEm * style.size : 0,
        style: part.piece.style,
        ...(part.piece.raised && { nominalSize: style.size }),
        run: part.piece.run,
        ...(part.ink && { ink: part.ink }),
      };
      x += part.width;
      return segment;
    });
    return {
      segments,
      text: text.slice(start, end),
      ...(text.slice(end, lines[index + 1]?.start ?? end).includes('\n') && { closed: true as const }),
      left: bounds.left + shift,
      right: bounds.right + shift,
    };
  });

  const face = fonts.face(style.font);
  const leadingPx = style.leading * style.size;
  const contentEm = face.ascentEm + face.descentEm;
  return {
    lines: laid,
    leadingPx,
    // The half-leading of CSS, so that a y measured in a browser sketch is the y here.
    firstBaseline: (leadingPx - contentEm * style.size) / 2 + face.ascentEm * style.size,
    height: laid.length * leadingPx,
    fits:
      lines.every((line) => measure(line.start, line.end) <= request.width + widthTolerance) &&
      !cutsWords(text, lines),
    missing: pieces.flatMap((piece) => {
      const { missing } = shaped(piece, piece.start, piece.end);
      const { family } = piece.style.font;
      return missing.length > 0 ? [{ signs: missing, family, run: piece.run }] : [];
    }),
  };
}

/** One string, and which stretch of it has which run and style. */
function flatten(request: TextRequest): { text: string; pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const add = (words: string, run: Run, style: TextStyle, raised: boolean) => {
    if (words === '') return;
    const size = raised ? style.size * raisedScale : style.size;
    pieces.push({
      run,
      style: raised ? { ...style, size, tracking: 0 } : style,
      start: text.length,
      end: text.length + words.length,
      raised,
    });
    text += words;
  };
  for (const run of request.text) {
    for (const part of run.text.split(/(\n)/)) {
      const style = run.styles?.includes('strong') ? request.strong : request.style;
      // “1er juin”: French raises the ordinal.
      const ordinal = request.language.startsWith('fr')
        ? part.split(/(?<=(?<!\d)1)(er)(?![\p{L}\d])/u)
        : [part];
      for (const [index, words] of ordinal.entries()) add(words, run, style, index % 2 === 1);
    }
  }
  return { text, pieces };
}

/** Facts that are one sign: prices, percentages, codes, hours. A period is a phrase and may break inside. */
function staysWhole({ fact, text }: Run): boolean {
  return fact !== undefined && text.length <= 12;
}

/** Of glyphs that paint something; undefined for spaces. */
function inkOf({ glyphs }: Shaped): Ink | undefined {
  let ink: { left: number; right: number; above: number; below: number } | undefined;
  for (const { glyph, x, y, scale } of glyphs) {
    const { minX, maxX, minY, maxY } = glyph.bbox;
    if (!(maxX > minX)) continue;
    ink ??= { left: Infinity, right: -Infinity, above: -Infinity, below: -Infinity };
    ink.left = Math.min(ink.left, x + minX * scale);
    ink.right = Math.max(ink.right, x + maxX * scale);
    ink.above = Math.max(ink.above, y + maxY * scale);
    ink.below = Math.max(ink.below, -y - minY * scale);
  }
  return ink;
}

/** From the first to the last ink of a line. */
function inkBounds(parts: readonly { readonly width: number; readonly ink: Ink | undefined }[]): {
  left: number;
  right: number;
} {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let x = 0;
  for (const { width, ink } of parts) {
    if (ink) {
      left = Math.min(left, x + ink.left);
      right = Math.max(right, x + ink.right);
    }
    x += width;
  }
  return left <= right ? { left, right } : { left: 0, right: 0 };
}

function cutsWords(
  text: string,
  lines: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return lines.some(
    ({ end }) =>
      end < text.length &&
      !/\s/.test(text[end]!) &&
      /[\p{L}\p{N}]/u.test(text[end - 1]!) &&
      /[\p{L}\p{N}]/u.test(text[end]!),
  );
}
