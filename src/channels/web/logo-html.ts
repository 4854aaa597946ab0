/** The logo of a page, inline, so that it is there with the first paint. */
import type { Brand } from '../../brand/brand.ts';
import { escapeHtml } from '../../draw/html.ts';
import type { Marker } from '../../draw/html-marks.ts';
import { type LogoPlace, logosAt } from './page-logos.ts';

/**
 * The logo that may stand on the ground, and for the dark scheme another where that ground asks for it. A brand
 * without one that may stand there gets a plate in the soft light colour under the one it has.
 */
export function logoHtml(brand: Brand, place: LogoPlace, marker: Marker): string {
  const logos = logosAt(brand, place);
  if (!logos) return `<span class="logo">${escapeHtml(brand.name)}</span>`;
  const { light, dark, plate } = logos;
  const image = (svg: string, scheme: string) =>
    svg.replace(
      '<svg',
      `<svg role="img" aria-label="${escapeHtml(brand.name)}"${scheme && ` class="${scheme}"`}`,
    );
  const html = dark === light ? image(light.svg, '') : image(light.svg, 'light') + image(dark.svg, 'dark');
  return `<span class="logo${plate ? ` ${plate}` : ''}">${marker.wrap({ kind: 'logo', text: `${light.id} ${light.variant}` }, html)}</span>`;
}
