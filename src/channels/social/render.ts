import { drawCard } from '../../draw/card/draw-card.ts';
import { marksOf } from '../../draw/marks.ts';
import { pictureSizes } from '../../draw/picture-sizes.ts';
import { placeCanvas } from '../../draw/place.ts';
import { toPng } from '../../draw/raster.ts';
import type { Piece, RenderContext, Rendered } from '../channel.ts';
import { captionPiece } from './caption.ts';
import type { SocialFormat } from './formats.ts';
import type { SocialPicture, SocialPlan } from './lower.ts';

export async function render(plan: SocialPlan, context: RenderContext<SocialFormat>): Promise<Rendered> {
  const { format, host } = context;
  const { list, png, troubles, dropped } = await draw(plan.picture, context);
  const picture: Piece = {
    extension: 'png',
    mime: 'image/png',
    body: png,
    marks: marksOf(list, { pictures: await pictureSizes(list, host) }),
    width: format.widthPx,
    height: format.heightPx,
    unit: 'px',
    data: safeData(format.safePx),
  };
  return {
    pieces: [picture, ...(plan.caption ? [captionPiece(plan.caption, format)] : [])],
    troubles,
    dropped,
  };
}

/** What the network's own signs and crops leave free, for rules. */
function safeData({ top, right, bottom, left }: SocialFormat['safePx']) {
  return { safeTop: top, safeRight: right, safeBottom: bottom, safeLeft: left };
}

async function draw(picture: SocialPicture, { brand, host }: RenderContext<SocialFormat>) {
  if (picture.kind === 'card') return drawCard(picture.card, brand, host);
  const { list, troubles, dropped } = placeCanvas(picture.canvas, brand);
  const { png, troubles: pictureTroubles } = await toPng(list, brand, host);
  return { list, png, troubles: [...troubles, ...pictureTroubles], dropped };
}
