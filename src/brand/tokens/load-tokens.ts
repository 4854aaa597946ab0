import { type Diagnostic, Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import type { Authored } from '../../source/yaml.ts';
import type { Tokens } from '../brand.ts';
import { buildTokens } from './build-tokens.ts';
import { readTokenFiles } from './read-token-files.ts';

export interface LoadedTokens {
  readonly tokens: Tokens;
  /** For findings about the brand as a whole. */
  readonly resolver: Authored;
}

/** The tokens of the brand in `folder`. Undefined when any of them is faulty; every fault is in `findings`. */
export function loadTokens(host: Host, folder: string, findings: Findings): LoadedTokens | undefined {
  // Both schemes read the same files, so a fault may be met twice; it is told once.
  const own = new Findings();
  const files = readTokenFiles(host, folder, own);
  const tokens = files && buildTokens(files, own);
  findings.push(...distinct(own.list));
  return files && tokens && !own.hasErrors ? { tokens, resolver: files.resolver } : undefined;
}

function distinct(list: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = JSON.stringify([one.code, one.at, one.message]);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
