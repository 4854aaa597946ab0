import type { RectItem } from '../display-list.ts';
import type { Placer } from '../stage.ts';

/** Pictures stay this far from a panel, in px or pt. */
const air = 8;

export const placePanel: Placer<'panel'> = ({ item }, stage) => {
  const { frame } = stage.plan;
  let [x, y] = [stage.length(item.at[0]), stage.length(item.at[1])];
  let right = x + stage.length(item.box[0]);
  let bottom = y + stage.length(item.box[1]);
  stage.keepClear({ x, y, width: right - x, height: bottom - y }, air);
  stage.remember(item.id ?? 'panel', { x, y, width: right - x, height: bottom - y });
  if (item.bleeds) {
    const touches = (a: number, b: number) => Math.abs(a - b) < 0.01;
    if (touches(x, 0)) x = -frame.bleed;
    if (touches(y, 0)) y = -frame.bleed;
    if (touches(right, frame.width)) right += frame.bleed;
    if (touches(bottom, frame.height)) bottom += frame.bleed;
  }
  const surface = { type: 'rect', role: 'panel', x, y, width: right - x, height: bottom - y } as const;
  const radius = item.radius === undefined ? undefined : stage.length(item.radius);
  if (!item.border) return [{ ...surface, fill: item.fill, ...(radius !== undefined && { radius }) }];
  // A border is a larger surface under a smaller one: flat fills go to the press unchanged.
  const inset = stage.length(item.border.width);
  const inner: RectItem = {
    ...surface,
    x: x + inset,
    y: y + inset,
    width: surface.width - 2 * inset,
    height: surface.height - 2 * inset,
    fill: item.fill,
    ...(radius !== undefined && { radius: Math.max(0, radius - inset) }),
  };
  return [{ ...surface, fill: item.border.color, ...(radius !== undefined && { radius }) }, inner];
};
