import type { FormatBase } from '../channel.ts';

export interface SocialFormat extends FormatBase {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The network, for its caption. */
  readonly network: 'facebook' | 'instagram';
  /** Where words and logos may stand: what the network's own signs or crops leave free. */
  readonly safePx: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Letters of a caption that show before “… more”. */
  readonly captionFold?: number;
  readonly captionMost: number;
}

/** Sizes and safe areas: Meta's sharing guide and ad placement guides as collected in facts/channels, 2026. */
export const formats = {
  'facebook.link': {
    summary: 'Link picture and Open Graph, 1200 × 630 px',
    widthPx: 1200,
    heightPx: 630,
    network: 'facebook',
    safePx: { top: 15, right: 60, bottom: 15, left: 60 },
    captionFold: 477,
    captionMost: 63_206,
  },
  'facebook.square': {
    summary: 'Square picture for Facebook and LinkedIn, 1080 × 1080 px',
    widthPx: 1080,
    heightPx: 1080,
    network: 'facebook',
    safePx: { top: 0, right: 0, bottom: 0, left: 0 },
    captionFold: 477,
    captionMost: 63_206,
  },
  'instagram.portrait': {
    summary: 'Instagram post, 1080 × 1350 px; the profile grid crops 34 px left and right',
    widthPx: 1080,
    heightPx: 1350,
    network: 'instagram',
    safePx: { top: 0, right: 34, bottom: 0, left: 34 },
    captionFold: 125,
    captionMost: 2_200,
  },
  'instagram.story': {
    summary: 'Story, 1080 × 1920 px; the network lays its buttons over top and bottom',
    widthPx: 1080,
    heightPx: 1920,
    network: 'instagram',
    safePx: { top: 270, right: 65, bottom: 672, left: 65 },
    captionMost: 2_200,
  },
} as const satisfies Record<string, SocialFormat>;
