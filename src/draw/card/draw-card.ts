/** From a card to pictures: satori shares out the room, our own emitter writes the SVG, sharp the pixels. */
import type { Brand } from '../../brand/brand.ts';
import type { Host } from '../../host.ts';
import type { Loss, Trouble } from '../../ir/artifact.ts';
import type { DisplayList } from '../display-list.ts';
import { toPng } from '../raster.ts';
import { toSvg } from '../svg.ts';
import type { Card } from './card.ts';
import { placeCard } from './place-card.ts';

export interface DrawnCard {
  readonly list: DisplayList;
  /** Without photographs, which only the pixels have. */
  readonly svg: string;
  readonly png: Uint8Array;
  readonly troubles: readonly Trouble[];
  readonly dropped: readonly Loss[];
}

export async function drawCard(card: Card, brand: Brand, host: Pick<Host, 'read'>): Promise<DrawnCard> {
  const { list, troubles, dropped } = await placeCard(card, brand);
  const { png, troubles: pictureTroubles } = await toPng(list, brand, host);
  return { list, svg: toSvg(list, brand), png, troubles: [...troubles, ...pictureTroubles], dropped };
}
