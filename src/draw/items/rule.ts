import type { PathItem } from '../display-list.ts';
import { round } from '../path-data.ts';
import type { Placer } from '../stage.ts';

export const placeRule: Placer<'rule'> = ({ item }, stage) => {
  const [x1, y1] = [stage.length(item.at[0]), stage.length(item.at[1])];
  const [x2, y2] = [stage.length(item.to[0]), stage.length(item.to[1])];
  const width = stage.length(item.width);
  let down = 0;
  return [0, ...(item.repeat ?? [])].map((step): PathItem => {
    down += stage.length(step);
    return {
      type: 'path',
      d: `M${round(x1)} ${round(y1 + down)}L${round(x2)} ${round(y2 + down)}`,
      stroke: { color: item.color, width, cap: 'butt' },
      role: 'line',
      box: {
        x: Math.min(x1, x2) - width / 2,
        y: Math.min(y1, y2) + down - width / 2,
        width: Math.abs(x2 - x1) + width,
        height: Math.abs(y2 - y1) + width,
      },
    };
  });
};
