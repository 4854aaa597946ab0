import { marksOf } from '../../draw/marks.ts';
import { pictureSizes } from '../../draw/picture-sizes.ts';
import { placeCanvas } from '../../draw/place.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import { toPng } from '../../draw/raster.ts';
import type { RenderContext, Rendered } from '../channel.ts';
import type { AdFormat } from './formats.ts';

export async function render(plan: CanvasPlan, context: RenderContext<AdFormat>): Promise<Rendered> {
  const { brand, host, format } = context;
  const { list, troubles, dropped } = placeCanvas(plan, brand);
  const { png, troubles: pictureTroubles } = await toPng(list, brand, host);
  return {
    pieces: [
      {
        extension: 'png',
        mime: 'image/png',
        body: png,
        marks: marksOf(list, { pictures: await pictureSizes(list, host) }),
        width: format.widthPx,
        height: format.heightPx,
        unit: 'px',
        data: { maxBytes: format.maxBytes },
      },
    ],
    troubles: [...troubles, ...pictureTroubles],
    dropped,
  };
}
