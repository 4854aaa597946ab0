import { type Diagnostic, Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { type BuiltTokens, buildTokens } from './build-tokens.ts';
import { readTokenFiles } from './read-token-files.ts';

/** The tokens of the brand in `folder`. Undefined when any of them is faulty; every fault is in `findings`. */
export function loadTokens(host: Host, folder: string, findings: Findings): BuiltTokens | undefined {
  // Both schemes read the same files, so a fault may be met twice; it is told once.
  const own = new Findings();
  const files = readTokenFiles(host, folder, own);
  const built = files && buildTokens(files, !own.hasErrors, own);
  findings.push(...distinct(own.list));
  return own.hasErrors ? undefined : built;
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
