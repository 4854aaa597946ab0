import svgpath from 'svgpath';

/** Greatest coordinate: beyond it printers and rasterisers lose precision. */
const farthest = 1_000_000;

/** The outline of a shape as absolute path data, or the sentence that says what is wrong with an attribute. */
export function shapePath(
  element: string,
  attributes: Readonly<Record<string, string>>,
): { readonly d: string } | { readonly attribute: string; readonly detail: string } {
  if (element === 'path') return cleanPath('d', attributes.d ?? '');
  if (element === 'polyline' || element === 'polygon') {
    const points = (attributes.points ?? '').trim();
    return cleanPath('points', `M${points}${element === 'polygon' ? 'Z' : ''}`);
  }
  const lengths: Record<string, number> = {};
  for (const [name, text] of Object.entries(attributes)) {
    if (!/^(x|y|width|height|r|rx|ry|cx|cy|x1|y1|x2|y2)$/.test(name)) continue;
    const value = Number(text.trim().replace(/px$/, ''));
    if (text.trim() === '' || !Number.isFinite(value)) return { attribute: name, detail: 'is not a number' };
    lengths[name] = value;
  }
  const { x = 0, y = 0, width = 0, height = 0, cx = 0, cy = 0, r = 0 } = lengths;
  switch (element) {
    case 'rect':
      return cleanPath(
        'width',
        rect(x, y, width, height, lengths.rx ?? lengths.ry ?? 0, lengths.ry ?? lengths.rx ?? 0),
      );
    case 'circle':
      return cleanPath('r', ellipse(cx, cy, r, r));
    case 'ellipse':
      return cleanPath('rx', ellipse(cx, cy, lengths.rx ?? 0, lengths.ry ?? 0));
    default:
      return cleanPath('x1', `M${lengths.x1 ?? 0} ${lengths.y1 ?? 0}L${lengths.x2 ?? 0} ${lengths.y2 ?? 0}`);
  }
}

/** Absolute commands with spaces between numbers, so that every emitter reads them alike. */
function cleanPath(attribute: string, d: string): { d: string } | { attribute: string; detail: string } {
  const path = svgpath(d) as ReturnType<typeof svgpath> & { readonly err?: string };
  if (path.err) return { attribute, detail: `is not path data: ${path.err.replace(/^SvgPath: /, '')}` };
  const clean = path.abs().unshort().round(4);
  let count = 0;
  let near = true;
  clean.iterate((segment) => {
    count++;
    if (segment.slice(1).some((value) => !(Math.abs(Number(value)) <= farthest))) near = false;
  });
  if (count < 2) return { attribute, detail: 'draws nothing' };
  if (!near) return { attribute, detail: `reaches farther than ${farthest}` };
  return { d: clean.toString() };
}

function rect(x: number, y: number, width: number, height: number, rx: number, ry: number): string {
  if (width <= 0 || height <= 0) return '';
  const h = Math.min(Math.max(rx, 0), width / 2);
  const v = Math.min(Math.max(ry, 0), height / 2);
  if (h === 0 || v === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number) => `a${h} ${v} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x + h} ${y}h${width - 2 * h}${corner(h, v)}v${height - 2 * v}${corner(-h, v)}`,
    `h${2 * h - width}${corner(-h, -v)}v${2 * v - height}${corner(h, -v)}Z`,
  ].join('');
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  const half = (dx: number) => `a${rx} ${ry} 0 1 1 ${dx} 0`;
  return `M${cx - rx} ${cy}${half(2 * rx)}${half(-2 * rx)}Z`;
}
