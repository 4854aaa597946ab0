/** The web page: as plain pages are, with a logo that is as heavy as others whatever its shape. */
import { type LayoutBrand, markWidth } from './mark.ts';

export function pageLayout(brand: LayoutBrand): unknown {
  const width = [44, 50, 56].map((side) => markWidth(brand, brand.roles.groundSoft, side, 'screenPx'));
  return { logo: { width } };
}
