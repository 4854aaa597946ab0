/** An author's file as text, and the way from an offset in it to a line and column. */
import { defineFamily, type Findings, type Span } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { limits } from '../limits.ts';

export interface SourceFile {
  /** Relative to the hub, forward slashes. */
  readonly path: string;
  /** Without byte order marks, and with lines that end in \n or \r\n. Offsets count from its first letter. */
  readonly text: string;
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[];
}

export const fileFaults = defineFamily('file', {
  missing: {
    severity: 'error',
    message: 'There is no file “{path}”.',
    hint: 'Check the spelling, or add the file.',
  },
  outside: {
    severity: 'error',
    message: '“{path}” lies outside the hub.',
    hint: 'Copy the file into the folder that holds content/; links out of it are not followed.',
  },
  'too-large': {
    severity: 'error',
    message: '“{path}” is larger than {limit}.',
    hint: 'Split the campaign, or move long texts into fragments.',
  },
  'not-a-file': { severity: 'error', message: '“{path}” is not a file.', hint: 'Name a file, not a folder.' },
  unreadable: { severity: 'error', message: '“{path}” cannot be read.', hint: 'Check its permissions.' },
  encoding: {
    severity: 'error',
    message: '“{path}” is not UTF-8 text.',
    hint: 'Save it as UTF-8 in your editor.',
  },
  'control-character': {
    severity: 'error',
    message: 'The character {name} stands here, which cannot be shown.',
    hint: 'Delete it; it often comes with a text pasted from elsewhere.',
  },
  empty: { severity: 'error', message: '“{path}” is empty.', hint: 'Write its content, or delete the file.' },
});

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a text file of the hub. A file that cannot be read is a diagnostic and `undefined`. `maxBytes` is for
 * files with a limit of their own, such as drawings.
 */
export function readSource(
  host: Host,
  path: string,
  findings: Findings,
  maxBytes: number = limits.sourceBytes,
): SourceFile | undefined {
  return readTyped(host, path, findings, maxBytes)?.source;
}

/** The same with the bytes and the text as they were typed, for who changes the file. */
export function readTyped(
  host: Host,
  path: string,
  findings: Findings,
  maxBytes: number = limits.sourceBytes,
): { readonly source: SourceFile; readonly typed: string; readonly bytes: Uint8Array } | undefined {
  const result = host.read(path, maxBytes);
  const at = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (!result.ok) {
    const own = result.why === 'too-large' && maxBytes !== limits.sourceBytes;
    const place = own ? { at, hint: 'Make the file smaller.' } : { at };
    findings.add(fileFaults, result.why, place, { path, limit: sizeLabel(maxBytes) });
    return undefined;
  }
  let text: string;
  try {
    text = decoder.decode(result.bytes);
  } catch {
    const place = path.endsWith('.csv')
      ? { at: firstWrong(path, result.bytes), hint: 'Save it as “CSV UTF-8” in your spreadsheet.' }
      : { at: firstWrong(path, result.bytes) };
    findings.add(fileFaults, 'encoding', place, { path });
    return undefined;
  }
  const source = sourceFile(path, text);
  if (source.text.trim() === '') {
    findings.add(fileFaults, 'empty', { at }, { path });
    return undefined;
  }
  const control = hiddenCharacter(source.text);
  if (control) {
    const place = { at: spanAt(source, control.index, control.index + 1) };
    findings.add(fileFaults, 'control-character', place, { name: control.name });
    return undefined;
  }
  return { source, typed: text, bytes: result.bytes };
}

/** Where the first byte stands that is not UTF-8. */
function firstWrong(path: string, bytes: Uint8Array): Span {
  const source = sourceFile(path, new TextDecoder().decode(bytes));
  const index = Math.max(0, source.text.indexOf('\uFFFD'));
  return spanAt(source, index, index + 1);
}

/** The first character of a text that no font, no XML and no terminal takes, by its place and Unicode name. */
export function hiddenCharacter(text: string): { readonly index: number; readonly name: string } | undefined {
  const found = hidden.exec(text);
  if (!found) return undefined;
  const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { index: found.index, name };
}

/** Control characters but tab and line ends, halves of characters, and what is none. */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function sizeLabel(bytes: number): string {
  const mebibyte = 1024 * 1024;
  return bytes >= mebibyte ? `${bytes / mebibyte} MiB` : `${bytes / 1024} KiB`;
}

export function sourceFile(path: string, text: string): SourceFile {
  // Joined files may begin with two marks, and the parser of MDX drops one by itself. Old Macs end a line with a carriage return alone, which YAML does not take; offsets stay the same.
  const body = text.replace(/^\uFEFF+/, '').replace(/\r(?!\n)/g, '\n');
  const lineStarts = [0];
  for (let i = 0; i < body.length; i++) if (body.charCodeAt(i) === 10) lineStarts.push(i + 1);
  return { path, text: body, lineStarts };
}

/** From offsets to lines and columns, both counted from 1; `end` is exclusive. */
export function spanAt(source: SourceFile, start: number, end: number): Span {
  const from = position(source, start);
  const to = position(source, Math.max(start, end));
  return { file: source.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** What stands at a place. */
export function textAt(source: SourceFile, { line, column, endLine, endColumn }: Span): string {
  return source.text.slice(offsetAt(source, line, column), offsetAt(source, endLine, endColumn));
}

/** From a line and column back to an offset. */
export function offsetAt(source: SourceFile, line: number, column: number): number {
  return (source.lineStarts[line - 1] ?? source.text.length) + column - 1;
}

/** The text of one line without its end. */
export function lineText(source: SourceFile, line: number): string {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return '';
  return source.text.slice(start, source.lineStarts[line] ?? source.text.length).replace(/[\r\n]+$/, '');
}

function position(source: SourceFile, offset: number): { line: number; column: number } {
  const starts = source.lineStarts;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
