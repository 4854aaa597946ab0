/** What a run found, before it takes one of its written forms: terminal, JSON, SARIF, annotations, JUnit, HTML. */
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Findings that the baseline holds: they count nowhere else. */
  readonly baselined: number;
  /** Words of prose that the rules of tone have read, in the authors' files. */
  readonly wordsChecked: number;
  /** Words that rules of a language could not read. */
  readonly wordsUnchecked: number;
  /** Why, and how many each time: `no language pack for “it”`. */
  readonly whyUnchecked: readonly {
    readonly why: string;
    readonly language: string;
    readonly words: number;
  }[];
  /** Files a person would use; 0 where nothing was rendered. */
  readonly artifacts: number;
}

export interface Report {
  /** Sorted by file and position. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the hub's baseline holds, sorted alike. Undefined where none was asked. */
  readonly baselined?: readonly Diagnostic[];
  readonly summary: Summary;
}

export interface Counts {
  readonly wordsChecked: number;
  readonly whyUnchecked?: Summary['whyUnchecked'];
  readonly artifacts: number;
  readonly baselined?: readonly Diagnostic[];
}

/** Sorts the findings and counts them. */
export function makeReport(diagnostics: readonly Diagnostic[], counts: Counts): Report {
  const { baselined, whyUnchecked = [] } = counts;
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity).length;
  return {
    diagnostics: sortDiagnostics(diagnostics),
    ...(baselined && { baselined: sortDiagnostics(baselined) }),
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      baselined: baselined?.length ?? 0,
      wordsChecked: counts.wordsChecked,
      wordsUnchecked: whyUnchecked.reduce((sum, { words }) => sum + words, 0),
      whyUnchecked,
      artifacts: counts.artifacts,
    },
  };
}
