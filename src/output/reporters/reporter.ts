/** One form in which a report is written down. A reporter is pure: report in, text out. */
import type { SourceFile } from '../../source/file.ts';
import type { Report } from '../report.ts';

export const reporterNames = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const;
export type ReporterName = (typeof reporterNames)[number];

export interface ReporterContext {
  /** Of Diapason itself: `0.1.0`. */
  readonly toolVersion: string;
  /**
   * The hub's folder within the repository, ending in a slash; empty where they are the same. Servers look for files
   * there, and get their names with it.
   */
  readonly hubPath: string;
  /** The author's file, for code frames. Undefined when it cannot be read as text. */
  sourceOf(file: string): SourceFile | undefined;
  /** One sentence on a code, whatever its values. Undefined where there is none. */
  describe(code: string): string | undefined;
  readonly colour: boolean;
  /** Width of the terminal; frames of long lines are cut to it. */
  readonly columns: number;
}

/** Writes the whole report, ending in a line break. */
export type Reporter = (report: Report, context: ReporterContext) => string;
