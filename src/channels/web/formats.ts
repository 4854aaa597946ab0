/** What the web channel builds. */
import type { FormatBase } from '../channel.ts';

export const formats = {
  page: {
    summary: 'Landing page of the campaign, one for each locale: HTML with its styles, pictures and fonts beside it.',
  },
} as const satisfies Readonly<Record<string, FormatBase>>;

export type WebFormat = (typeof formats)[keyof typeof formats];
