import type { ItemOf } from '../../brand/layout-items.ts';
import { plainText, spanOf } from '../../ir/text.ts';
import { sizesFor } from '../adjust/step-size.ts';
import type { DisplayItem } from '../display-list.ts';
import { type FitRequest, findFit, fitText } from '../fit-text.ts';
import type { Placer, Stage } from '../stage.ts';
import { lineBox, textItems } from '../text-items.ts';
import type { LaidText } from '../text-layout.ts';

/** Lines that a slot of the author's may take where the layout does not say. */
const usualLines = 3;

export const placeText: Placer<'text'> = ({ item, words, adjusted }, stage): readonly DisplayItem[] => {
  const explicit = plainText(words.candidates[0]!).split('\n').length;
  const asked: FitRequest = {
    words,
    sizes: item.size,
    lines: item.lines ?? (words.authored ? usualLines : explicit),
    style: (size) => stage.style(item.role, size, item),
    strong: (size) => stage.style(item.strong ?? 'strong', size, item),
    width: stage.length(item.width),
    align: item.align,
    breaks: item.breaks,
    mayEndWith: item.mayEndWith,
  };
  const sizes = sizesFor(item.size, adjusted, words.slot, stage, () => findFit(asked, stage)?.size);
  const request = { ...asked, sizes };
  const fitted = item.optional ? findFit(request, stage) : fitText(request, stage);
  if (!fitted) {
    const at = spanOf(words.candidates[0]!);
    stage.dropped.push({ what: words.slot, reason: 'fit', ...(at && words.authored && { at }) });
    return [];
  }
  const { laid } = fitted;
  const x = stage.length(item.at[0]);
  const top = topOf(item, laid, stage);
  rememberText(item.id ?? words.slot, laid, x, top, stage);
  const { align, color } = item;
  return textItems(laid, { x, baseline: top + laid.firstBaseline, color, words, align }, stage);
};

/** The top of the first line box. */
export function topOf(
  item: Pick<ItemOf<'text'> | ItemOf<'figure'>, 'at' | 'anchor' | 'below'>,
  { height, firstBaseline, leadingPx }: Pick<LaidText, 'height' | 'firstBaseline' | 'leadingPx'>,
  stage: Stage,
): number {
  const hung = item.below && stage.bottomOf(item.below.item);
  if (item.below && hung !== undefined) return hung + stage.length(item.below.gap);
  const y = stage.length(item.at[1]);
  switch (item.anchor) {
    case 'top':
      return y;
    case 'bottom':
      return y - height;
    case 'middle':
      return y - height / 2;
    case 'first-baseline':
      return y - firstBaseline;
    case 'last-baseline':
      return y - firstBaseline - (height - leadingPx);
  }
}

function rememberText(id: string, laid: LaidText, x: number, top: number, stage: Stage) {
  const boxes = laid.lines.map((line, i) =>
    lineBox(line, x, top + laid.firstBaseline + i * laid.leadingPx, stage),
  );
  const left = Math.min(x, ...boxes.map((box) => box.x));
  const right = Math.max(x, ...boxes.map((box) => box.x + box.width));
  stage.remember(id, { x: left, y: top, width: right - left, height: laid.height });
}
