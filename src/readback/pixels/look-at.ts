/** Measures a picture once, from the bytes that ship. */
import type { Artifact } from '../../ir/artifact.ts';
import { logosIn } from './around-logos.ts';
import { wordsIn } from './behind-words.ts';
import { type PixelBox, pixelBox, regionOf, scaleOf } from './boxes.ts';
import { Palette } from './palette.ts';
import type { BrandLook, PictureLook, TokenShare } from './picture-look.ts';
import { MASKED, type Pixels, readPixels } from './pixels.ts';
import { type Sorted, snapToTokens, sortPixels } from './runs.ts';
import { strangersIn } from './strangers.ts';

/** Beyond a photograph’s box its edge is mixed with the ground. */
const MASK_EDGE_PX = 2;
const PICTURE_FILE = /\.(?:png|jpe?g|webp|avif|tiff?|gif)$/i;

export type LookedAt = Pick<
  Artifact,
  'body' | 'mime' | 'marks' | 'width' | 'supporting' | 'handMade' | 'data'
>;

/** Undefined for what is no picture, or none that can be decoded. */
export async function lookAt(artifact: LookedAt, look: BrandLook): Promise<PictureLook | undefined> {
  const { body, mime, supporting } = artifact;
  if (!hasPixels(artifact)) return undefined;
  const ground = groundOf(artifact);
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const pixels = await readPixels(bytes, mime, ground ?? (supporting ? 'left out' : 'white'));
  return pixels && measure(pixels, artifact, look);
}

/** A picture made of pixels, or a drawing of which its channel says on which ground it is shown. */
function hasPixels(artifact: Pick<Artifact, 'body' | 'mime' | 'data'>): boolean {
  const { mime } = artifact;
  if (mime === 'image/svg+xml') return groundOf(artifact) !== undefined;
  return mime.startsWith('image/') && typeof artifact.body !== 'string';
}

/** The colour behind a drawing that has no ground of its own. */
function groundOf({ mime, data }: Pick<Artifact, 'mime' | 'data'>): `#${string}` | undefined {
  const ground = mime === 'image/svg+xml' ? data?.ground : undefined;
  return typeof ground === 'string' && /^#[0-9a-f]{6}$/i.test(ground) ? (ground as `#${string}`) : undefined;
}

function measure(
  pixels: Pixels,
  { marks, width, handMade }: Pick<LookedAt, 'marks' | 'width' | 'handMade'>,
  look: BrandLook,
): PictureLook {
  const scale = scaleOf(pixels, width);
  const palette = new Palette(look, pixels.lossy);
  if (pixels.lossy) snapToTokens(pixels, palette);
  // Words and logos first: photographs lie behind them, and are covered up afterwards.
  const words = wordsIn(pixels, marks, look, scale, handMade !== undefined);
  const logos = logosIn(pixels, marks, look, palette, scale);
  for (const mark of marks) {
    if (mark.kind !== 'image' || !isCampaigns(mark.slot, look.folder)) continue;
    for (const box of mark.boxes) cover(pixels, pixelBox(box, scale, pixels, MASK_EDGE_PX));
  }
  const sorted = sortPixels(pixels, palette);
  const all = pixels.width * pixels.height;
  const judged = Math.max(1, all - sorted.masked);
  return {
    lossy: pixels.lossy,
    masked: sorted.masked / all,
    tokens: tokenShares(sorted, palette, judged, scale),
    strangers: strangersIn(pixels, sorted, palette, {
      scale,
      judged,
      words: words.flatMap(({ mark, line }) => pixelBox(marks[mark]!.boxes[line]!, scale, pixels) ?? []),
    }),
    words,
    logos,
  };
}

/** Pictures that the tool draws have a name in place of a file, and drawings of the brand are in its colours. */
function isCampaigns(slot: string | undefined, folder: string): boolean {
  if (slot === undefined) return false;
  return PICTURE_FILE.test(slot) || (/\.svg$/i.test(slot) && !slot.startsWith(`${folder}/`));
}

function cover({ data, width }: Pixels, box: PixelBox | undefined): void {
  if (!box) return;
  for (let y = box.top; y < box.bottom; y++) data.fill(MASKED, y * width + box.left, y * width + box.right);
}

function tokenShares(sorted: Sorted, palette: Palette, judged: number, scale: number): TokenShare[] {
  return palette.names
    .flatMap((token, index) => {
      const count = sorted.tokenCounts[index]!;
      const box = sorted.tokenBoxes[index]!;
      return count === 0 ? [] : [{ token, share: count / judged, box: regionOf(box, scale) }];
    })
    .sort((a, b) => b.share - a.share);
}
