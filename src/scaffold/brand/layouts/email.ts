/** Emails: the loud ground opens, and a band of the motif stands under the words. */
import { type LayoutBrand, markWidth } from './mark.ts';

export function emailLayout(brand: LayoutBrand): unknown {
  return {
    logo: { width: markWidth(brand, brand.roles.groundPage, 52, 'emailPx') },
    pictures: {
      hero: {
        height: 150,
        layout: {
          ground: brand.roles.groundStrong,
          margin: 24,
          items: [{ kind: 'image', path: 'drawings/motif-band.svg', at: [0, 0], box: [600, 150] }],
        },
      },
    },
  };
}
