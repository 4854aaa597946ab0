/** A logo as a vector PDF in the brand’s own inks: what a printer or a sign maker asks for. */
import { createHash } from 'node:crypto';
import type { Brand, Logo } from '../../brand/brand.ts';
import { drawingItems, readDrawing } from '../../draw/drawing.ts';
import { finish } from '../../draw/pdf/document.ts';
import { Inks } from '../../draw/pdf/ink.ts';
import { openPdfkit } from '../../draw/pdf/pdfkit.ts';
import { pathOperators, writePath } from '../../draw/pdf/write-shape.ts';
import { once } from '../../source/once.ts';

/** Its longer side: 100 mm in points. A vector has no size of its own. */
const LONGEST_PT = (100 * 72) / 25.4;

/** Undefined for a logo with a colour that has no ink, such as those of dark schemes. No day stands in it: the same logo is the same file. */
export async function logoPdf(brand: Brand, logo: Logo, title: string): Promise<Uint8Array | undefined> {
  const drawing = readDrawing(logo.svg, brand);
  const { viewBox, shapes, foreign } = drawing;
  if (foreign.length > 0 || shapes.length === 0) return undefined;
  const scale = LONGEST_PT / Math.max(viewBox.width, viewBox.height);
  const place = [scale, 0, 0, scale, -viewBox.x * scale, -viewBox.y * scale] as const;
  const items = drawingItems(drawing, place, 'logo');
  const inks = new Inks(brand.tokens.colors, true);
  const inked = items.map((item) => ({
    item,
    fill: item.fill === undefined ? undefined : inks.get(item.fill),
    stroke: item.stroke === undefined ? undefined : inks.get(item.stroke.color),
  }));
  if (inks.missing.size > 0) return undefined;

  const document = openPdfkit({
    pdfVersion: '1.4',
    lang: 'zxx',
    info: { Title: title, Creator: 'Diapason', Producer: 'Diapason' },
  });
  delete (document.info as Record<string, unknown>).CreationDate;
  document._id = createHash('md5')
    .update(JSON.stringify([title, logo.svg, inked.map(({ fill, stroke }) => [fill, stroke])]))
    .digest();
  document.endMetadata = () => {};
  // A symbol of many seeds has one outline.
  const outline = once(pathOperators);
  document.addPage({ size: [viewBox.width * scale, viewBox.height * scale], margin: 0 });
  for (const { item, fill, stroke } of inked) writePath(document, item, outline(item.d), fill, stroke);
  return finish(document);
}
