/** Reads the baseline of a hub. A file that is not sound holds nothing, and says so at the place. */
import { defineFamily, type Findings, type Span } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { readSource } from '../../source/file.ts';
import { check } from '../../source/schema.ts';
import { parseJson } from '../../source/strict-json.ts';
import { type BaselineEntry, baselineSchema, keyOf } from './baseline.ts';
import { baselineFile } from './baseline-file.ts';

export const baselineFaults = defineFamily('baseline', {
  twice: {
    severity: 'error',
    message: 'This cause stands in the baseline twice.',
    hint: 'Two branches have added it: run “diapason check --write-baseline”, and commit what it writes.',
  },
  gone: {
    severity: 'note',
    message: '{what} of the baseline no longer {occurs} and can be taken out.',
    hint: 'Run “diapason check --write-baseline”.',
  },
});

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  /** Where an entry stands, by its index. */
  spanOf(index: number): Span;
}

/** Undefined when there is none, or none that is sound; every fault is in `findings`. */
export function readBaseline(host: Host, findings: Findings): Baseline | undefined {
  if (!host.exists(baselineFile)) return undefined;
  const source = readSource(host, baselineFile, findings, limits.baselineBytes);
  const before = findings.list.length;
  const authored = source && parseJson(source, findings);
  if (!authored || findings.list.length > before) return undefined;
  const data = check(baselineSchema, authored, findings);
  if (!data) return undefined;
  const spanOf = (index: number) => authored.spanOf(['findings', index]);
  const seen = new Set<string>();
  for (const [index, entry] of data.findings.entries()) {
    const key = keyOf(entry);
    if (seen.has(key)) findings.add(baselineFaults, 'twice', { at: spanOf(index) });
    seen.add(key);
  }
  return findings.list.length > before ? undefined : { entries: data.findings, spanOf };
}
