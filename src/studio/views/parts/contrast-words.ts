/** Contrast and shares of colours as figures for readers. */
import type { ColorShare, Legibility, TextContrast } from '../../state/legibility.ts';
import type { PageContext } from '../page-context.ts';

export const overlays = ['contrast', 'palette'] as const;
export type Overlay = (typeof overlays)[number];

/** What is drawn over the pieces of a page, where a reader has asked for it. */
export interface OverlayLookup {
  readonly kind: Overlay;
  /** By the path of a picture or a sheet; undefined for what has neither pixels nor places. */
  of(path: string): Legibility | undefined;
}

export function isEnough({ ratio, least }: Pick<TextContrast, 'ratio' | 'least'>): boolean {
  return ratio >= least;
}

/** Rounded down: 4.49 is not 4.5. */
export function sayRatio({ ratio }: Pick<TextContrast, 'ratio'>, context: Pick<PageContext, 'language'>) {
  return sayNumber(Math.floor(ratio * 10) / 10, context);
}

export function sayNumber(value: number, { language }: Pick<PageContext, 'language'>): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(value);
}

export function sayShare({ share }: Pick<ColorShare, 'share'>, { language }: Pick<PageContext, 'language'>) {
  return new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1 }).format(share);
}
