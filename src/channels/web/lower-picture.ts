/** What a picture beside a page shows: the hero for other pages. */
import type { Brand } from '../../brand/brand.ts';
import { fallbackLayout } from '../../draw/fallback-layout.ts';
import { type LoweredCanvas, lowerCanvas, type PictureAdjustments } from '../../draw/lower-canvas.ts';
import { chooseLayout } from '../../draw/template.ts';
import type { Edition, Slots } from '../../ir/edition.ts';

export interface CanvasOptions {
  readonly edition: Edition;
  readonly brand: Brand;
  /** Channel and format of the layout: `web`, `hero`. */
  readonly layout: readonly [channel: string, format: string];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly art?: string | undefined;
  /** Slots that the picture ordinarily shows. */
  readonly expects: readonly (keyof Slots)[];
  readonly adjust?: PictureAdjustments | undefined;
}

export function lowerPicture(options: CanvasOptions): LoweredCanvas {
  const { edition, brand, widthPx, heightPx, art, expects, adjust } = options;
  const frame = { width: widthPx, height: heightPx, unit: 'px', bleed: 0 } as const;
  const [channel, format] = options.layout;
  const hasPicture = edition.slots.image !== undefined;
  const layout =
    chooseLayout({ brand, channel, format, frame, art, hasPicture }) ??
    fallbackLayout(brand, frame, hasPicture);
  return lowerCanvas({ edition, brand, layout, frame, expects, adjust });
}
