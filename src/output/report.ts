/** What a run found, before it takes one of its written forms: terminal, JSON, SARIF, annotations, JUnit, HTML. */
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Words of prose that the rules of tone have read, in the authors' files. */
  readonly wordsChecked: number;
  /** Words that no rule could read: a locale without a voice, or a passage that was suppressed. */
  readonly wordsUnchecked: number;
  /** Files a person would use; 0 where nothing was rendered. */
  readonly artifacts: number;
}

export interface Report {
  /** Sorted by file and position. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
}

export interface Counts {
  readonly wordsChecked: number;
  readonly wordsUnchecked: number;
  readonly artifacts: number;
}

/** Sorts the findings and counts them. */
export function makeReport(diagnostics: readonly Diagnostic[], counts: Counts): Report {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity).length;
  return {
    diagnostics: sortDiagnostics(diagnostics),
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      wordsChecked: counts.wordsChecked,
      wordsUnchecked: counts.wordsUnchecked,
      artifacts: counts.artifacts,
    },
  };
}
