import { drawDial } from '../pictures/dial.ts';
import { pictureOf } from '../pictures/picture.ts';
import type { Placer } from '../stage.ts';

export const placeDial: Placer<'dial'> = ({ item, heading }, stage) => {
  const [x, y] = [stage.length(item.at[0]), stage.length(item.at[1])];
  const radius = stage.length(item.diameter) / 2;
  stage.remember(item.id ?? 'dial', { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  return [
    ...drawDial(pictureOf(stage.brand, item.picture, 'dial'), x, y, radius, heading),
    {
      type: 'placed',
      kind: 'picture',
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
      name: item.picture,
      text: `${Math.round(heading)}°`,
    },
  ];
};
