/** Portals where the site has them: below `brand/<brand>/`. */
import type { BuiltPortal } from '../build/site-data.ts';
import type { SiteFile, SitePortal } from '../build/site-input.ts';
import type { Portal, PortalFile } from './source.ts';

/** As the site takes them. */
export function builtPortals(portals: readonly Portal[]): readonly BuiltPortal[] {
  return portals.map((portal) => {
    const files = portal.files.map((file) => inSite(file, portal));
    const isPage = (file: SiteFile) => file.path.endsWith('/index.html');
    return {
      brand: portal.brand,
      title: portal.title,
      pages: files.filter(isPage).map((file) => withBrand(file, portal.brand)),
      files: files.filter((file) => !isPage(file)),
    };
  });
}

/** A file of a portal by its place in the site. Its bytes are read when they are asked for, not before. */
export function inSite(file: PortalFile, { brand }: Portal): SiteFile {
  const { body, stored } = Object.getOwnPropertyDescriptors(file);
  const path = { enumerable: true, value: `brand/${brand}/${file.path}` };
  return Object.defineProperties({} as SiteFile, { path, body: body!, ...(stored && { stored }) });
}

function withBrand(file: SiteFile, brand: string): SitePortal {
  return Object.defineProperty(file as SitePortal, 'brand', { enumerable: true, value: brand });
}
