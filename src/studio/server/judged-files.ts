/**
 * Which bytes were judged of files with something that can be mended: a fix for one text is not put into another. Files are
 * taken right after the run; one that was saved during it is announced by the watcher, and nothing is fixed until
 * the next run is over.
 */
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { fixesByFile } from '../../output/fixes.ts';
import type { Shown } from '../state/studio-state.ts';
import { sha256 } from './replace-file.ts';

export function withJudged(shown: Shown, host: Host): Shown {
  const judged = new Map<string, string>();
  for (const file of fixesByFile(shown.diagnostics).keys()) {
    const result = host.read(file, limits.sourceBytes);
    if (result.ok) judged.set(file, sha256(result.bytes));
  }
  return { ...shown, judged };
}
