/** Which logos a page shows in its head and at its foot, and what all of them need. */
import type { Brand, Logo } from '../../brand/brand.ts';
import { allowedOn, logoOn } from './logos.ts';
import { groundOf } from './surfaces.ts';

export type LogoPlace = 'hero' | 'prose' | 'footer';

export interface PageLogos {
  readonly light: Logo;
  /** The same where it may stand on the dark ground too, or where none may. */
  readonly dark: Logo;
  /** Under a logo that may not stand on the ground: always, or in the dark. */
  readonly plate?: 'plate' | 'plate-dark';
}

/** Undefined for a brand without a logo. */
export function logosAt(brand: Brand, place: LogoPlace): PageLogos | undefined {
  const { logo, footer } = brand.layouts.page;
  const asked = place === 'footer' ? footer.variant : logo.variant;
  const ground = groundOf(brand, place, 'light');
  const light = logoOn(brand, ground, asked);
  if (!light) return undefined;
  const allowed = allowedOn(brand, groundOf(brand, place, 'dark'));
  const dark = allowed.includes(light) ? light : (allowed[0] ?? light);
  if (allowedOn(brand, ground).length === 0) return { light, dark, plate: 'plate' };
  return { light, dark, ...(allowed.length === 0 && { plate: 'plate-dark' }) };
}

export interface LogoMeasures {
  /** Width by height of the highest logo of a head, so that words can keep clear of it. */
  readonly ratio: number;
  /** The most clear space that one of them asks for, as a part of its width. */
  readonly clear: number;
  /** What a plate adds to the height, above and below together. */
  readonly plateRem: number;
}

export function logoMeasures(brand: Brand): LogoMeasures {
  const heads = (['hero', 'prose'] as const).flatMap((place) => logosAt(brand, place) ?? []);
  const foot = logosAt(brand, 'footer');
  const inHeads = heads.flatMap(({ light, dark }) => [light, dark]);
  const all = [...inHeads, ...(foot ? [foot.light, foot.dark] : [])];
  const clears = all.map((logo) => clearOf(logo, brand));
  return {
    ratio:
      inHeads.length === 0 ? 1 : rounded(Math.min(...inHeads.map(({ width, height }) => width / height))),
    clear: clears.length === 0 ? 0 : rounded(Math.max(...clears)),
    plateRem: heads.some(({ plate }) => plate !== undefined) ? 2 * PLATE_PADDING_REM : 0,
  };
}

/** As page.css has it. */
const PLATE_PADDING_REM = 0.75;

function clearOf({ id, variant, width, height }: Logo, { rules }: Brand): number {
  const clear = rules.logos.find((rule) => rule.id === id && rule.variant === variant)?.clear;
  return clear ? clear.factor * (clear.of === 'width' ? 1 : height / width) : 0;
}

function rounded(number: number): number {
  return Number(number.toFixed(3));
}
