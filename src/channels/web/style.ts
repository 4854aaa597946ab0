/**
 * The brand's tokens as custom properties: everything in `page.css` that differs from brand to brand. Names are
 * ours, values the brand's; both schemes, three screen widths.
 */
import type { Brand, ColorRoles } from '../../brand/brand.ts';
import { colorOf } from '../../brand/brand.ts';
import { type PageRole, type PageText, pageRoles, pageTexts } from '../../brand/page-layout.ts';
import { fontStack } from './font-faces.ts';
import { logoMeasures } from './page-logos.ts';
import { surfaceOf } from './surfaces.ts';

/** Where a page changes from phone to tablet and from tablet to desktop, in rem of 16 px: 640 and 1024 px. */
export const BREAKPOINTS_REM = [40, 64] as const;

/** Sizes wished for where a brand says nothing: the nearest of its scale are taken. */
const WISHED: Readonly<Record<PageText, readonly [number, number, number]>> = {
  headline: [36, 56, 72],
  title: [28, 34, 40],
  heading: [18, 20, 22],
  lead: [18, 20, 22],
  statement: [20, 24, 28],
  body: [16, 16, 17],
  name: [16, 18, 18],
  price: [16, 18, 18],
  small: [14, 14, 14],
  figure: [72, 112, 144],
  numeral: [40, 48, 56],
  quote: [24, 32, 40],
};

/** Rules that set the custom properties. */
export function brandProperties(brand: Brand): string {
  const { page } = brand.layouts;
  const { tokens } = brand;
  const logo = logoMeasures(brand);
  const [tablet, desktop] = BREAKPOINTS_REM;
  const root = [
    'color-scheme:light dark',
    ...colorProperties(brand, tokens.roles),
    ...Object.entries(tokens.type).flatMap(([role, style]) => [
      `--${role}-family:${fontStack(style)}`,
      `--${role}-weight:${style.weight}`,
      `--${role}-tracking:${style.trackingEm}em`,
      `--${role}-leading:${style.lineHeight}`,
      `--${role}-features:${features(style.features)}`,
    ]),
    `--radius-button:${tokens.radiusPx.button}px`,
    `--radius-tile:${tokens.radiusPx.tile}px`,
    `--hairline:${page.hairline}px`,
    `--width:${page.width}px`,
    `--tile-ratio:${page.products.ratio}`,
    `--tile-inset:${page.products.inset}%`,
    `--figure-words:var(--${brand.layouts.lockup.wordsRole}-weight) var(--size-title)/1.1 var(--${brand.layouts.lockup.wordsRole}-family)`,
    `--unit-scale:${brand.layouts.lockup.unitScale}`,
    `--unit-gap:${brand.layouts.lockup.unitGapEm}`,
    `--currency-gap:${brand.layouts.lockup.currencySpaceEm ?? 0.25}em`,
    `--horizon:${page.hero.line}px`,
    ...(page.hero.lineColor === undefined
      ? []
      : [`--horizon-color:${colorOf(brand, page.hero.lineColor).hex}`]),
    `--print-text:${colorOf(brand, tokens.roles.printText).hex}`,
    // Drawings and logos are coloured for light grounds; in the dark they keep one.
    `--plate:${colorOf(brand, tokens.roles.groundSoft).hex}`,
    `--logo-ratio:${logo.ratio}`,
    `--logo-clear:${logo.clear}`,
    `--logo-plate:${logo.plateRem}rem`,
    ...steps(brand, 0),
  ];
  return [
    rule(':root', root),
    `@media(min-width:${tablet}rem){${rule(':root', steps(brand, 1))}}`,
    `@media(min-width:${desktop}rem){${rule(':root', steps(brand, 2))}}`,
    `@media(prefers-color-scheme:dark){${rule(':root', colorProperties(brand, tokens.dark))}}`,
    rule('.on-page,.on-soft,.on-strong,.on-own', [`--figure-color:var(--on-${page.figures})`]),
    ...pageRoles.flatMap((role) => ownSurface(brand, role)),
    ...tileGrounds(brand),
  ].join('\n');
}

function colorProperties(brand: Brand, roles: ColorRoles): string[] {
  return Object.entries(roles)
    .filter(([role]) => role !== 'printText')
    .map(([role, name]) => `--${kebab(role)}:${colorOf(brand, name).hex}`);
}

/** Values that grow with the screen; `step` is 0 on a phone, 2 on a desktop. */
function steps(brand: Brand, step: 0 | 1 | 2): string[] {
  const { page } = brand.layouts;
  const at = (values: readonly number[]) => values[Math.min(step, values.length - 1)]!;
  const size = (name: PageText) => {
    const given = page.sizes[name];
    return given ? at(given) : nearest(brand.tokens.scalePx, WISHED[name][step]);
  };
  return [
    ...pageTexts.map((name) => `--size-${name}:${rem(size(name))}`),
    `--margin:${rem(at(page.margin))}`,
    `--gap:${rem(at(page.gap))}`,
    `--rhythm:${rem(at(page.rhythm))}`,
    `--hero-height:${rem(at(page.hero.height))}`,
    `--logo-width:${rem(at(page.logo.width))}`,
    `--columns:${page.products.columns[step]}`,
  ];
}

function ownSurface(brand: Brand, role: PageRole): string[] {
  const surface = surfaceOf(brand, role);
  if (typeof surface === 'string') return [];
  const hex = (name: string) => colorOf(brand, name).hex;
  const text = hex(surface.color);
  const accent = surface.accentColor === undefined ? text : hex(surface.accentColor);
  const line = surface.lineColor === undefined ? text : hex(surface.lineColor);
  return [
    rule(`.on-${role}`, [
      `--on-ground:${hex(surface.ground)}`,
      `--on-text:${text}`,
      `--on-headline:${accent}`,
      `--on-muted:${text}`,
      `--on-accent:${accent}`,
      `--on-line:${line}`,
      `--on-button:${text}`,
      `--on-button-text:${hex(surface.ground)}`,
    ]),
  ];
}

function tileGrounds(brand: Brand): string[] {
  const grounds = brand.layouts.page.products.grounds ?? [];
  return grounds.map((name, index) => rule(`.tile-${index}`, [`--tile:${colorOf(brand, name).hex}`]));
}

function features(list: readonly string[]): string {
  return list.length > 0 ? list.map((name) => `"${name}" 1`).join(',') : 'normal';
}

function nearest(scale: readonly number[], px: number): number {
  return scale.reduce(
    (best, size) => (Math.abs(size - px) < Math.abs(best - px) ? size : best),
    scale[0] ?? px,
  );
}

function rem(px: number): string {
  return `${Number((px / 16).toFixed(4))}rem`;
}

function rule(selector: string, declarations: readonly string[]): string {
  return `${selector}{${declarations.join(';')}}`;
}

function kebab(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
