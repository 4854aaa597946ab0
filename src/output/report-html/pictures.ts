/** Small copies of pictures as data URIs, so that the report is one file. */
import path from 'node:path';
import type { Brand } from '../../brand/brand.ts';
import type { Card } from '../../draw/card/card.ts';
import { placeCard } from '../../draw/card/place-card.ts';
import { toSvg } from '../../draw/svg.ts';
import type { Artifact } from '../../ir/artifact.ts';
import { limits } from '../../limits.ts';

/** The longer side: sharp on a dense screen at about 230 px, at which the report shows a picture. */
const SIDE_PX = 420;
/** Letters of a card are read, so it has two pixels for each of its own. */
const CARD_SCALE = 1.6;
const QUALITY = { picture: 76, card: 82 } as const;
/** Of 6: half the time of the usual 4 for a twentieth more bytes. */
const EFFORT = 2;
/** CSS pixels, in which librsvg draws at 96 dpi, and the 72 dpi that sharp takes for natural size. */
const PX_PER_MM = 96 / 25.4;
const NATURAL_DPI = 72;

/** A copy of a picture as a data URI of WebP, at most 420 px long. */
export async function smallPicture(one: Artifact): Promise<string> {
  const { default: sharp } = await import('sharp');
  return asUri(
    sharp(Buffer.from(one.body), { limitInputPixels: limits.imagePixels, ...density(one) })
      .resize({ width: SIDE_PX, height: SIDE_PX, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY.picture, effort: EFFORT }),
  );
}

export async function cardPicture(card: Card, brand: Brand): Promise<string> {
  const { default: sharp } = await import('sharp');
  const { list } = await placeCard(card, brand);
  return asUri(
    sharp(Buffer.from(toSvg(list, brand, { scale: CARD_SCALE }))).webp({
      quality: QUALITY.card,
      effort: EFFORT,
    }),
  );
}

/** A poster is drawn at the size of its copy, not at 4 megapixels first. */
function density(one: Artifact): { readonly density?: number } {
  if (path.extname(one.path) !== '.svg' || one.unit !== 'mm' || !one.width || !one.height) return {};
  const naturalPx = Math.max(one.width, one.height) * PX_PER_MM;
  return { density: Math.min(NATURAL_DPI, (NATURAL_DPI * SIDE_PX) / naturalPx) };
}

async function asUri(picture: import('sharp').Sharp): Promise<string> {
  return `data:image/webp;base64,${(await picture.toBuffer()).toString('base64')}`;
}
