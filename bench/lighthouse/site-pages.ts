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
  // It must answer 404, which the first asks about; Chromium itself writes that answer to the console, which the second reads.
  { name: 'no such page', path: 'nowhere/', without: ['http-status-code', 'errors-in-console'] },
];
