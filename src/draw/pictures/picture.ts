/** Arrangements of a brand by name, and how one fills a box where a layout or `<Image>` only names it. */
import type { Brand } from '../../brand/brand.ts';
import type { Picture } from '../../brand/pictures.ts';
import type { DisplayItem } from '../display-list.ts';
import { readDrawing } from '../drawing.ts';
import type { Rectangle } from '../geometry.ts';
import type { Stage } from '../stage.ts';
import { drawOwn } from './arrangement.ts';
import { drawDial } from './dial.ts';
import { drawHorizon } from './horizon.ts';
import { drawSpiral } from './spiral.ts';

export function pictureOf<K extends Picture['kind']>(
  brand: Brand,
  name: string,
  kind: K,
): Extract<Picture, { kind: K }> {
  const picture = brand.layouts.pictures[name];
  if (picture?.kind !== kind) {
    throw new Error(`The brand “${brand.id}” has no ${kind} “${name}”; layouts are checked at load.`);
  }
  return picture as Extract<Picture, { kind: K }>;
}

export interface BoxedPicture {
  readonly brand: Brand;
  readonly name: string;
  readonly box: Rectangle;
  /** Where ink may be at all, when the box is only a part of a piece: seeds then stay whole within the box. */
  readonly area?: Rectangle;
  readonly ground: string;
  readonly obstacles?: readonly Rectangle[];
  /** The drawing on a horizon, such as `drawings/porto.svg`; default: the picture's own. */
  readonly drawing?: string;
  /** For a dial. */
  readonly heading?: number;
}

/**
 * A named picture filling a box, for a page's hero or a strip in an email. A spiral has its heart in the middle
 * and about 300 pieces; a horizon lies at two thirds of the height.
 */
export function drawPicture({
  brand,
  name,
  box,
  area,
  ground,
  obstacles = [],
  drawing,
  heading,
}: BoxedPicture): readonly DisplayItem[] {
  const picture = brand.layouts.pictures[name];
  if (!picture) throw new Error(`The brand “${brand.id}” has no picture “${name}”.`);
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
  switch (picture.kind) {
    case 'spiral': {
      // 300 pieces reach the corners: c × 300 ^ exponent is half the diagonal.
      const c = Math.hypot(box.width, box.height) / 2 / 300 ** picture.exponent;
      return drawSpiral({
        picture,
        heart: middle,
        c,
        area: area ?? box,
        within: box,
        obstacles,
        ground,
        highlights: c > 3,
      });
    }
    case 'horizon': {
      const svg = brand.drawings[drawing ?? picture.drawing ?? ''];
      const shape = svg === undefined ? undefined : readDrawing(svg, brand);
      const y = box.y + (box.height * 2) / 3;
      const height = shape
        ? Math.min(box.height * 0.45, (box.width * 0.6 * shape.ink.height) / shape.ink.width)
        : 0;
      const width = shape ? (height * shape.ink.width) / shape.ink.height : 0;
      return drawHorizon({
        picture,
        area: box,
        y,
        strokeWidth: picture.strokeRatio * Math.min(box.width, box.height) * 1.5,
        ...(shape && { drawing: shape }),
        x: middle[0] - width / 2,
        width,
      });
    }
    case 'dial':
      return drawDial(picture, ...middle, Math.min(box.width, box.height) * 0.4, heading ?? 0);
    case 'route':
      return [];
    case 'own':
      return drawOwn(picture, { box, ground, obstacles, brand });
  }
}

/** A named picture as an item of a layout. */
export function placePicture(
  name: string,
  box: Rectangle,
  alt: string,
  stage: Stage,
): readonly DisplayItem[] {
  return [
    ...drawPicture({
      brand: stage.brand,
      name,
      box,
      area: stage.inkArea,
      ground: stage.plan.ground,
      obstacles: stage.obstacles,
    }),
    { type: 'placed', kind: 'picture', ...box, name, text: alt },
  ];
}
