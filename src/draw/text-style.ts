/** A typographic voice of the brand at one size, ready for layout. */
import type { Brand, TypeRole } from '../brand/brand.ts';
import type { FontKey } from './display-list.ts';

export interface TextStyle {
  readonly font: FontKey;
  readonly size: number;
  /** In the unit of the size. */
  readonly tracking: number;
  readonly features: readonly string[];
  /** Distance from one baseline to the next, as a multiple of the size. */
  readonly leading: number;
}

export function textStyle(
  brand: Brand,
  role: TypeRole,
  size: number,
  change: { readonly leading?: number | undefined; readonly trackingEm?: number | undefined } = {},
): TextStyle {
  const type = brand.tokens.type[role];
  return {
    font: { family: type.family, weight: type.weight },
    size,
    tracking: (change.trackingEm ?? type.trackingEm) * size,
    features: type.features,
    leading: change.leading ?? type.lineHeight,
  };
}
