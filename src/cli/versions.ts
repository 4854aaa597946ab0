/** What runs here: Diapason's own version, and the versions that dates and money depend on. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { ToolVersions } from '../output/manifest.ts';
import { ownFile } from '../own-files.ts';

export function ownVersion(): string {
  const manifest = ownFile('../package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

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
