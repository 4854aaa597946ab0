import type { DisplayItem, RectItem } from '../display-list.ts';
import { fitText } from '../fit-text.ts';
import type { Placer } from '../stage.ts';
import { textItems } from '../text-items.ts';
import { drawingIn } from './image.ts';

export const placeTiles: Placer<'tiles'> = ({ item, tiles }, stage) => {
  const [left, top] = [stage.length(item.at[0]), stage.length(item.at[1])];
  const [width, height] = [stage.length(item.tile[0]), stage.length(item.tile[1])];
  const [columnGap, rowGap] = [stage.length(item.gap[0]), stage.length(item.gap[1])];
  const [insetX, insetY] = [stage.length(item.inset[0]), stage.length(item.inset[1])];
  const { caption } = item;
  const leading = caption ? stage.style(caption.role, caption.size, caption).leading * caption.size : 0;
  const captionHeight = caption ? stage.length(caption.gap) + caption.lines * leading : 0;

  const drawn = tiles.flatMap((tile, index): DisplayItem[] => {
    const x = left + (index % item.columns) * (width + columnGap);
    const y = top + Math.floor(index / item.columns) * (height + captionHeight + rowGap);
    const arch = item.shapes[index % item.shapes.length] === 'arch';
    const surface: RectItem = {
      type: 'rect',
      x,
      y,
      width,
      height,
      fill: item.grounds[index % item.grounds.length]!,
      role: 'tile',
      radius: arch ? [width / 2, width / 2, 0, 0] : stage.brand.tokens.radiusPx.tile,
    };
    stage.keepClear(surface, 0);
    const inner = { x: x + insetX, y: y + insetY, width: width - 2 * insetX, height: height - 2 * insetY };
    const picture = drawingIn(tile.drawing, inner, 'contain', tile.alt, stage) ?? [
      { type: 'image', ...inner, path: tile.drawing, alt: tile.alt, ...(tile.at && { at: tile.at }) },
    ];
    if (!caption || !tile.caption) return [surface, ...picture];
    const { laid } = fitText(
      {
        words: tile.caption,
        sizes: [caption.size],
        lines: caption.lines,
        style: (size) => stage.style(caption.role, size, caption),
        strong: (size) => stage.style(caption.strong ?? 'strong', size, caption),
        width,
        align: 'left',
        breaks: 'sense',
      },
      stage,
    );
    const baseline = y + height + stage.length(caption.gap) + laid.firstBaseline;
    return [
      surface,
      ...picture,
      ...textItems(laid, { x, baseline, color: caption.color, words: tile.caption, align: 'left' }, stage),
    ];
  });
  const rows = Math.ceil(tiles.length / item.columns);
  stage.remember(item.id ?? 'tiles', {
    x: left,
    y: top,
    width: item.columns * (width + columnGap) - columnGap,
    height: rows * (height + captionHeight + rowGap) - rowGap,
  });
  return drawn;
};
