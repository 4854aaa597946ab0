/**
 * A code quality report for merge requests on GitLab: Code Climate’s JSON, as far as GitLab reads it.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import type { Diagnostic } from '../../diagnostic.ts';
import { fingerprint, hashOf } from '../fingerprint.ts';
import type { Report } from '../report.ts';
import type { ReporterContext } from './reporter.ts';

/** GitLab knows five, from info to blocker. */
const SEVERITIES = { error: 'major', warning: 'minor', note: 'info' } as const;

export interface GitlabIssue {
  readonly description: string;
  readonly check_name: string;
  /** Tells what is new in a merge request from what was there before; no two of a report are alike. */
  readonly fingerprint: string;
  readonly severity: (typeof SEVERITIES)[Diagnostic['severity']];
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

export function gitlabReporter(report: Report, context: ReporterContext): string {
  const seen = new Map<string, number>();
  const issues = report.diagnostics.map((one): GitlabIssue => {
    // GitLab leaves out what has no place: such findings stand at the folder of the content.
    const { file, line, endLine } = one.at ?? { file: 'content', line: 1, endLine: 1 };
    const path = `${context.hubPath}${file}`;
    const print = fingerprint(one, one.at && context.sourceOf(one.at.file));
    const key = hashOf(print, path);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return {
      description: one.hint ? `${one.message}\nhint: ${one.hint}` : one.message,
      check_name: one.code,
      fingerprint: hashOf(key, times),
      severity: SEVERITIES[one.severity],
      location: { path, lines: { begin: line, end: endLine } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
