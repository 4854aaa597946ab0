import { spanOf } from '../../ir/text.ts';
import { sizesFor } from '../adjust/step-size.ts';
import type { DisplayItem } from '../display-list.ts';
import { type LaidFigure, layFigure } from '../figure.ts';
import { fitText } from '../fit-text.ts';
import { union } from '../geometry.ts';
import type { Words } from '../plan.ts';
import type { Placer, Stage } from '../stage.ts';
import { lineBox, reportMissingGlyphs, segmentItem, textItems } from '../text-items.ts';
import { topOf } from './text.ts';

export const placeFigure: Placer<'figure'> = ({ item, words, adjusted }, stage) => {
  const room = item.width !== undefined ? stage.length(item.width) : roomAt(item.align, item.at[0], stage);
  const fitAt = (sizes: readonly number[]) =>
    fitFigure(words, sizes, room, (one) => stage.style(item.role, one, item), stage);
  const { figure, size } = fitAt(
    sizesFor(item.size, adjusted, words.slot, stage, () => fitAt(item.size).size),
  );
  const { style } = figure;
  const face = stage.fonts.face(style.font);
  const leadingPx = style.leading * size;
  const firstBaseline = (leadingPx - (face.ascentEm + face.descentEm) * size) / 2 + face.ascentEm * size;
  const top = topOf(item, { height: leadingPx, leadingPx, firstBaseline }, stage);
  const baseline = top + firstBaseline;
  const x = originOf(figure, item.align, stage.length(item.at[0]));
  const items: DisplayItem[] = figureItems(figure, x, baseline, item.color, words, stage).map((one) => ({
    ...one,
    align: item.align,
  }));
  const boxes = [lineBox(lineOf(figure), x, baseline, stage)];

  const wordsSize = item.wordsSize;
  if (figure.words && item.words !== 'none' && wordsSize !== undefined) {
    const left = x + figure.left;
    const right = x + figure.right;
    const beside = item.words === 'beside';
    const { laid } = fitText(
      {
        words: { ...words, candidates: [figure.words] },
        sizes: [wordsSize],
        lines: 1,
        style: (one) => stage.style(stage.brand.layouts.lockup.wordsRole, one),
        strong: (one) => stage.style(stage.brand.layouts.lockup.wordsRole, one),
        width: room,
        align: beside ? 'left' : item.align,
        breaks: 'plain',
      },
      stage,
    );
    const anchor = item.align === 'center' ? (left + right) / 2 : item.align === 'right' ? right : left;
    const place = {
      x: beside ? right + wordsSize * 0.4 : anchor,
      // Below: a third of the words' size of air between the figures and their ascenders.
      baseline: beside ? baseline : baseline + wordsSize * (face.capHeightEm + 0.45),
      color: item.color,
      words,
      firstLine: beside ? 0 : 1,
    };
    items.push(...textItems(laid, place, stage));
    boxes.push(lineBox(laid.lines[0]!, place.x, place.baseline, stage));
  }
  const ink = union(boxes)!;
  stage.remember(item.id ?? 'figure', { ...ink, height: Math.max(ink.height, top + leadingPx - ink.y) });
  return items;
};

/** Up to the far margin; a centred figure has the same room on both sides. */
function roomAt(align: 'left' | 'center' | 'right', at: number, stage: Stage): number {
  const { frame, margin } = stage.plan;
  const x = stage.length(at);
  const before = x - margin;
  const after = frame.width - margin - x;
  return align === 'left' ? after : align === 'right' ? before : 2 * Math.min(before, after);
}

/** The largest size at which the whole sign fits; one that never does is a trouble. */
export function fitFigure(
  words: Words,
  sizes: readonly number[],
  room: number,
  style: (size: number) => ReturnType<Stage['style']>,
  stage: Stage,
): { figure: LaidFigure; size: number } {
  const text = words.candidates[0]!;
  const lay = (size: number) => layFigure(text, style(size), stage.brand.layouts.lockup, stage);
  for (const size of sizes) {
    const figure = lay(size);
    if (figure.right - figure.left > room + 0.01) continue;
    reportMissingGlyphs(figure, words, stage);
    return { figure, size };
  }
  const size = sizes.at(-1)!;
  const figure = lay(size);
  const at = text.find((run) => run.fact)?.fact?.from ?? spanOf(text);
  stage.troubles.push({
    kind: 'overflow',
    detail: `“${text.map((run) => run.text).join('')}” is wider than its ${Math.round(room)} ${stage.plan.frame.unit} at ${size}.`,
    slot: words.slot,
    ...(at && { at }),
  });
  return { figure, size };
}

/** x of the figure's origin so that its ink begins, ends or is centred at `anchor`. */
export function originOf(figure: LaidFigure, align: 'left' | 'center' | 'right', anchor: number): number {
  if (align === 'left') return anchor - figure.left;
  return align === 'right' ? anchor - figure.right : anchor - (figure.left + figure.right) / 2;
}

export function figureItems(
  figure: LaidFigure,
  x: number,
  baseline: number,
  color: string,
  words: Words,
  stage: Stage,
): readonly DisplayItem[] {
  stage.keepClearOfText(lineBox(lineOf(figure), x, baseline, stage), figure.style.size);
  return figure.segments.map((segment) => segmentItem(segment, { x, baseline, color, words }, baseline, 0));
}

function lineOf(figure: LaidFigure) {
  const text = figure.segments.map((segment) => segment.text).join('');
  return { segments: figure.segments, text, left: figure.left, right: figure.right };
}
