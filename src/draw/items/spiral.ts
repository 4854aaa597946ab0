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
    area: stage.inkArea,
    ...(within && { within: { x: within[0]!, y: within[1]!, width: within[2]!, height: within[3]! } }),
    obstacles: stage.obstacles.map((obstacle) => withMargin(obstacle, stage)),
    ground: item.ground ?? stage.plan.ground,
    highlights: item.plain !== true,
  });
};

/** The margin beside words that stand on it stays empty: a seed cut by the edge there looks like a stain. */
function withMargin(box: Rectangle, { plan, inkArea }: Stage): Rectangle {
  const { margin, frame } = plan;
  const left = box.x <= margin ? Math.min(box.x, inkArea.x) : box.x;
  const end = box.x + box.width;
  const right = end >= frame.width - margin ? Math.max(end, inkArea.x + inkArea.width) : end;
  return { ...box, x: left, width: right - left };
}
