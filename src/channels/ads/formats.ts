import type { FormatBase } from '../channel.ts';

export interface AdFormat extends FormatBase {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What ad servers take at most for one file. */
  readonly maxBytes: number;
}

/** Google Ads' limit for uploaded display banners. */
const maxBytes = 150_000;

export const formats = {
  '320x50': { summary: 'Mobile banner, 320 × 50 px', widthPx: 320, heightPx: 50, maxBytes },
  '728x90': { summary: 'Leaderboard, 728 × 90 px', widthPx: 728, heightPx: 90, maxBytes },
  '160x600': { summary: 'Wide skyscraper, 160 × 600 px', widthPx: 160, heightPx: 600, maxBytes },
} as const satisfies Record<string, AdFormat>;
