/** Astro with Vite, whose bundler is native code: the site around the pages. */
import type { Check } from './check.ts';
import { lost } from './lost.ts';

const ADVICE =
  'Run “npm ci --include=optional” on this machine: the bundler comes as a package for each system and processor.';

export const astro: Check = {
  id: 'astro',
  title: 'Astro',
  where: 'anywhere',
  apart: true,
  needs: ['astro'],
  ifLost: ADVICE,
  async look() {
    try {
      // What a build imports; it loads Vite and the bundler with it.
      await import('astro');
      return [{ status: 'ok', found: 'loads, with Vite and its bundler' }];
    } catch (thrown) {
      return [lost('Astro cannot be loaded, and the web pages need it.', ADVICE, thrown)];
    }
  },
};
