/** A page flows; the hero as a picture of its own is placed on a canvas. */
import type { CanvasPlan } from '../../draw/plan.ts';
import type { Edition } from '../../ir/edition.ts';
import { adjustmentsFor, type LowerContext, type Lowered } from '../channel.ts';
import type { WebFormat } from './formats.ts';
import { lowerPage } from './lower-page.ts';
import { lowerPicture } from './lower-picture.ts';
import type { PagePlan } from './plan.ts';

export type WebPlan =
  | { readonly kind: 'page'; readonly page: PagePlan }
  | { readonly kind: 'picture'; readonly canvas: CanvasPlan };

export function lower(edition: Edition, context: LowerContext<WebFormat>): Lowered<WebPlan> {
  const { brand, format, formatName, art } = context;
  const { widthPx, heightPx } = format;
  if (widthPx === undefined || heightPx === undefined) {
    const { plan, ...rest } = lowerPage(edition, context);
    return { plan: { kind: 'page', page: plan }, ...rest };
  }
  const layout = ['web', formatName] as const;
  const expects = ['headline', 'lead', 'cta'] as const;
  const adjust = adjustmentsFor(context, `web.${formatName}`);
  const picture = { edition, brand, layout, widthPx, heightPx, art, expects, adjust };
  const { plan, ...rest } = lowerPicture(picture);
  return { plan: { kind: 'picture', canvas: plan }, ...rest };
}
