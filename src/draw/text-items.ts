/** Laid text as display items, and as obstacles for pictures. */
import type { TextItem } from './display-list.ts';
import { glyphTroubles } from './fonts/missing-signs.ts';
import type { Rectangle } from './geometry.ts';
import type { Words } from './plan.ts';
import type { Stage } from './stage.ts';
import type { LaidLine, LaidSegment, LaidText } from './text-layout.ts';

export interface TextPlace {
  /** Left edge, middle or right edge, as the text is aligned. */
  readonly x: number;
  /** Of the first line. */
  readonly baseline: number;
  readonly color: string;
  readonly words: Pick<Words, 'slot' | 'authored'>;
  /** Counted from here: a figure's words below it are its second line. */
  readonly firstLine?: number;
  /** How the box stands by its margin; absent for words that are centred in a shape of their own. */
  readonly align?: 'left' | 'center' | 'right';
}

export function textItems(laid: LaidText, place: TextPlace, stage: Stage): readonly TextItem[] {
  return laid.lines.flatMap((line, index) => {
    const baseline = place.baseline + index * laid.leadingPx;
    const size = line.segments.find((segment) => segment.nominalSize === undefined)?.style.size;
    stage.keepClearOfText(lineBox(line, place.x, baseline, stage), size ?? line.segments[0]?.style.size ?? 0);
    return line.segments.map((segment, part) => {
      const item = segmentItem(segment, place, baseline, index + (place.firstLine ?? 0));
      return line.closed && part === line.segments.length - 1 ? { ...item, closed: line.closed } : item;
    });
  });
}

export function segmentItem(
  segment: LaidSegment,
  place: TextPlace,
  baseline: number,
  line: number,
): TextItem {
  const { run, style, ink } = segment;
  // Words of a layout have no author in the campaign; the facts in them do.
  const at = place.words.authored || run.fact ? run.at : undefined;
  return {
    type: 'text',
    text: segment.text,
    x: place.x + segment.x,
    baseline: baseline - segment.lift,
    width: segment.width,
    size: style.size,
    ...(segment.nominalSize !== undefined && { nominalSize: segment.nominalSize }),
    font: style.font,
    tracking: style.tracking,
    features: style.features,
    color: place.color,
    slot: place.words.slot,
    line,
    ...(at && { at }),
    facts: run.fact ? [run.fact] : [],
    ...(ink && {
      ink: {
        x: place.x + segment.x + ink.left,
        y: baseline - segment.lift - ink.above,
        width: ink.right - ink.left,
        height: ink.above + ink.below,
      },
    }),
    ...(place.align && { align: place.align }),
  };
}

/** From the ascenders to the descenders of one line and all its ink, as wide as its ink. */
export function lineBox(line: LaidLine, x: number, baseline: number, stage: Stage): Rectangle {
  let above = 0;
  let below = 0;
  for (const { style, lift, text, ink } of line.segments) {
    const face = stage.fonts.face(style.font);
    above = Math.max(above, Math.max(face.capHeightEm, 0.76) * style.size + lift, (ink?.above ?? 0) + lift);
    const descends = /[gjpqyçQÇ,;()[\]{}@$]/u.test(text);
    below = Math.max(below, (descends ? 0.24 : 0.03) * style.size - lift, (ink?.below ?? 0) - lift);
  }
  return { x: x + line.left, y: baseline - above, width: line.right - line.left, height: above + below };
}

/** One trouble for each font of a text, with all the signs it lacks, where the first of them was written. */
export function reportMissingGlyphs(
  { missing }: Pick<LaidText, 'missing'>,
  { slot }: Pick<Words, 'slot'>,
  stage: Stage,
) {
  stage.troubles.push(...glyphTroubles(missing, 'glyph', slot));
}
