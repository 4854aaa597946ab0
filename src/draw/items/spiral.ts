import type { Rectangle } from '../geometry.ts';
import { pictureOf } from '../pictures/picture.ts';
import { drawSpiral } from '../pictures/spiral.ts';
import type { Placer, Stage } from '../stage.ts';

export const placeSpiral: Placer<'spiral'> = ({ item }, stage) => {
  const within = item.within?.map((value) => stage.length(value));
  return drawSpiral({
    picture: pictureOf(stage.brand, item.picture, 'spiral'),
    heart: [stage.length(item.at[0]), stage.length(item.at[1])],
    c: stage.length(item.c),
    ...(item.count !== undefined && { count: item.count }),
    area: inkArea(stage),
    ...(within && { within: { x: within[0]!, y: within[1]!, width: within[2]!, height: within[3]! } }),
    obstacles: stage.obstacles,
    ground: item.ground ?? stage.plan.ground,
    highlights: item.plain !== true,
  });
};

/** The piece and its bleed. */
export function inkArea({ plan: { frame } }: Stage): Rectangle {
  const { bleed } = frame;
  return { x: -bleed, y: -bleed, width: frame.width + 2 * bleed, height: frame.height + 2 * bleed };
}
