/** What the integration feeds to the pages. */
declare module 'virtual:diapason' {
  export const brands: readonly import('../build/site-input.ts').SiteBrand[];
  export const pages: readonly import('../build/site-input.ts').ListedPage[];
  export const portals: readonly import('../build/site-input.ts').SitePortal[];
}
