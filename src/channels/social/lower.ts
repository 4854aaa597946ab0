import { layoutFor } from '../../brand/layouts.ts';
import { fallbackLayout } from '../../draw/fallback-layout.ts';
import { lowerCanvas } from '../../draw/lower-canvas.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import type { Edition } from '../../ir/edition.ts';
import type { Text } from '../../ir/text.ts';
import type { LowerContext, Lowered } from '../channel.ts';
import type { SocialFormat } from './formats.ts';

export interface SocialPlan {
  readonly canvas: CanvasPlan;
  /** The words beside the picture; stories have none. */
  readonly caption?: Text;
}

export function lower(edition: Edition, context: LowerContext<SocialFormat>): Lowered<SocialPlan> {
  const { brand, format, formatName, art } = context;
  const frame = { width: format.widthPx, height: format.heightPx, unit: 'px', bleed: 0 } as const;
  const layout =
    layoutFor(brand.layouts, 'social', formatName, art) ??
    fallbackLayout(brand, frame, edition.slots.image !== undefined);
  const { plan, dropped } = lowerCanvas({ edition, brand, layout, frame, expects: ['headline'] });
  const { captions } = edition.slots;
  const caption = format.captionFold === undefined ? undefined : (captions[format.network] ?? captions['*']);
  return { plan: { canvas: plan, ...(caption && { caption }) }, dropped };
}
