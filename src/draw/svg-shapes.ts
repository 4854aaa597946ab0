/** One radius, or one for each corner from the top left clockwise. */
export function rectanglePath(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number | readonly [number, number, number, number] = 0,
): string {
  const most = Math.min(width, height) / 2;
  const radii = typeof radius === 'number' ? [radius, radius, radius, radius] : radius;
  // The arch of a tile has corners of half its width, which may be more than half its height.
  const [a, b, c, d] = radii.map((one) => Math.min(one, typeof radius === 'number' ? most : width / 2)) as [
    number,
    number,
    number,
    number,
  ];
  const arc = (r: number, dx: number, dy: number) => (r > 0 ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
  return (
    `M${x + a} ${y}h${width - a - b}${arc(b, b, b)}v${height - b - c}${arc(c, -c, c)}` +
    `h${-(width - c - d)}${arc(d, -d, -d)}v${-(height - d - a)}${arc(a, a, -a)}Z`
  );
}

/** A whole ellipse, from its left end. */
export function ellipsePath(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0Z`;
}
