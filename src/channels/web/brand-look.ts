/** The brand's look for pages that are not a campaign's: its index in the site. */
import type { Brand } from '../../brand/brand.ts';
import { createMarker } from '../../draw/html-marks.ts';
import { logoHtml } from './logo-html.ts';
import { stylesheet } from './stylesheet.ts';
import { surfaceClass } from './surfaces.ts';

export interface BrandLook {
  /** One inline stylesheet, for a page in the brand's own folder of the site. */
  readonly css: string;
  /** HTML of the logo for the head and for the foot of the page, each with the class of its ground. */
  readonly head: { readonly logo: string; readonly surface: string };
  readonly foot: { readonly logo: string; readonly surface: string };
}

export async function brandLook(brand: Brand): Promise<BrandLook> {
  const part = (role: 'hero' | 'footer') => ({
    logo: createMarker().finish(logoHtml(brand, role, createMarker())).html,
    surface: surfaceClass(brand, role),
  });
  return { css: await stylesheet(brand, 'fonts/'), head: part('hero'), foot: part('footer') };
}
