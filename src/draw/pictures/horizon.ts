/** Two flat bands, the line between them, and one drawing that stands on it, all in one constant line. */
import type { HorizonPicture } from '../../brand/pictures.ts';
import type { DisplayItem } from '../display-list.ts';
import { type Drawing, drawingItems } from '../drawing.ts';
import type { Rectangle } from '../geometry.ts';
import { round } from '../path-data.ts';

export interface HorizonRequest {
  readonly picture: HorizonPicture;
  readonly area: Rectangle;
  readonly y: number;
  readonly strokeWidth: number;
  readonly drawing?: Drawing;
  /** Left edge and width of the drawing's ink. */
  readonly x: number;
  readonly width: number;
}

export function drawHorizon(request: HorizonRequest): readonly DisplayItem[] {
  const { picture, area, y, strokeWidth, drawing } = request;
  const stroke = { color: picture.stroke, width: strokeWidth };
  const right = area.x + area.width;
  const items: DisplayItem[] = [
    {
      type: 'rect',
      x: area.x,
      y: area.y,
      width: area.width,
      height: y - area.y,
      fill: picture.sky,
      role: 'sky',
    },
  ];
  if (picture.sea !== undefined) {
    items.push({
      type: 'rect',
      x: area.x,
      y,
      width: area.width,
      height: area.y + area.height - y,
      fill: picture.sea,
      role: 'sea',
    });
  }
  if (drawing) {
    const scale = request.width / drawing.ink.width;
    const [dx, dy] = [request.x - drawing.ink.x * scale, y - (drawing.ink.y + drawing.ink.height) * scale];
    items.push(
      ...drawingItems(drawing, [scale, 0, 0, scale, dx, dy], 'drawing', stroke).map((item) =>
        item.stroke ? { ...item, stroke: { ...item.stroke, cap: 'round' as const } } : item,
      ),
    );
  }
  items.push({
    type: 'path',
    d: `M${round(area.x)} ${round(y)}L${round(right)} ${round(y)}`,
    stroke: { ...stroke, cap: 'butt' },
    role: 'drawing',
    box: { x: area.x, y: y - strokeWidth / 2, width: area.width, height: strokeWidth },
  });
  return items;
}
