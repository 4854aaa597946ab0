import { round } from '../path-data.ts';
import { pictureOf } from '../pictures/picture.ts';
import type { Placer } from '../stage.ts';
import { ellipsePath } from '../svg-shapes.ts';

export const placeRoute: Placer<'route'> = ({ item }, stage) => {
  const picture = pictureOf(stage.brand, item.picture, 'route');
  const [x, y] = [stage.length(item.at[0]), stage.length(item.at[1])];
  const [long, width] = [stage.length(item.length), stage.length(item.stroke)];
  const [dot, tick] = [stage.length(item.dot), stage.length(item.tick)];
  const stroke = { color: picture.stroke, width, cap: 'butt' as const };
  const end = x + long - dot;
  return [
    {
      type: 'path',
      d: `M${round(x + width / 2)} ${round(y - tick / 2)}V${round(y + tick / 2)}M${round(x)} ${round(y)}H${round(end)}`,
      stroke,
      role: 'drawing',
      box: { x, y: y - tick / 2, width: long - dot, height: tick },
    },
    {
      type: 'path',
      d: ellipsePath(end, y, dot, dot),
      fill: picture.dot,
      role: 'drawing',
      box: { x: end - dot, y: y - dot, width: 2 * dot, height: 2 * dot },
    },
  ];
};
