/**
 * Annotations on a pull request: GitHub's workflow commands, one a line.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Report } from '../report.ts';
import { printable } from './printable.ts';
import type { ReporterContext } from './reporter.ts';
import { summaryLine } from './summary-line.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

export function githubReporter(report: Report, { hubPath }: ReporterContext): string {
  const lines = report.diagnostics.map((one) => annotation(one, hubPath));
  return `${[...lines, summaryLine(report.summary)].join('\n')}\n`;
}

function annotation(one: Diagnostic, hubPath: string): string {
  const { at } = one;
  const properties: (readonly [string, string | number])[] = at
    ? [
        ['file', `${hubPath}${at.file}`],
        ['line', at.line],
        ['endLine', at.endLine],
        ['col', at.column],
        // GitHub draws columns within one line only.
        ...(at.endLine === at.line ? [['endColumn', at.endColumn] as const] : []),
        ['title', one.code],
      ]
    : [['title', one.code]];
  const seen = one.artifacts?.[0] ? `seen in: ${one.artifacts.join(', ')}` : undefined;
  const message = [one.message, one.hint && `hint: ${one.hint}`, seen]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => printable(part!))
    .join('\n');
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[one.severity]} ${written}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
