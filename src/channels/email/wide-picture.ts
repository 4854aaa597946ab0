/** Pictures that fill the width of their place: the author's, the logo, what the brand's layout draws. */
import { hash } from 'node:crypto';
import sharp from 'sharp';
import type { Brand, Logo } from '../../brand/brand.ts';
import { marksOf } from '../../draw/marks.ts';
import { pictureSizes } from '../../draw/picture-sizes.ts';
import { placeCanvas } from '../../draw/place.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import { toPng } from '../../draw/raster.ts';
import type { Host } from '../../host.ts';
import type { Box, Mark } from '../../ir/artifact.ts';
import type { Image } from '../../ir/primitives.ts';
import type { Trouble } from '../channel.ts';
import { once, PALETTE, type Picture, pictureOf, SCALE, toPicture } from './picture.ts';
import { open, readImage } from './picture-source.ts';

/** A drawing alone needs no more height to be seen; a photograph may be a square. */
const DRAWING_HEIGHT_PX = 320;

/** Photographs become JPEG, drawings and what is transparent PNG. Undefined when the file cannot be decoded. */
export async function widePicture(
  image: Image,
  widthPx: number,
  brand: Brand,
  host: Host,
): Promise<Picture | undefined> {
  const source = readImage(image, brand, host);
  if (!source || image.source.kind !== 'file') return undefined;
  const file = image.source.path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '');
  const name = `${file}-${widthPx}`;
  const width = widthPx * SCALE;
  return once(brand, `wide ${name} ${source.hash}`, async () => {
    const height = (source.svg ? DRAWING_HEIGHT_PX : widthPx) * SCALE;
    const resized = open(source, width).resize({
      width,
      height,
      fit: 'inside',
      withoutEnlargement: !source.svg,
    });
    if (source.svg) return toPicture(name, 'drawing', resized, source.drawing);
    const { hasAlpha } = await open(source, width).metadata();
    return toPicture(name, hasAlpha ? 'cut-out' : 'photograph', resized);
  }).catch(() => undefined);
}

export function logoPicture(logo: Logo, widthPx: number, brand: Brand): Promise<Picture> {
  const width = widthPx * SCALE;
  return once(brand, `logo ${logo.id} ${logo.variant} ${width}`, () => {
    const drawing = open({ bytes: new TextEncoder().encode(logo.svg), svg: true }, width);
    return toPicture(`logo-${logo.variant}`, 'drawing', drawing.resize({ width }));
  });
}

/** Of a picture across the email. */
const MOST_BYTES = 40_000;

/** A picture of the brand's layout, drawn as on canvas. */
export function canvasPicture(
  name: string,
  plan: CanvasPlan,
  brand: Brand,
  host: Host,
): Promise<{ readonly picture: Picture; readonly troubles: readonly Trouble[] }> {
  return once(brand, `canvas ${name} ${JSON.stringify({ ...plan, at: undefined })}`, async () => {
    const placed = placeCanvas(plan, brand);
    const { png, troubles } = await toPng(placed.list, brand, host, { scale: SCALE });
    // Plans of two locales may differ and draw the same.
    const small = await once(brand, `few colours ${hash('sha256', png)}`, () => inFewColours(png));
    const size = { width: plan.frame.width * SCALE, height: plan.frame.height * SCALE };
    const marks = marksOf(placed.list, { pictures: await pictureSizes(placed.list, host) });
    return {
      picture: pictureOf(name, 'png', small, size, marks.map(inDevicePixels)),
      troubles: [...placed.troubles, ...troubles],
    };
  });
}

async function inFewColours(png: Uint8Array): Promise<Uint8Array> {
  const encode = (colours: number) =>
    sharp(png)
      .png({ ...PALETTE, colours })
      .toBuffer();
  const fine = await encode(PALETTE.colours);
  // Sixteen colours take half a byte each; edges are rougher, which at twice the size is hard to see.
  return fine.length <= MOST_BYTES ? fine : encode(16);
}

function inDevicePixels(mark: Mark): Mark {
  const scaled = (box: Box): Box => ({
    ...box,
    x: box.x * SCALE,
    y: box.y * SCALE,
    width: box.width * SCALE,
    height: box.height * SCALE,
  });
  return {
    ...mark,
    boxes: mark.boxes.map(scaled),
    ...(mark.size !== undefined && { size: mark.size * SCALE }),
    ...(mark.lines && { lines: mark.lines.map((line) => ({ ...line, ink: scaled(line.ink) })) }),
    ...(mark.frame && { frame: scaled(mark.frame) }),
  };
}
