import type { Brand } from '../../brand/brand.ts';
import { drawCard } from '../../draw/card/draw-card.ts';
import { marksOf } from '../../draw/marks.ts';
import type { Host } from '../../host.ts';
import type { Piece, Trouble } from '../channel.ts';
import { CARD } from './head.ts';
import type { PagePlan } from './plan.ts';
import { renderPicture } from './render-picture.ts';

/**
 * The picture beside a link. The brand's own layout wins when everything fits it: words that were never meant
 * for it are no fault of the author's, and the plain card has room for them.
 */
export async function renderCard(
  { own, plain }: PagePlan['card'],
  brand: Brand,
  host: Host,
): Promise<{ readonly piece: Piece; readonly troubles: readonly Trouble[] }> {
  const asPiece = (piece: Piece): Piece => ({ ...piece, name: CARD.name, supporting: true });
  if (own) {
    const { piece, troubles } = await renderPicture(own, brand, host);
    if (troubles.length === 0) return { piece: asPiece(piece), troubles };
  }
  const { list, png, troubles } = await drawCard(plain, brand, host);
  const { width, height } = CARD;
  const body = { extension: 'png', mime: 'image/png', body: png, marks: marksOf(list) };
  return { piece: asPiece({ ...body, width, height, unit: 'px' }), troubles };
}
