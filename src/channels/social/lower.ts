import { withoutLayout } from '../../draw/adjust/choose.ts';
import { campaignCard } from '../../draw/card/campaign-card.ts';
import type { Card } from '../../draw/card/card.ts';
import { lowerCanvas } from '../../draw/lower-canvas.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import { chooseLayout } from '../../draw/template.ts';
import type { AdjustmentUse } from '../../ir/adjustments.ts';
import type { Loss } from '../../ir/artifact.ts';
import type { Edition } from '../../ir/edition.ts';
import type { Text } from '../../ir/text.ts';
import { adjustmentsFor, type LowerContext, type Lowered } from '../channel.ts';
import type { SocialFormat } from './formats.ts';

/** A brand's own layout is a canvas; without one the words themselves decide, on a card. */
export type SocialPicture =
  | { readonly kind: 'canvas'; readonly canvas: CanvasPlan }
  | { readonly kind: 'card'; readonly card: Card };

export interface SocialPlan {
  readonly picture: SocialPicture;
  /** The words beside the picture; stories have none. */
  readonly caption?: Text;
}

export function lower(edition: Edition, context: LowerContext<SocialFormat>): Lowered<SocialPlan> {
  const { format } = context;
  const { picture, dropped, adjusted } = lowerPicture(edition, context);
  const { captions } = edition.slots;
  const caption = format.captionFold === undefined ? undefined : (captions[format.network] ?? captions['*']);
  return { plan: { picture, ...(caption && { caption }) }, dropped, adjusted };
}

interface LoweredPicture {
  readonly picture: SocialPicture;
  readonly dropped: readonly Loss[];
  readonly adjusted: readonly AdjustmentUse[];
}

function lowerPicture(edition: Edition, context: LowerContext<SocialFormat>): LoweredPicture {
  const { brand, format, formatName, art } = context;
  const adjust = adjustmentsFor(context, `social.${formatName}`);
  const { widthPx, heightPx, safePx } = format;
  const frame = { width: widthPx, height: heightPx, unit: 'px', bleed: 0 } as const;
  const hasPicture = edition.slots.image !== undefined;
  const request = { brand, channel: 'social', format: formatName, frame, art, hasPicture, safe: safePx };
  const layout = chooseLayout(request);
  if (layout) {
    const { plan, ...rest } = lowerCanvas({ edition, brand, layout, frame, expects: ['headline'], adjust });
    return { picture: { kind: 'canvas', canvas: plan }, ...rest };
  }
  const { headline, lead, offer } = edition.slots;
  const words = lead ? { slot: 'lead', text: lead } : offer && { slot: 'offer', text: offer };
  const card = campaignCard({
    edition,
    brand,
    widthPx,
    heightPx,
    safePx,
    headline: headline
      ? { slot: 'headline', copy: headline }
      : { slot: 'title', copy: { full: edition.title } },
    texts: words ? [words] : [],
  });
  return { picture: { kind: 'card', card }, dropped: [], adjusted: withoutLayout(adjust) };
}
