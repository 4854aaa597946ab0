/** The logo of a page, inline, so that it is there with the first paint. */
import type { Brand } from '../../brand/brand.ts';
import { escapeHtml } from '../../draw/html.ts';
import type { Marker } from '../../draw/html-marks.ts';
import { allowedOn, logoOn } from './logos.ts';
import { groundOf } from './style.ts';

/**
 * The logo that may stand on the ground, and for the dark scheme another where that ground asks for it. A brand
 * without one that may stand there gets a plate in the soft light colour under the one it has.
 */
export function logoHtml(brand: Brand, role: 'hero' | 'prose' | 'footer', marker: Marker): string {
  const { logo, footer } = brand.layouts.page;
  const asked = role === 'footer' ? footer.variant : logo.variant;
  const light = logoOn(brand, groundOf(brand, role, 'light'), asked);
  if (!light) return `<span class="logo">${escapeHtml(brand.name)}</span>`;
  const darkGround = groundOf(brand, role, 'dark');
  const allowed = allowedOn(brand, darkGround);
  const dark = allowed.includes(light) ? light : (allowed[0] ?? light);
  const homeless = allowedOn(brand, groundOf(brand, role, 'light')).length === 0;
  const plate = homeless ? ' plate' : allowed.length === 0 ? ' plate-dark' : '';
  const image = (svg: string, scheme: string) =>
    svg.replace(
      '<svg',
      `<svg role="img" aria-label="${escapeHtml(brand.name)}"${scheme && ` class="${scheme}"`}`,
    );
  const html = dark === light ? image(light.svg, '') : image(light.svg, 'light') + image(dark.svg, 'dark');
  return `<span class="logo${plate}">${marker.wrap({ kind: 'logo', text: `${light.id} ${light.variant}` }, html)}</span>`;
}
