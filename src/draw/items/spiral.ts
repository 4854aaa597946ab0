import { pictureOf } from '../pictures/picture.ts';
import { drawSpiral } from '../pictures/spiral.ts';
import type { Placer } from '../stage.ts';

export const placeSpiral: Placer<'spiral'> = ({ item }, stage) => {
  const within = item.within?.map((value) => stage.length(value));
  return drawSpiral({
    picture: pictureOf(stage.brand, item.picture, 'spiral'),
    heart: [stage.length(item.at[0]), stage.length(item.at[1])],
    c: stage.length(item.c),
    ...(item.count !== undefined && { count: item.count }),
    area: stage.inkArea,
    ...(within && { within: { x: within[0]!, y: within[1]!, width: within[2]!, height: within[3]! } }),
    obstacles: stage.obstacles,
    ground: item.ground ?? stage.plan.ground,
    highlights: item.plain !== true,
  });
};
