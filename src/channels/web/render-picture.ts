/** Draws a picture that stands beside a page. */
import type { Brand } from '../../brand/brand.ts';
import { marksOf } from '../../draw/marks.ts';
import { pictureSizes } from '../../draw/picture-sizes.ts';
import { placeCanvas } from '../../draw/place.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import { toPng } from '../../draw/raster.ts';
import type { Host } from '../../host.ts';
import type { Piece, Trouble } from '../channel.ts';

export async function renderPicture(
  plan: CanvasPlan,
  brand: Brand,
  host: Host,
): Promise<{ readonly piece: Piece; readonly troubles: readonly Trouble[] }> {
  const { list, troubles } = placeCanvas(plan, brand);
  const { png, troubles: pictureTroubles } = await toPng(list, brand, host);
  const { width, height } = plan.frame;
  return {
    piece: {
      extension: 'png',
      mime: 'image/png',
      body: png,
      marks: marksOf(list, { pictures: await pictureSizes(list, host) }),
      width,
      height,
      unit: 'px',
    },
    troubles: [...troubles, ...pictureTroubles],
  };
}
