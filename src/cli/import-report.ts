/** What an import did, as text and as JSON: every change with its place, what it was, what it became and why. */
import type { Imported } from '../brand/tokens-import/import-tokens.ts';
import { type Json, printShort, toPlain } from '../brand/tokens-import/json.ts';
import type { Diagnostic, Span } from '../diagnostic.ts';
import { printable } from '../output/reporters/printable.ts';

export interface ImportReport {
  readonly source: string;
  readonly out: string;
  /** Absent where nothing was imported. */
  readonly imported: Imported | undefined;
  readonly findings: readonly Diagnostic[];
  readonly skipped: Imported['skipped'];
}

/** Values whole, in the order of the source; keys such as `100` come first, as JavaScript orders them. */
export function importJson({ source, out, imported, findings, skipped }: ImportReport): string {
  const report = {
    version: 1,
    source,
    out,
    errors: findings,
    ...(imported && {
      summary: imported.summary,
      files: imported.files.map(({ path }) => path),
      changes: imported.changes.map(({ at, was, became, ...one }) => ({
        ...placeOf(at),
        ...one,
        was: toPlain(was),
        ...(became !== undefined && { became: toPlain(became) }),
      })),
      notes: imported.notes.map(({ at, was, ...one }) => ({
        ...placeOf(at),
        ...one,
        ...(was !== undefined && { was: toPlain(was) }),
      })),
    }),
    skipped: [...skipped, ...(imported?.skipped ?? [])],
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Values on one line, the long ones shortened: the whole is in `$extensions` and in the JSON. */
export function importText({ out, imported, findings, skipped }: ImportReport): string {
  const lines: string[] = [];
  for (const { at, code, message, hint } of findings) {
    lines.push(`${at ? `${placeText(at)}  ` : ''}error  ${code}`, `  ${printable(message)}`);
    if (hint) lines.push(`  hint: ${printable(hint)}`);
  }
  if (!imported) return `${lines.join('\n')}\nNothing was written.\n`;
  for (const { at, path, kind, was, became, newPath, why } of imported.changes) {
    const to = became === undefined ? 'left out, kept in “$extensions” of its group' : shortValue(became);
    const called = newPath === undefined ? '' : ` → ${newPath}`;
    lines.push(`${placeText(at)}  ${kind}  ${printable(`${path}${called}`)}`);
    lines.push(`  ${shortValue(was)} → ${to}`, `  ${printable(why)}`);
  }
  for (const { at, path, message, was } of imported.notes) {
    lines.push(`${placeText(at)}  note  ${printable(path)}`);
    lines.push(`  ${printable(message)}${was === undefined ? '' : ` It is ${shortText(printShort(was))}.`}`);
  }
  for (const { path, why } of [...skipped, ...imported.skipped])
    lines.push(`${printable(path)}  skipped: ${why}`);
  const { tokensIn, tokensOut, unchanged, altered, left, inContexts } = imported.summary;
  const files = `${imported.files.length} ${imported.files.length === 1 ? 'file' : 'files'}`;
  if (inContexts > 0)
    lines.push(`${inContexts} results of sums that differ in some context stand in the resolver document.`);
  lines.push(
    `${tokensIn} tokens in, ${tokensOut} out: ${unchanged} unchanged, ${altered} altered, ${left} left out. ${files} in ${printable(out)}.`,
  );
  return `${lines.join('\n')}\n`;
}

function placeOf({ file, line, column }: Span) {
  return { file, line, column };
}

function placeText({ file, line, column }: Span): string {
  return `${printable(file)}:${line}:${column}`;
}

/** Of a token its value alone; its other properties are in the JSON. */
function shortValue(token: Json): string {
  if (!(token instanceof Map)) return shortText(printShort(token));
  const value = (token.get('$value') ?? token.get('$ref') ?? token.get('value') ?? null) as Json;
  return shortText(printShort(value));
}

const MOST_SHOWN = 80;

function shortText(text: string): string {
  return printable(text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN - 1)}…`);
}
