/** What runs here: Diapason's own version, and the versions that dates and money depend on. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { ToolVersions } from '../output/manifest.ts';
import { ownFile } from '../own-files.ts';
import { ownVersion } from '../version.ts';

/** The folder of Diapason's own package.json, absolute, with a slash at its end. */
export const toolFolder = fileURLToPath(ownFile('../'));

/** What we read of our own package.json. */
export interface OwnManifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Our own package.json. */
export function ownManifest(): OwnManifest {
  return JSON.parse(readFileSync(`${toolFolder}package.json`, 'utf8')) as OwnManifest;
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
