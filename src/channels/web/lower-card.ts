import type { Brand } from '../../brand/brand.ts';
import { layoutFor } from '../../brand/layouts.ts';
import { campaignCard } from '../../draw/card/campaign-card.ts';
import { lowerCanvas } from '../../draw/lower-canvas.ts';
import type { Edition } from '../../ir/edition.ts';
import { CARD } from './head.ts';
import type { PagePlan } from './plan.ts';

/** Networks cut a link picture to 1200 × 600 and round its corners (facts/channels, social-opengraph). */
const safePx = { top: 15, right: 60, bottom: 15, left: 60 } as const;

/** What stands beside a link to the page, twice: as the brand draws its link pictures, and plainly. */
export function lowerCard(edition: Edition, brand: Brand, art: string | undefined): PagePlan['card'] {
  const { title, description } = edition;
  const { offer } = edition.slots;
  const plain = campaignCard({
    edition,
    brand,
    widthPx: CARD.width,
    heightPx: CARD.height,
    safePx,
    headline: { slot: 'title', copy: { full: title } },
    texts: [
      { slot: 'description', text: description },
      ...(offer ? [{ slot: 'offer', text: offer, strong: true }] : []),
    ],
  });
  const layout = layoutFor(brand.layouts, 'social', 'facebook.link', art);
  if (!layout) return { plain };
  const frame = { width: CARD.width, height: CARD.height, unit: 'px', bleed: 0 } as const;
  return { own: lowerCanvas({ edition, brand, layout, frame, expects: [] }).plan, plain };
}
