/**
 * How a brand looks in an email, from its tokens alone. `layouts/email.yaml` may add to them: `hero` (ground,
 * logo, sizes of headline and figure), `products` (tiles), `strip` (the picture under the hero).
 */
import type { Brand, ColorRoles, Logo, TypeRole, TypeStyle } from '../../brand/brand.ts';
import { colorOf } from '../../brand/brand.ts';
import type { ItemOf } from '../../brand/layout-items.ts';
import { layoutFor } from '../../brand/layouts.ts';

/** A ground and the colours of what stands on it, as roles, so that the dark scheme follows by itself. */
export interface Surface {
  readonly ground: keyof ColorRoles;
  readonly text: keyof ColorRoles;
  readonly headline: keyof ColorRoles;
  readonly muted: keyof ColorRoles;
  readonly accent: keyof ColorRoles;
  readonly buttonGround: keyof ColorRoles;
  readonly buttonText: keyof ColorRoles;
}
export type SurfaceName = 'page' | 'soft' | 'strong';

const onLight = {
  text: 'textBody',
  headline: 'textHeadline',
  muted: 'textMuted',
  accent: 'textAccent',
  buttonGround: 'buttonGround',
  buttonText: 'buttonText',
} as const;

export const surfaces: Readonly<Record<SurfaceName, Surface>> = {
  page: { ground: 'groundPage', ...onLight },
  soft: { ground: 'groundSoft', ...onLight },
  strong: {
    ground: 'groundStrong',
    text: 'textOnStrong',
    headline: 'textOnStrong',
    muted: 'textOnStrong',
    accent: 'textOnStrong',
    buttonGround: 'textOnStrong',
    buttonText: 'groundStrong',
  },
};

/** Type sizes in px, all of the brand's scale; `phone` below 480 px. */
export interface Sizes {
  readonly headline: number;
  readonly headlinePhone: number;
  readonly figure: number;
  readonly figurePhone: number;
  readonly title: number;
  readonly lead: number;
  readonly body: number;
  readonly name: number;
  readonly small: number;
  readonly legal: number;
}

export interface Look {
  readonly brand: Brand;
  readonly sizes: Sizes;
  readonly hero: SurfaceName;
  /** Air at the left and right edge of the body, in px. */
  readonly marginPx: number;
  readonly logo: { readonly light?: Logo; readonly dark?: Logo; readonly widthPx: number };
  readonly tiles?: ItemOf<'tiles'>;
  hex(role: keyof ColorRoles, scheme?: 'light' | 'dark'): string;
  type(role: TypeRole): TypeStyle;
}

/** Sizes wished for; the nearest of the brand's scale is taken. */
const WISHED = {
  headline: 46,
  headlinePhone: 34,
  figure: 80,
  figurePhone: 60,
  title: 26,
  lead: 18,
  body: 16,
  name: 18,
};

export function lookOf(brand: Brand): Look {
  const { tokens, layouts } = brand;
  const hero = layoutFor(layouts, 'email', 'hero');
  const tiles = layoutFor(layouts, 'email', 'products')?.items.find((item) => item.kind === 'tiles');
  const near = (px: number) => nearest(tokens.scalePx, px);
  const texts = hero?.items.filter((item) => item.kind === 'text') ?? [];
  const headline = texts.find((item) => item.slot === 'headline')?.size;
  const figure =
    hero?.items.find((item) => item.kind === 'figure')?.size ??
    texts.find((item) => item.slot === 'offer')?.size;
  const size = (given: readonly number[] | undefined, which: number, wished: number) =>
    given?.[Math.min(which, given.length - 1)] ?? near(wished);
  return {
    brand,
    sizes: {
      headline: size(headline, 0, WISHED.headline),
      headlinePhone: size(headline, 1, WISHED.headlinePhone),
      figure: size(figure, 0, WISHED.figure),
      figurePhone: size(figure, 1, WISHED.figurePhone),
      title: near(WISHED.title),
      lead: near(WISHED.lead),
      body: near(WISHED.body),
      name: near(WISHED.name),
      small: Math.max(14, near(14)),
      legal: Math.max(12, near(12)),
    },
    hero: heroSurface(brand, hero?.ground),
    marginPx: hero?.margin ?? 24,
    logo: logoOf(
      brand,
      hero?.items.find((item) => item.kind === 'logo'),
    ),
    ...(tiles && { tiles }),
    hex: (role, scheme = 'light') =>
      colorOf(brand, scheme === 'dark' ? tokens.dark[role] : tokens.roles[role]).hex,
    type: (role) => tokens.type[role],
  };
}

function heroSurface(brand: Brand, ground: string | undefined): SurfaceName {
  const { roles } = brand.tokens;
  if (ground === roles.groundPage) return 'page';
  if (ground === roles.groundSoft) return 'soft';
  return 'strong';
}

/** The logo of the layout, else the widest that may stand on the page; in the dark, one that may stand there. */
function logoOf(brand: Brand, item: ItemOf<'logo'> | undefined): Look['logo'] {
  const { roles, dark } = brand.tokens;
  const allowed = (ground: string) =>
    brand.logos
      .filter((logo) => ruleOf(brand, logo)?.backgrounds.includes(ground))
      .sort((a, b) => b.width / b.height - a.width / a.height);
  const light =
    brand.logos.find((logo) => logo.variant === item?.variant) ??
    allowed(roles.groundPage)[0] ??
    brand.logos[0];
  const darkLogo = allowed(dark.groundPage)[0];
  const min = light && ruleOf(brand, light)?.min;
  const least =
    light && min ? (min.side === 'width' ? min.emailPx : (min.emailPx * light.width) / light.height) : 0;
  return {
    ...(light && { light }),
    ...(darkLogo && { dark: darkLogo }),
    widthPx: Math.round(Math.max(item?.width ?? 132, least)),
  };
}

function ruleOf(brand: Brand, logo: Logo) {
  return brand.rules.logos.find((rule) => rule.id === logo.id && rule.variant === logo.variant);
}

function nearest(scale: readonly number[], px: number): number {
  return scale.reduce(
    (best, size) => (Math.abs(size - px) <= Math.abs(best - px) ? size : best),
    scale[0] ?? px,
  );
}
