import { drawingItems, readDrawing } from '../drawing.ts';
import type { Placer } from '../stage.ts';

/** A logo stands by its ink: its left edge is on the margin, whatever air its file has around it. */
export const placeLogo: Placer<'logo'> = ({ item }, stage) => {
  const logo = stage.brand.logos.find((one) => one.variant === item.variant);
  if (!logo)
    throw new Error(
      `The brand “${stage.brand.id}” has no logo “${item.variant}”; layouts are checked at load.`,
    );
  const drawing = readDrawing(logo.svg, stage.brand);
  const { extent: ink } = drawing;
  const width = stage.length(item.width);
  const scale = width / ink.width;
  const height = ink.height * scale;
  const anchor = stage.length(item.at[0]);
  const x = item.align === 'left' ? anchor : item.align === 'right' ? anchor - width : anchor - width / 2;
  const y = stage.length(item.at[1]);
  const box = { x, y, width, height };
  const clear = stage.brand.rules.logos.find((one) => one.variant === item.variant)?.clear;
  stage.keepClear(box, clear ? clear.factor * (clear.of === 'height' ? height : width) : height / 2);
  stage.remember(item.id ?? 'logo', box);
  for (const foreign of drawing.foreign) {
    stage.troubles.push({
      kind: 'drawing',
      detail: `“${logo.path}” uses ${foreign}, which is no colour of the brand.`,
    });
  }
  return [
    ...drawingItems(drawing, [scale, 0, 0, scale, x - ink.x * scale, y - ink.y * scale], 'logo'),
    { type: 'placed', kind: 'logo', ...box, name: `${logo.id}/${logo.variant}`, text: stage.brand.name },
  ];
};
