import type { RectItem } from '../display-list.ts';
import type { Placer } from '../stage.ts';

/** Pictures stay this far from a panel, in px or pt. */
const air = 8;

export const placePanel: Placer<'panel'> = ({ item }, stage) => {
  const box = {
    x: stage.length(item.at[0]),
    y: stage.length(item.at[1]),
    width: stage.length(item.box[0]),
    height: stage.length(item.box[1]),
  };
  stage.keepClear(box, air);
  stage.remember(item.id ?? 'panel', box);
  const surface = { type: 'rect', role: 'panel', ...(item.bleeds ? stage.bled(box) : box) } as const;
  const radius = item.radius === undefined ? undefined : stage.length(item.radius);
  if (!item.border) return [{ ...surface, fill: item.fill, ...(radius !== undefined && { radius }) }];
  // A border is a larger surface under a smaller one: flat fills go to the press unchanged.
  const inset = stage.length(item.border.width);
  const inner: RectItem = {
    ...surface,
    x: surface.x + inset,
    y: surface.y + inset,
    width: surface.width - 2 * inset,
    height: surface.height - 2 * inset,
    fill: item.fill,
    ...(radius !== undefined && { radius: Math.max(0, radius - inset) }),
  };
  return [{ ...surface, fill: item.border.color, ...(radius !== undefined && { radius }) }, inner];
};
