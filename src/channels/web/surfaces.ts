/** On which surface each part of a page stands, and which colour its ground is. */
import type { Brand } from '../../brand/brand.ts';
import type { PageRole, PageSurface } from '../../brand/page-layout.ts';

/** On which surface a section stands where a brand says nothing. */
const DEFAULT_SURFACES: Readonly<Record<PageRole, PageSurface>> = {
  hero: 'soft',
  offer: 'page',
  products: 'page',
  steps: 'page',
  loyalty: 'soft',
  event: 'page',
  quote: 'soft',
  faq: 'page',
  legal: 'page',
  prose: 'page',
  footer: 'strong',
};

/** The class of a section's surface: one of the three of the tokens, or its own. */
export function surfaceClass(brand: Brand, role: PageRole): string {
  const surface = surfaceOf(brand, role);
  return typeof surface === 'string' ? `on-${surface}` : `on-own on-${role}`;
}

export function surfaceOf(brand: Brand, role: PageRole): PageSurface {
  return brand.layouts.page.surfaces[role] ?? DEFAULT_SURFACES[role];
}

/** Name of the ground's colour in a scheme, for choosing a logo that may stand on it. */
export function groundOf(brand: Brand, role: PageRole, scheme: 'light' | 'dark'): string {
  const surface = surfaceOf(brand, role);
  if (typeof surface !== 'string') return surface.ground;
  const roles = scheme === 'dark' ? brand.tokens.dark : brand.tokens.roles;
  return { page: roles.groundPage, soft: roles.groundSoft, strong: roles.groundStrong }[surface];
}
