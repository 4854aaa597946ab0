/** Font files that tests draw with. */
import { createRequire } from 'node:module';
import type { FontFile } from '../../src/brand/brand.ts';

const require = createRequire(import.meta.url);

export const figtree: FontFile = {
  family: 'Figtree',
  weight: 400,
  path: require.resolve('@fontsource/figtree/files/figtree-latin-400-normal.woff2'),
  webName: 'figtree-400.woff2',
};
