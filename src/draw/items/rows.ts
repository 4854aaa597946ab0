import type { DisplayItem } from '../display-list.ts';
import { fitText } from '../fit-text.ts';
import { round } from '../path-data.ts';
import type { Placer } from '../stage.ts';
import { textItems } from '../text-items.ts';
import { figureItems, fitFigure, originOf } from './figure.ts';

/** Air between the words and the figure of a row, in em of the words. */
const airEm = 0.8;

export const placeRows: Placer<'rows'> = ({ item, rows }, stage) => {
  const [left, top] = [stage.length(item.at[0]), stage.length(item.at[1])];
  const [width, height] = [stage.length(item.width), stage.length(item.height)];
  const drawn = rows.flatMap((row, index): DisplayItem[] => {
    const y = top + index * height;
    const middle = y + height / 2;
    const items: DisplayItem[] = [];
    let room = width;
    if (item.right && row.right) {
      const { right } = item;
      const { figure, size } = fitFigure(
        row.right,
        right.size,
        width / 2,
        (one) => stage.style(right.role, one),
        stage,
      );
      const face = stage.fonts.face(figure.style.font);
      const x = originOf(figure, 'right', left + width);
      items.push(
        ...figureItems(figure, x, middle + (face.capHeightEm * size) / 2, right.color, row.right, stage),
      );
      room -= figure.right - figure.left + airEm * item.left.size[0]!;
    }
    const { laid, size } = fitText(
      {
        words: row.left,
        sizes: item.left.size,
        lines: 1,
        style: (one) => stage.style(item.left.role, one),
        strong: (one) => stage.style('strong', one),
        width: room,
        align: 'left',
        breaks: 'plain',
      },
      stage,
    );
    const face = stage.fonts.face(stage.style(item.left.role, size).font);
    const baseline = middle + (face.capHeightEm * size) / 2;
    const { color } = item.left;
    items.push(...textItems(laid, { x: left, baseline, color, words: row.left, align: 'left' }, stage));
    if (item.rule && index > 0) {
      const ruleWidth = stage.length(item.rule.width);
      items.push({
        type: 'path',
        d: `M${round(left)} ${round(y)}L${round(left + width)} ${round(y)}`,
        stroke: { color: item.rule.color, width: ruleWidth, cap: 'butt' },
        role: 'line',
        box: { x: left, y: y - ruleWidth / 2, width, height: ruleWidth },
      });
    }
    return items;
  });
  stage.remember(item.id ?? 'rows', { x: left, y: top, width, height: rows.length * height });
  return drawn;
};
