/** The author's lines around a place, as the report in the terminal frames them, with the words concerned marked. */
import type { Span } from '../../../diagnostic.ts';
import type { Host } from '../../../host.ts';
import { limits } from '../../../limits.ts';
import { lineText, type SourceFile, sourceFile } from '../../../source/file.ts';
import { html, type Markup } from '../markup.ts';

/** Lines before and after the place. */
const CONTEXT = 1;
/** Of a place that runs over many lines. */
const MOST_LINES = 6;
/** Letters of the author's line shown before the words concerned. */
const LEAD_IN = 24;

/** Reads each file once for a page. Undefined for what is not there, or lies outside the hub. */
export type ReadLines = (file: string) => SourceFile | undefined;

export function lineReader(host: Host): ReadLines {
  const known = new Map<string, SourceFile | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const result = host.read(file, limits.sourceBytes);
      known.set(file, result.ok ? sourceFile(file, new TextDecoder().decode(result.bytes)) : undefined);
    }
    return known.get(file);
  };
}

/** Nothing when the file has changed or gone meanwhile. */
export function excerpt(at: Span, read: ReadLines): Markup | false {
  const source = read(at.file);
  if (!source || at.line > source.lineStarts.length) return false;
  const last = Math.min(at.endLine, at.line + MOST_LINES - 1);
  const from = Math.max(1, at.line - CONTEXT);
  const to = Math.min(source.lineStarts.length, last + CONTEXT);
  const numbers = Array.from({ length: to - from + 1 }, (_one, index) => from + index);
  const rows = numbers.map((number) => row(lineText(source, number), number, at));
  if (rows.every((one) => one === undefined)) return false;
  return html`<pre class="excerpt" tabindex="0" role="group" aria-label="${at.file}:${at.line}">${rows.map((one) => one ?? false)}</pre>`;
}

/** Empty lines around the place are left out. */
function row(line: string, number: number, at: Span): Markup | undefined {
  const isConcerned = number >= at.line && number <= at.endLine;
  if (line.trim() === '' && !isConcerned) return undefined;
  const label = html`<span class="line">${String(number).padStart(3)}</span> `;
  if (!isConcerned) return html`<span class="around">${label}${line}</span>\n`;
  const start = number === at.line ? at.column - 1 : 0;
  const end = number === at.endLine ? at.endColumn - 1 : line.length;
  const cut = start > LEAD_IN && line.length > 3 * LEAD_IN ? start - LEAD_IN : 0;
  return html`${label}${cut > 0 && '…'}${line.slice(cut, start)}<mark>${line.slice(start, end)}</mark>${line.slice(end)}\n`;
}
