import { marksOf } from '../../draw/marks.ts';
import { placeCanvas } from '../../draw/place.ts';
import { toPng } from '../../draw/raster.ts';
import type { Piece, RenderContext, Rendered } from '../channel.ts';
import { captionPiece } from './caption.ts';
import type { SocialFormat } from './formats.ts';
import type { SocialPlan } from './lower.ts';

export async function render(plan: SocialPlan, context: RenderContext<SocialFormat>): Promise<Rendered> {
  const { brand, host, format } = context;
  const { list, troubles, dropped } = placeCanvas(plan.canvas, brand);
  const { png, troubles: pictureTroubles } = await toPng(list, brand, host);
  const picture: Piece = {
    extension: 'png',
    mime: 'image/png',
    body: png,
    marks: marksOf(list),
    width: format.widthPx,
    height: format.heightPx,
    unit: 'px',
  };
  return {
    pieces: [picture, ...(plan.caption ? [captionPiece(plan.caption, format)] : [])],
    troubles: [...troubles, ...pictureTroubles],
    dropped,
  };
}
