/** Path data of SVG's basic shapes. Undefined for elements that draw nothing themselves. */
export function shapePath(tag: string, attribute: (name: string) => string | undefined): string | undefined {
  const number = (name: string, otherwise = 0) => {
    const value = Number.parseFloat(attribute(name) ?? '');
    return Number.isFinite(value) ? value : otherwise;
  };
  switch (tag) {
    case 'path':
      return attribute('d');
    case 'rect':
      return rectanglePath(
        number('x'),
        number('y'),
        number('width'),
        number('height'),
        number('rx', number('ry')),
      );
    case 'circle':
      return ellipsePath(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipsePath(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
    case 'polygon': {
      const points = (attribute('points') ?? '').trim();
      return points === '' ? undefined : `M${points}${tag === 'polygon' ? 'Z' : ''}`;
    }
    default:
      return undefined;
  }
}

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

export function ellipsePath(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0Z`;
}
