/** Which part of a photograph fills a box: the middle, unless the designer said what matters. */
import type { Crop, FocalPoint } from '../ir/adjustments.ts';

/** In whole pixels of the picture, from its top left. */
export interface PictureWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Cut {
  readonly crop?: Crop | undefined;
  readonly focalPoint?: FocalPoint | undefined;
}

/**
 * The largest part of the crop, or of the whole picture, that has the proportions of the box, as near to the focal
 * point as its edges allow. Undefined where nobody said anything: then libvips cuts, in the middle.
 */
export function pictureWindow(
  picture: Size,
  box: Size,
  { crop, focalPoint }: Cut,
): PictureWindow | undefined {
  if (!crop && !focalPoint) return undefined;
  const [x, y, width, height] = crop ?? [0, 0, 1, 1];
  const area = { left: x * picture.width, top: y * picture.height };
  const room = { width: width * picture.width, height: height * picture.height };
  const scale = Math.min(room.width / box.width, room.height / box.height);
  const focus = { x: focalPoint?.[0] ?? x + width / 2, y: focalPoint?.[1] ?? y + height / 2 };
  const across = along(area.left, room.width, scale * box.width, focus.x * picture.width, picture.width);
  const down = along(area.top, room.height, scale * box.height, focus.y * picture.height, picture.height);
  return { left: across.from, width: across.length, top: down.from, height: down.length };
}

/** A stretch that lies in a room with `middle` in its middle, or as near as it can; in whole pixels below `most`. */
function along(start: number, room: number, length: number, middle: number, most: number) {
  const first = Math.min(Math.max(middle - length / 2, start), start + room - length);
  const from = Math.min(Math.max(0, Math.round(first)), most - 1);
  return { from, length: Math.max(1, Math.min(Math.round(length), most - from)) };
}
