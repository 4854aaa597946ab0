import { withoutLayout } from '../../draw/adjust/choose.ts';
import { campaignCard } from '../../draw/card/campaign-card.ts';
import { lowerCanvas } from '../../draw/lower-canvas.ts';
import { chooseLayout } from '../../draw/template.ts';
import type { AdjustmentUse } from '../../ir/adjustments.ts';
import type { Edition } from '../../ir/edition.ts';
import { adjustmentsFor, type LowerContext } from '../channel.ts';
import { CARD } from './head.ts';
import type { PagePlan } from './plan.ts';

/** Networks cut a link picture to 1200 × 600 and round its corners (facts/channels, social-opengraph). */
const safePx = { top: 15, right: 60, bottom: 15, left: 60 } as const;

/** What stands beside a link to the page, twice: as the brand draws its link pictures, and plainly. */
export function lowerCard(
  edition: Edition,
  context: Pick<LowerContext<unknown>, 'brand' | 'art' | 'adjustments'>,
): { readonly card: PagePlan['card']; readonly adjusted: readonly AdjustmentUse[] } {
  const { brand, art } = context;
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
  const frame = { width: CARD.width, height: CARD.height, unit: 'px', bleed: 0 } as const;
  const hasPicture = edition.slots.image !== undefined;
  const layout = chooseLayout({ brand, channel: 'social', format: 'facebook.link', frame, art, hasPicture });
  const adjust = adjustmentsFor(context, 'web.page.card');
  if (!layout) return { card: { plain }, adjusted: withoutLayout(adjust) };
  const { plan, adjusted } = lowerCanvas({ edition, brand, layout, frame, expects: [], adjust });
  return { card: { own: plan, plain }, adjusted };
}
