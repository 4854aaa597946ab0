/** The sides of a sheet as pixels: a press file has none of its own, so the proofs, drawn from the same list, are looked at. */
import type { Brand } from '../../brand/brand.ts';
import type { Box, Mark } from '../../ir/artifact.ts';
import { lookAt } from '../../readback/pixels/look-at.ts';
import type { PictureLook } from '../../readback/pixels/picture-look.ts';
import { brandLookOf } from '../../rules/shared/pixels.ts';
import { sideOf } from './pieces.ts';
import type { ShownArtifact } from './studio-state.ts';

export interface SideLook {
  /** From 1, as in the boxes of marks. */
  readonly page: number;
  /** Its places are in the unit of the sheet, though they say px. */
  readonly look: PictureLook;
}

/** Letters of 6 pt are 8 pixels high then. */
const PIXELS_PER_MM = 4;
/** A poster of A2 is drawn with two pixels a millimetre. */
const MOST_PIXELS = 1_000_000;
/** CSS pixels, in which librsvg draws at 96 dpi, and the 72 dpi that sharp takes for natural size. */
const PX_PER_MM = 96 / 25.4;
const NATURAL_DPI = 72;

/** Front before back. `proofs`: drawings of the sides, in screen colours. */
export async function sideLooks(
  sheet: ShownArtifact,
  proofs: readonly ShownArtifact[],
  brand: Brand,
): Promise<readonly SideLook[]> {
  const { default: sharp } = await import('sharp');
  const sides: SideLook[] = [];
  for (const proof of proofs) {
    const { width = 0, height = 0 } = proof;
    const page = sideOf(proof);
    const perMm = Math.min(PIXELS_PER_MM, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
    const body = await sharp(Buffer.from(proof.body), { density: (NATURAL_DPI * perMm) / PX_PER_MM })
      .removeAlpha()
      .png({ compressionLevel: 1 })
      .toBuffer();
    const marks = sheet.marks.map((mark) => onPage(mark, page));
    const look = await lookAt({ body, mime: 'image/png', marks, width }, brandLookOf(brand));
    if (look) sides.push({ page, look });
  }
  return sides.sort((a, b) => a.page - b.page);
}

function onPage(mark: Mark, page: number): Mark {
  const boxes = mark.boxes
    .filter((box) => (box.page ?? 1) === page)
    .map(({ page: _page, ...box }): Box => ({ ...box, unit: 'px' }));
  return { ...mark, boxes };
}
