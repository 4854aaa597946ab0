/** The report for people: the place in a code frame, what is wrong, what to do, and where it shows. */
import picocolors from 'picocolors';
import type { Diagnostic, Span } from '../../diagnostic.ts';
import { lineText } from '../../source/file.ts';
import type { Report } from '../report.ts';
import { frameOf } from './frame.ts';
import { printable } from './printable.ts';
import type { ReporterContext } from './reporter.ts';
import { summaryLine } from './summary-line.ts';

/** Columns of the line number, and of the gutter after it: `   12 │ `. */
const NUMBER_COLUMNS = 5;
const GUTTER_COLUMNS = NUMBER_COLUMNS + 3;
const ARTIFACTS_SHOWN = 3;

type Colours = ReturnType<typeof picocolors.createColors>;

export function prettyReporter(report: Report, context: ReporterContext): string {
  const colours = picocolors.createColors(context.colour);
  const blocks = report.diagnostics.map((one) => `${block(one, context, colours).join('\n')}\n\n`);
  return `${blocks.join('')}${summaryLine(report.summary, colours)}\n`;
}

function block(one: Diagnostic, context: ReporterContext, colours: Colours): string[] {
  const paint = { error: colours.red, warning: colours.yellow, note: colours.cyan }[one.severity];
  const place = one.at ? `${colours.bold(printable(position(one.at)))}  ` : '';
  const lines = [`${place}${paint(one.severity)}  ${colours.dim(one.code)}`];
  if (one.at) lines.push(...frame(one.at, context, colours, paint));
  lines.push(`  ${printable(one.message)}`);
  if (one.hint) lines.push(`  ${colours.dim('hint:')} ${printable(one.hint)}`);
  lines.push(...trailer(one, context.columns).map((line) => colours.dim(line)));
  return lines;
}

function frame(at: Span, context: ReporterContext, colours: Colours, paint: (text: string) => string) {
  const source = context.sourceOf(at.file);
  if (!source) return [];
  const line = lineText(source, at.line);
  if (line.trim() === '') return [];
  const endColumn = at.endLine > at.line ? line.length + 1 : at.endColumn;
  const { text, underline } = frameOf(line, at.column, endColumn, context.columns - GUTTER_COLUMNS);
  const number = String(at.line).padStart(NUMBER_COLUMNS);
  return [
    `${colours.dim(`${number} │ `)}${text}`,
    `${colours.dim(`${' '.repeat(NUMBER_COLUMNS)} │ `)}${paint(underline)}`,
  ];
}

/** Related places and artifacts: on one line where they fit, as in the house's example. */
function trailer(one: Diagnostic, columns: number): string[] {
  const parts = (one.related ?? []).map(
    (related) =>
      `${printable(related.message).replace(/[.:]+$/, '')}: ${printable(position(related.at, one.at))}`,
  );
  if (one.artifacts && one.artifacts.length > 0) parts.push(`seen in: ${seenIn(one.artifacts)}`);
  if (parts.length === 0) return [];
  const together = `  ${parts.join('     ')}`;
  return together.length <= columns ? [together] : parts.map((part) => `  ${part}`);
}

function seenIn(artifacts: readonly string[]): string {
  const shown = artifacts.slice(0, ARTIFACTS_SHOWN).map(printable).join(', ');
  const more = artifacts.length - ARTIFACTS_SHOWN;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** `campaign.yaml:4:9` beside a finding of the same folder, else the whole path. */
function position(at: Span, beside?: Span): string {
  const folder = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
  const file =
    beside && folder(beside.file) === folder(at.file) ? at.file.slice(folder(at.file).length) : at.file;
  return `${file}:${at.line}:${at.column}`;
}
