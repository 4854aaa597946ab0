/** The report for programs. Every field is always there; `null` stands where there is no value. */
import type { Diagnostic, Region, Span } from '../../diagnostic.ts';
import type { Report, Summary } from '../report.ts';

interface JsonPlace {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
}

/** From the top left of a picture in px, or of a page’s trim in mm. */
export interface JsonBox extends Pick<Region, 'x' | 'y' | 'width' | 'height' | 'unit'> {
  readonly artifact: string | null;
  readonly page: number | null;
}

export interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly hint: string | null;
  /** The first artifact in which it shows. */
  readonly artifact: string | null;
  /** All of them. */
  readonly artifacts: readonly string[];
  /** Where on them, when it was seen in pixels. */
  readonly boxes: readonly JsonBox[];
  readonly related: readonly (JsonPlace & { readonly message: string })[];
  readonly fix: (JsonPlace & { readonly text: string }) | null;
}

export interface JsonReport {
  readonly version: 1;
  readonly diagnostics: readonly JsonDiagnostic[];
  /** Findings that the hub's baseline holds; they are not among the others. */
  readonly baselined: readonly JsonDiagnostic[];
  readonly summary: Summary;
}

export function jsonReporter(report: Report): string {
  return `${JSON.stringify(jsonReport(report), null, 2)}\n`;
}

export function jsonReport(report: Report): JsonReport {
  const { diagnostics, baselined = [], summary } = report;
  return {
    version: 1,
    diagnostics: diagnostics.map(jsonDiagnostic),
    baselined: baselined.map(jsonDiagnostic),
    summary,
  };
}

function jsonDiagnostic(one: Diagnostic): JsonDiagnostic {
  return {
    code: one.code,
    severity: one.severity,
    message: one.message,
    hint: one.hint ?? null,
    ...place(one.at),
    artifact: one.artifacts?.[0] ?? null,
    artifacts: one.artifacts ?? [],
    boxes: (one.boxes ?? []).map(jsonBox),
    related: (one.related ?? []).map((related) => ({ message: related.message, ...place(related.at) })),
    fix: one.fix ? { ...place(one.fix.at), text: one.fix.text } : null,
  };
}

function jsonBox({ artifact, page, x, y, width, height, unit }: Region): JsonBox {
  return { artifact: artifact ?? null, page: page ?? null, x, y, width, height, unit };
}

function place(at: Span | undefined): JsonPlace {
  return {
    file: at?.file ?? null,
    line: at?.line ?? null,
    column: at?.column ?? null,
    endLine: at?.endLine ?? null,
    endColumn: at?.endColumn ?? null,
  };
}
