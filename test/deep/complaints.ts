/** What must hold of every answer of the tool, however broken the hub: each breach is a sentence. */
import type { Compiled } from '../../src/compile.ts';
import { type Diagnostic, Findings, type Span } from '../../src/diagnostic.ts';
import type { Host } from '../../src/host.ts';
import { findCollisions, shareFiles } from '../../src/output/collisions.ts';
import { makeReport } from '../../src/output/report.ts';
import { reporters } from '../../src/output/reporters/index.ts';
import type { ReporterContext } from '../../src/output/reporters/reporter.ts';
import { readSource, sourceFile } from '../../src/source/file.ts';
import type { Files } from '../brand/memory-host.ts';

/** Errors of a hub as a whole have no place to point at. */
const PLACELESS = /^hub\//;

export function complaintsOf(compiled: Compiled, files: Files, host: Host): string[] {
  const artifacts = shareFiles(compiled.artifacts);
  const diagnostics = [...compiled.diagnostics, ...findCollisions(artifacts)];
  const report = makeReport(diagnostics, {
    wordsChecked: compiled.words.checked,
    whyUnchecked: compiled.words.unchecked,
    artifacts: artifacts.length,
  });
  const complaints = diagnostics.flatMap((one) => complaintsAbout(one, files));
  const context: ReporterContext = {
    toolVersion: '0',
    hubPath: '',
    sourceOf: (file) => readSource(host, file, new Findings()),
    describe: () => undefined,
    colour: false,
    columns: 100,
  };
  for (const [name, reporter] of Object.entries(reporters))
    if (!reporter(report, context).endsWith('\n')) complaints.push(`the reporter “${name}” gave no text`);
  for (const { path, body } of artifacts) if (body.length === 0) complaints.push(`“${path}” is empty`);
  return complaints;
}

function complaintsAbout(one: Diagnostic, files: Files): string[] {
  const name = `${one.code} “${one.message}”`;
  const complaints: string[] = [];
  if (one.severity === 'error' && !one.hint) complaints.push(`${name} has no hint`);
  if (one.severity === 'error' && !one.at && !PLACELESS.test(one.code))
    complaints.push(`${name} has no place`);
  if (/\[object |\bundefined\b/.test(`${one.message} ${one.hint ?? ''}`))
    complaints.push(`${name} shows what is ours`);
  for (const at of [one.at, ...(one.related ?? []).map((also) => also.at)])
    if (at && !isPlace(at, files)) complaints.push(`${name} points nowhere: ${JSON.stringify(at)}`);
  return complaints;
}

/** Whether an editor could go there. A file that is missing or no text is pointed at as a whole. */
function isPlace(at: Span, files: Files): boolean {
  const { file, line, column, endLine, endColumn } = at;
  if (line === 1 && column === 1 && endLine === 1 && endColumn === 1) return true;
  const content = files[file];
  if (content === undefined) return false;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const { lineStarts, text: clean } = sourceFile(file, text);
  const width = (wanted: number) => (lineStarts[wanted] ?? clean.length + 1) - lineStarts[wanted - 1]!;
  const inside = (l: number, c: number) => l >= 1 && l <= lineStarts.length && c >= 1 && c <= width(l) + 1;
  const ordered = endLine > line || (endLine === line && endColumn >= column);
  return inside(line, column) && inside(endLine, endColumn) && ordered;
}
