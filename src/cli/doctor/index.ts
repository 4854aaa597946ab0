/** What the doctor looks at, in the order in which it says it: the machine, what is installed, the hub, its folders. */
import { astro } from './astro.ts';
import { browser } from './browser.ts';
import { cache } from './cache.ts';
import type { Check } from './check.ts';
import { colourProfiles } from './colour-profiles.ts';
import { disk } from './disk.ts';
import { dist } from './dist.ts';
import { fileNames } from './file-names.ts';
import { fonts } from './fonts.ts';
import { hub } from './hub.ts';
import { libraries } from './libraries.ts';
import { localeData } from './locale-data.ts';
import { node } from './node.ts';
import { npm } from './npm.ts';
import { pinnedNode } from './pinned-node.ts';
import { sharedCache } from './shared-cache.ts';
import { sharpCheck } from './sharp.ts';
import { spelling } from './spelling.ts';
import { testTools } from './test-tools.ts';
import { timeZones } from './time-zones.ts';
import { webAssembly } from './web-assembly.ts';

export const checks: readonly Check[] = [
  node,
  npm,
  localeData,
  timeZones,
  browser,
  libraries,
  sharpCheck,
  webAssembly,
  astro,
  spelling,
  fonts,
  colourProfiles,
  hub,
  pinnedNode,
  cache,
  sharedCache,
  dist,
  disk,
  fileNames,
  testTools,
];
