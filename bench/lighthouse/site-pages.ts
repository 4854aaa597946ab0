/** One of each kind of page that the demo's site has. */

export interface SitePage {
  readonly name: string;
  /** Below the root of the site. */
  readonly path: string;
  /** What this page must fail, and why that is right. */
  readonly without?: readonly string[];
}

export const sitePages: readonly SitePage[] = [
  { name: 'front page', path: '' },
  { name: 'a brand', path: 'grenadine/' },
  { name: 'another brand', path: 'cap-clair/' },
  { name: 'campaign, fr', path: 'grenadine/printemps-2027/fr/' },
  { name: 'campaign, en', path: 'grenadine/printemps-2027/en/' },
  { name: 'another campaign, fr', path: 'cap-clair/ete-2027/fr/' },
  { name: 'another campaign, en', path: 'cap-clair/ete-2027/en/' },
  { name: 'portal, fr', path: 'brand/grenadine/' },
  { name: 'portal, en', path: 'brand/cap-clair/en/' },
  // A page that is not there is not to be found by a search engine: it answers 404.
  {
    name: 'no such page',
    path: 'nowhere/',
    without: ['http-status-code', 'is-crawlable', 'errors-in-console'],
  },
];
