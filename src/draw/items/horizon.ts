import { readDrawing } from '../drawing.ts';
import { drawHorizon } from '../pictures/horizon.ts';
import { pictureOf } from '../pictures/picture.ts';
import type { Placer } from '../stage.ts';

export const placeHorizon: Placer<'horizon'> = ({ item, drawing }, stage) => {
  const picture = pictureOf(stage.brand, item.picture, 'horizon');
  const { frame } = stage.plan;
  const named = drawing ?? picture.drawing;
  const svg = named === undefined ? undefined : stage.brand.drawings[named];
  if (named !== undefined && svg === undefined) {
    stage.troubles.push({
      kind: 'drawing',
      detail: `The brand has no drawing “${named}”.`,
      slot: item.id ?? 'horizon',
    });
  }
  const sound = svg === undefined ? undefined : readDrawing(svg, stage.brand);
  const highest = item.height === undefined ? Infinity : stage.length(item.height);
  const ratio = sound ? sound.ink.width / sound.ink.height : Infinity;
  const width = Math.min(stage.length(item.width), highest * ratio);
  const anchor = stage.length(item.x);
  return drawHorizon({
    picture,
    area: stage.inkArea,
    y: stage.length(item.y),
    strokeWidth:
      item.stroke !== undefined
        ? stage.length(item.stroke)
        : picture.strokeRatio * Math.min(frame.width, frame.height),
    ...(sound && { drawing: sound }),
    x: item.align === 'left' ? anchor : item.align === 'right' ? anchor - width : anchor - width / 2,
    width,
  });
};
