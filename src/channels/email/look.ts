/** How a brand looks in an email: its tokens, and `layouts/email.yaml` where it has one. */
import {
  type Brand,
  type ColorRoles,
  colorOf,
  type Logo,
  type TypeRole,
  type TypeStyle,
} from '../../brand/brand.ts';
import { type EmailLayout, type EmailPart, plainEmail } from '../../brand/email-layout.ts';

export type SurfaceName = 'page' | 'soft' | 'strong';

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

const USUAL: Readonly<Partial<Record<EmailPart, SurfaceName>>> = {
  hero: 'strong',
  offer: 'soft',
  loyalty: 'soft',
  footer: 'soft',
};

/** Type sizes in px: on a phone, and from 480 px. All of the brand's scale. */
export type Size = readonly [phone: number, desktop: number];

const WISHED = {
  headline: [34, 46],
  figure: [60, 80],
  title: [23, 26],
  lead: [18, 18],
  body: [16, 16],
  name: [18, 18],
  price: [26, 26],
} as const satisfies Record<keyof EmailLayout['sizes'], Size>;

export interface Look {
  readonly brand: Brand;
  readonly layout: EmailLayout;
  readonly sizes: Readonly<Record<keyof typeof WISHED, Size>>;
  /** Secondary words; at least 14 px. */
  readonly smallPx: number;
  /** Legal words; at least 12 px. */
  readonly legalPx: number;
  /** `clearPx`: the free space around it, at that width. */
  readonly logo: {
    readonly light?: Logo;
    readonly dark?: Logo;
    readonly widthPx: number;
    readonly clearPx: number;
  };
  surface(part: string): SurfaceName;
  hex(role: keyof ColorRoles, scheme?: 'light' | 'dark'): string;
  type(role: TypeRole): TypeStyle;
}

export function lookOf(brand: Brand): Look {
  const { tokens } = brand;
  const layout = brand.layouts.email ?? plainEmail;
  const near = (px: number) => nearest(tokens.scalePx, px);
  const sizes = Object.fromEntries(
    Object.entries(WISHED).map(([name, wished]) => {
      const given = layout.sizes[name as keyof typeof WISHED];
      return [name, given ? [given[0]!, given.at(-1)!] : wished.map(near)];
    }),
  ) as unknown as Look['sizes'];
  return {
    brand,
    layout,
    sizes,
    smallPx: Math.max(14, near(14)),
    legalPx: Math.max(12, near(12)),
    logo: logoOf(brand, layout),
    surface: (part) => layout.surfaces[part as EmailPart] ?? USUAL[part as EmailPart] ?? 'page',
    hex: (role, scheme = 'light') =>
      colorOf(brand, scheme === 'dark' ? tokens.dark[role] : tokens.roles[role]).hex,
    type: (role) => tokens.type[role],
  };
}

/** The logo of the layout, else the widest that may stand on the page; in the dark, one that may stand there. */
function logoOf(brand: Brand, { logo }: EmailLayout): Look['logo'] {
  const { roles, dark } = brand.tokens;
  const ruleOf = (one: Logo) =>
    brand.rules.logos.find((rule) => rule.id === one.id && rule.variant === one.variant);
  const widestOn = (ground: string) =>
    brand.logos
      .filter((one) => ruleOf(one)?.backgrounds.includes(ground))
      .sort((a, b) => b.width / b.height - a.width / a.height)[0];
  const light =
    brand.logos.find((one) => one.variant === logo.variant) ?? widestOn(roles.groundPage) ?? brand.logos[0];
  const inTheDark = widestOn(dark.groundPage);
  const min = light && ruleOf(light)?.min;
  const least =
    !light || !min ? 0 : min.side === 'width' ? min.emailPx : (min.emailPx * light.width) / light.height;
  const widthPx = Math.round(Math.max(logo.width, least));
  const clears = [light, inTheDark].map((one) => {
    const clear = one && ruleOf(one)?.clear;
    return clear ? clear.factor * widthPx * (clear.of === 'width' ? 1 : one.height / one.width) : 0;
  });
  return {
    ...(light && { light }),
    ...(inTheDark && { dark: inTheDark }),
    widthPx,
    clearPx: Math.ceil(Math.max(...clears)),
  };
}

function nearest(scale: readonly number[], px: number): number {
  return scale.reduce(
    (best, size) => (Math.abs(size - px) <= Math.abs(best - px) ? size : best),
    scale[0] ?? px,
  );
}
