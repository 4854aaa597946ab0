/** What is wrong with the guidelines of a brand, found again without parsing them while their files are the same. */
import type { Brand } from '../brand/brand.ts';
import { type Diagnostic, Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { limits } from '../limits.ts';
import { guidelineFiles, readGuidelines } from '../parse/guidelines.ts';
import { codeVersion } from './cache/code-version.ts';
import { type Store, sha256 } from './cache/store.ts';

/**
 * Told beside the faults of the brand and never among them: a campaign can be made whatever its brand’s guidelines say.
 * `store`: where findings are kept from run to run; to load the parser takes longer than a build without changes.
 */
export function guidelineFindings(host: Host, brand: Brand, store?: Store): readonly Diagnostic[] {
  const names = guidelineFiles(host, brand.folder);
  if (names.length === 0) return [];
  const key = store && sha256(JSON.stringify(['guidelines', codeVersion(), keyParts(host, brand, names)]));
  const known = key === undefined ? undefined : (store?.entry(key) as Diagnostic[] | undefined);
  if (known) return known;
  const findings = new Findings();
  readGuidelines(host, brand, findings);
  if (key !== undefined) store?.writeEntry(key, findings.list);
  return findings.list;
}

/** All that reading them looks at: their bytes, and of the brand its languages and drawings. */
function keyParts(host: Host, brand: Brand, names: readonly string[]): unknown {
  const files = names.map((name) => {
    const result = host.read(`${brand.folder}/${name}`, limits.sourceBytes);
    return [name, result.ok ? sha256(result.bytes) : result.why];
  });
  const markets = Object.entries(brand.markets).map(([country, { languages }]) => [country, languages]);
  return [brand.folder, files, Object.keys(brand.voice.locales), markets, Object.keys(brand.drawings)];
}
