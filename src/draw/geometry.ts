/** Rectangles, in the display list's unit. */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function grown(box: Rectangle, sideways: number, vertically = sideways): Rectangle {
  return {
    x: box.x - sideways,
    y: box.y - vertically,
    width: box.width + 2 * sideways,
    height: box.height + 2 * vertically,
  };
}

/** Distance from a point to the nearest spot of a rectangle; 0 inside. */
export function distanceTo(box: Rectangle, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function union(boxes: readonly Rectangle[]): Rectangle | undefined {
  const [first, ...rest] = boxes;
  if (!first) return undefined;
  let { x, y } = first;
  let right = x + first.width;
  let bottom = y + first.height;
  for (const box of rest) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x, y, width: right - x, height: bottom - y };
}
