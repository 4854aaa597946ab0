/** Findings by their cause: what one place in one file does to many artifacts is one thing to mend, with one number. */
import type { Diagnostic } from '../../diagnostic.ts';

export interface Cause {
  /** Counts from 1 in the order of the page; pins carry it. Filters leave it alone. */
  readonly number: number;
  /** The worst first; all have the same code and place. */
  readonly findings: readonly [Diagnostic, ...Diagnostic[]];
  /** Paths of all artifacts in which it shows, sorted. */
  readonly artifacts: readonly string[];
}

/** In the order of the findings. Those without a place are one cause where they say the same. */
export function causesOf(findings: readonly Diagnostic[]): readonly Cause[] {
  const groups = Map.groupBy(findings, keyOf);
  return [...groups.values()].map((group, index) => ({
    number: index + 1,
    findings: group as [Diagnostic, ...Diagnostic[]],
    artifacts: [...new Set(group.flatMap(({ artifacts = [] }) => artifacts))].sort(),
  }));
}

function keyOf({ code, at, message }: Diagnostic): string {
  return JSON.stringify(at ? [code, at.file, at.line, at.column, at.endLine, at.endColumn] : [code, message]);
}
