/**
 * Words of a press file that stand on photographs: print has no pixels of its own, so the proof of the page, which is
 * drawn from the same list, is looked at. Where words stand on flat inks alone nothing is drawn.
 */
import type { Brand } from '../brand/brand.ts';
import type { Artifact, Box, Mark } from '../ir/artifact.ts';
import type { PictureLook, WordsLook } from '../readback/pixels/picture-look.ts';
import { gapBetween, isOnSameSide, isText } from '../rules/shared/boxes.ts';
import { brandLookOf } from '../rules/shared/pixels.ts';
import { codeVersion } from './cache/code-version.ts';
import { type Store, sha256 } from './cache/store.ts';

/** Text of 6 pt is 17 pixels high then. */
const PIXELS_PER_MM = 8;
/** A poster of A2 is drawn with four pixels a millimetre. */
const MOST_PIXELS = 4_000_000;
/** CSS pixels, in which librsvg draws at 96 dpi, and the 72 dpi that sharp takes for natural size. */
const PX_PER_MM = 96 / 25.4;
const NATURAL_DPI = 72;

/** Undefined where no words stand on a photograph. `proofs`: of each page, in their order. */
export async function printLook(
  { marks, width = 0, height = 0 }: Pick<Artifact, 'marks' | 'width' | 'height'>,
  proofs: readonly Artifact[],
  brand: Brand,
  store: Store | undefined,
): Promise<PictureLook | undefined> {
  const words: WordsLook[] = [];
  const scale = Math.min(PIXELS_PER_MM, Math.sqrt(MOST_PIXELS / (width * height)));
  for (const [index, proof] of proofs.entries()) {
    const drawn = marks.map((mark) => onPhotograph(mark, index + 1, marks, scale));
    if (drawn.every(({ boxes }) => boxes.length === 0)) continue;
    words.push(...(await wordsOn(proof, drawn, width * scale, brand, store)));
  }
  return words.length === 0
    ? undefined
    : { lossy: false, masked: 0, tokens: [], strangers: [], words, logos: [] };
}

/** In pixels of the proof; without a box where it is no text, on another page, or on no photograph. */
function onPhotograph(mark: Mark, page: number, marks: readonly Mark[], scale: number): Mark {
  const photographs = marks.filter(({ kind, natural }) => kind === 'image' && natural !== undefined);
  const lies = (box: Box) =>
    photographs.some(({ boxes }) => boxes.some((one) => isOnSameSide(one, box) && gapBetween(one, box) < 0));
  const isMeant = isText(mark) && mark.boxes.some((box) => (box.page ?? 1) === page && lies(box));
  const pixels = (box: Box): Box => ({
    x: box.x * scale,
    y: box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
    unit: 'px',
  });
  return {
    kind: mark.kind,
    text: mark.text,
    boxes: isMeant ? mark.boxes.map(pixels) : [],
    ...(mark.ink !== undefined && { ink: mark.ink }),
    ...(mark.size !== undefined && { size: mark.size * scale }),
  };
}

async function wordsOn(
  proof: Artifact,
  marks: readonly Mark[],
  widthPx: number,
  brand: Brand,
  store: Store | undefined,
): Promise<readonly WordsLook[]> {
  const look = brandLookOf(brand);
  const key =
    store && proof.stored
      ? sha256(
          JSON.stringify([codeVersion(), 'print look', proof.stored.sha256, widthPx, marks, look.palette]),
        )
      : undefined;
  const known = key === undefined ? undefined : (store!.entry(key) as readonly WordsLook[] | undefined);
  if (known) return known;
  const [{ default: sharp }, { lookAt }] = await Promise.all([
    import('sharp'),
    import('../readback/pixels/look-at.ts'),
  ]);
  const density = (NATURAL_DPI * widthPx) / ((proof.width ?? 1) * PX_PER_MM);
  const body = await sharp(Buffer.from(proof.body), { density })
    .removeAlpha()
    .png({ compressionLevel: 1 })
    .toBuffer();
  const seen = await lookAt({ body, mime: 'image/png', marks, width: widthPx }, look);
  const words = seen?.words ?? [];
  if (key !== undefined) store!.writeEntry(key, words);
  return words;
}
