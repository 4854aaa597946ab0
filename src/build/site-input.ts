/** What the site is built from: plain data, so that Astro's pages know nothing of campaigns or hubs. */
import type { Stored } from '../ir/artifact.ts';

/** One file of the finished site. */
export interface SiteFile {
  /** Within the site, forward slashes: `grenadine/printemps-2027/fr/index.html`. */
  readonly path: string;
  readonly body: string | Uint8Array;
  readonly stored?: Stored;
}

/** A page that is already drawn, and goes through Astro byte for byte. */
export interface SiteDocument extends SiteFile {
  readonly body: string;
}

/** A page of a brand's portal. */
export interface SitePortal extends SiteDocument {
  readonly brand: string;
}

/** A campaign's page, already drawn by the web channel. */
export interface SitePage extends SiteDocument {
  readonly brand: string;
  readonly campaign: string;
  /** BCP 47 tag of its words. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** Public address once deployed, when the brand states one. */
  readonly url?: string;
  /** Addresses of the same page in other languages, by language, for the sitemap. */
  readonly alternates: Readonly<Record<string, string>>;
  /** In the campaign's first language. */
  readonly source: boolean;
  /** Pages for one segment are built but neither listed nor announced to search engines. */
  readonly listed: boolean;
}

/** What indexes show of a page, and its body when it is to be rendered. */
export type ListedPage = Omit<SitePage, 'body' | 'stored'> & { readonly body?: string };

/** A brand as its own index page shows it. */
export interface SiteBrand {
  readonly id: string;
  readonly name: string;
  /** One inline stylesheet for a page in the brand's folder. */
  readonly css: string;
  /** The brand's portal, from the brand's own folder: its address and its name. Absent where none is built. */
  readonly portal?: { readonly href: string; readonly title: string };
  /** HTML of the logo, and the class of the ground it stands on. */
  readonly head: { readonly logo: string; readonly surface: string };
  readonly foot: { readonly logo: string; readonly surface: string };
}

/** Astro pages of a hub's own, in place of ours or beside them. */
export interface OwnPages {
  /** Absolute paths by address: `/404`, `/[brand]`, `/about`. */
  readonly files: Readonly<Record<string, string>>;
  /** Absolute path of the hub whose they are. */
  readonly hub: string;
  /** Changes with the code beside them. */
  readonly version: string;
}

export interface SiteInput {
  readonly brands: readonly SiteBrand[];
  readonly pages: readonly SitePage[];
  /** Pages of the brands' portals; their files are among the others. */
  readonly portals?: readonly SitePortal[];
  /** Pictures, fonts and whatever else the pages need. */
  readonly files: readonly SiteFile[];
  /** Paths of pages that Astro has given back before with the same bytes: they are listed and not rendered again. */
  readonly unchanged?: ReadonlySet<string>;
  readonly own?: OwnPages;
}

/** What a page says of itself. Its body may lie on disk and is not read. */
export function withoutBody(page: SitePage): ListedPage {
  const { body: _body, stored: _stored, ...rest } = Object.getOwnPropertyDescriptors(page);
  return Object.defineProperties({} as ListedPage, rest);
}
