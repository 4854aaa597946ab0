/** What the web channel builds. */
import type { FormatBase } from '../channel.ts';

export interface WebFormat extends FormatBase {
  /** Size of a picture; a page has none. */
  readonly widthPx?: number;
  readonly heightPx?: number;
}

export const formats = {
  page: {
    summary: 'Landing page of the campaign, one for each locale, with its pictures and fonts beside it',
  },
  hero: {
    summary: 'Opening picture for a home page, 1440 × 640 px',
    widthPx: 1440,
    heightPx: 640,
  },
} as const satisfies Readonly<Record<string, WebFormat>>;
