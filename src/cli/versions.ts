/** What runs here: Diapason's own version, and the versions that dates and money depend on. */
import process from 'node:process';
import type { ToolVersions } from '../output/manifest.ts';
import { ownVersion } from '../version.ts';

export function toolVersions(): ToolVersions {
  const { node, icu, cldr, unicode, tz } = process.versions as Readonly<Record<string, string | undefined>>;
  return {
    name: 'diapason',
    version: ownVersion(),
    node: node ?? 'unknown',
    icu: icu ?? 'unknown',
    cldr: cldr ?? 'unknown',
    unicode: unicode ?? 'unknown',
    tzdata: tz ?? 'unknown',
  };
}
