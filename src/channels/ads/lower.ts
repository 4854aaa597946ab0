import { fallbackLayout } from '../../draw/fallback-layout.ts';
import { lowerCanvas } from '../../draw/lower-canvas.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import { chooseLayout } from '../../draw/template.ts';
import type { Edition } from '../../ir/edition.ts';
import { adjustmentsFor, type LowerContext, type Lowered } from '../channel.ts';
import type { AdFormat } from './formats.ts';

export function lower(edition: Edition, context: LowerContext<AdFormat>): Lowered<CanvasPlan> {
  const { brand, format, formatName, art } = context;
  const frame = { width: format.widthPx, height: format.heightPx, unit: 'px', bleed: 0 } as const;
  const hasPicture = edition.slots.image !== undefined;
  const layout =
    chooseLayout({ brand, channel: 'ads', format: formatName, frame, art, hasPicture }) ??
    fallbackLayout(brand, frame, hasPicture);
  const adjust = adjustmentsFor(context, `ads.${formatName}`);
  return lowerCanvas({ edition, brand, layout, frame, expects: ['headline', 'cta'], adjust });
}
