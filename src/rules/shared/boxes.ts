/** What marks say about places: what is painted where, how far apart, and whose layout put it there. */
import type { Brand } from '../../brand/brand.ts';
import type { Place } from '../../diagnostic.ts';
import type { Artifact, Box, Mark, MarkLine } from '../../ir/artifact.ts';
import { layoutPlace } from './layout-place.ts';

/** Half a pixel or a twentieth of a millimetre is rounding of a layout. */
export function slack({ unit }: Pick<Box, 'unit'>): number {
  return unit === 'mm' ? 0.05 : 0.5;
}

/** What is painted of a mark: the ink of its lines where they are known, its boxes otherwise. */
export function inkOf({ lines, boxes }: Mark): readonly Box[] {
  return lines && lines.length > 0 ? lines.map((line) => line.ink) : boxes;
}

export function isText({ kind }: Mark): boolean {
  return kind === 'text' || kind === 'fact';
}

/** Digits under a barcode belong to it. */
export function isOfCode(mark: Mark): boolean {
  return mark.kind === 'code' || mark.slot === 'barcode';
}

/** The greater of the two gaps, sideways and up and down; negative where the boxes overlap, by how much. */
export function gapBetween(a: Box, b: Box): number {
  return Math.max(a.x - b.x - b.width, b.x - a.x - a.width, a.y - b.y - b.height, b.y - a.y - a.height);
}

/** Whether two boxes lie on the same side of the same piece, in the same unit. */
export function isOnSameSide(a: Box, b: Box): boolean {
  return a.unit === b.unit && (a.page ?? 1) === (b.page ?? 1);
}

/** How far a box is from the nearest edge of its piece; negative beyond it. */
export function gapToEdge(box: Box, { width, height }: { readonly width: number; readonly height: number }) {
  return Math.min(box.x, box.y, width - box.x - box.width, height - box.y - box.height);
}

/** The size of a piece whose marks have boxes; undefined for pages and texts. */
export function canvasOf({ width, height, unit }: Artifact) {
  return width === undefined || height === undefined || unit === undefined ? undefined : { width, height };
}

export interface Line {
  readonly slot: string;
  readonly page: number;
  readonly text: string;
  readonly closed: boolean;
  /** The marks it is made of, with their parts of it. */
  readonly parts: readonly { readonly mark: Mark; readonly line: MarkLine }[];
}

/** Lines as a reader sees them, in order: facts within a line are marks of their own. */
export function linesOf(marks: readonly Mark[]): readonly Line[] {
  const lines = new Map<string, { page: number; slot: string; parts: Line['parts'][number][] }>();
  for (const mark of marks) {
    if (!isText(mark) || isOfCode(mark)) continue;
    for (const line of mark.lines ?? []) {
      const page = line.ink.page ?? 1;
      const slot = mark.slot ?? 'text';
      const known = lines.get(`${page} ${slot} ${line.line}`) ?? { page, slot, parts: [] };
      lines.set(`${page} ${slot} ${line.line}`, known);
      known.parts.push({ mark, line });
    }
  }
  return [...lines.values()].map(({ parts, ...rest }) => ({
    ...rest,
    parts,
    text: joined(parts.map(({ line }) => line)),
    closed: parts.at(-1)!.line.closed === true,
  }));
}

/** Parts of a line follow each other; what lies apart is parted by a space. */
function joined(lines: readonly MarkLine[]): string {
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      const isApart = before && line.ink.x - before.ink.x - before.ink.width > 0.1 * line.ink.height;
      return isApart ? ` ${line.text}` : line.text;
    })
    .join('');
}

/** The author's words, or the layout for what the brand placed; and where it shows. */
export function placeOf(
  mark: Mark,
  artifact: Pick<Artifact, 'channel' | 'format'>,
  brand: Brand,
  boxes: readonly Box[] = inkOf(mark),
): Pick<Place, 'at' | 'boxes'> {
  return { at: mark.at ?? layoutPlace(artifact, brand), boxes };
}

/** What a finding calls a mark. */
export function nameOf({ kind, slot, text }: Mark): string {
  if (kind === 'logo') return 'the logo';
  if (kind === 'code') return 'the code';
  if (kind === 'image') return text === '' ? 'the picture' : `the picture “${shortened(text)}”`;
  return `“${shortened(text === '' ? (slot ?? 'text') : text)}”`;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
}
