/** What a page paints: only CMYK and spot colours, no more ink than allowed, overprint for black alone. */
import { type PDFDict, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import type { PageContent, PaintedColor, Painting } from '../paintings.ts';
import type { Fault } from './fault.ts';
import { isSpotOverCmyk } from './page.ts';
import { dictAt, entriesAt, numberAt, valueAt } from './read.ts';

const pointsPerInch = 72;
const leastPpi = 150;
/** Rounding of colours in a content stream, in percent of ink. */
const inkTolerance = 0.05;

export function* checkContent(page: PDFPage, content: PageContent, tacMax: number): Generator<Fault> {
  const resources = page.node.Resources();
  const spaces = new Map(entriesAt(resources, 'ColorSpace'));
  const { paintings, unknown } = content;
  for (const operator of unknown)
    yield { check: 'structure', detail: `The page uses the operator “${operator}”.` };

  const details = new Set<string>();
  const once = function* (fault: Fault): Generator<Fault> {
    if (!details.has(fault.detail)) yield fault;
    details.add(fault.detail);
  };
  const under: Painting[] = [];
  for (const painting of paintings) {
    if (painting.kind === 'object') {
      const fault = imageFault(resources, painting);
      if (fault) yield* once(fault);
      continue;
    }
    const { color } = painting;
    if (color.space !== 'DeviceCMYK') {
      if (!isSpotOverCmyk(spaces.get(color.space)))
        yield* once({ check: 'color', detail: `Something is painted in ${color.space}.` });
      continue;
    }
    const ink = total(color);
    if (ink > tacMax + inkTolerance)
      yield* once({ check: 'ink', detail: `A colour has ${Math.round(ink)} % ink, more than ${tacMax} %.` });
    if (overprints(resources, painting)) {
      if (!isBlackOnly(color))
        yield* once({ check: 'overprint', detail: 'A colour other than black alone overprints.' });
      const ground = under.findLast((one) => holds(one, painting));
      const together = ground ? total(ground.color) - ground.color.parts[3]! * 100 + ink : ink;
      if (together > tacMax + inkTolerance)
        yield* once({
          check: 'ink',
          detail: `Black over a colour makes ${Math.round(together)} % ink, more than ${tacMax} %.`,
        });
    }
    if (painting.kind === 'fill') under.push(painting);
  }
}

function total({ parts }: PaintedColor): number {
  return parts.reduce((sum, part) => sum + part * 100, 0);
}

function isBlackOnly({ parts: [c, m, y, k] }: PaintedColor): boolean {
  return c === 0 && m === 0 && y === 0 && (k ?? 0) > 0;
}

function overprints(resources: PDFDict | undefined, { state, kind }: Painting): boolean {
  if (state === undefined) return false;
  const dict = dictAt(dictAt(resources, 'ExtGState'), state);
  const key = kind === 'stroke' || dict === undefined || !valueAt(dict, 'op') ? 'OP' : 'op';
  return String(valueAt(dict, key)) === 'true';
}

/** Whether a text's origin lies on what was painted before. */
function holds({ box }: Painting, { box: { left, bottom } }: Painting): boolean {
  return box.left <= left && left <= box.right && box.bottom <= bottom && bottom <= box.top;
}

function imageFault(resources: PDFDict | undefined, { object, box }: Painting): Fault | undefined {
  const image = entriesAt(resources, 'XObject').find(([name]) => name === object)?.[1];
  if (!(image instanceof PDFStream))
    return { check: 'image', detail: `The page shows “${object}”, which it does not have.` };
  const width = numberAt(image.dict, 'Width') ?? 0;
  const ppi = Math.floor((width * pointsPerInch) / (box.right - box.left));
  if (ppi >= leastPpi) return undefined;
  return {
    check: 'image',
    detail: `Picture “${object}” has ${ppi} pixels per inch, fewer than ${leastPpi}.`,
  };
}
