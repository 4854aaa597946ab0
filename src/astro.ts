/** The Astro integration by itself, for `astro.config.mjs` and for a project that wants the pages in its own site. */
import type { AstroIntegration } from 'astro';
import { siteFeed } from './build/site-feed.ts';

export interface DiapasonOptions {
  /** Absolute path of a JSON file with the brands and rendered pages: `SiteData` of `build/site-feed.ts`. */
  readonly data: string;
}

export default function diapason(options: DiapasonOptions): AstroIntegration {
  return siteFeed(options.data);
}
