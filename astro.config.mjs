// The demo site under Astro's own development server: `npx astro dev`. A hub of one's own imports `diapason/astro`.
// `diapason build` does not read this file (src/astro.ts says why). Needs Node 22.18 or later, which the repository's
// own Node is.
import { defineConfig } from 'astro/config';
import diapason from './src/astro.ts';

export default defineConfig({ integrations: [diapason()] });
