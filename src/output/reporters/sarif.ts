/**
 * SARIF 2.1.0 for code scanning. Its regions are ours: lines and columns from 1, UTF-16 units, exclusive end.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import type { Diagnostic, Severity, Span } from '../../diagnostic.ts';
import type { Report } from '../report.ts';
import type { ReporterContext } from './reporter.ts';

const LEVELS = { error: 'error', warning: 'warning', note: 'note' } as const;
/** Where there is a baseline. Suppressions stand at all results of a run, or at none (3.27.23). */
const FRESH = { baselineState: 'new', suppressions: [] };
const HELD = {
  baselineState: 'unchanged',
  suppressions: [{ kind: 'external', status: 'accepted', justification: 'Held by diapason.baseline.json.' }],
};

const SEVERITIES: readonly Severity[] = ['note', 'warning', 'error'];

export function sarifReporter(report: Report, context: ReporterContext): string {
  const { baselined, diagnostics } = report;
  const all = [...diagnostics, ...(baselined ?? [])];
  const codes = [...new Set(all.map((one) => one.code))].sort();
  const resultOf = (one: Diagnostic) => result(one, codes.indexOf(one.code), context.hubPath);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Diapason',
            version: context.toolVersion,
            semanticVersion: context.toolVersion,
            rules: codes.map((code) => rule(code, all, context)),
          },
        },
        // Lines and columns are counted in UTF-16 units, as everywhere in Diapason.
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        results: [
          ...diagnostics.map((one) => ({ ...resultOf(one), ...(baselined && FRESH) })),
          ...(baselined ?? []).map((one) => ({ ...resultOf(one), ...HELD })),
        ],
        properties: { summary: report.summary },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The default level is the worst that the code was given in this run: brands may soften a rule, one by one. */
function rule(code: string, diagnostics: readonly Diagnostic[], context: ReporterContext) {
  const worst = diagnostics
    .filter((one) => one.code === code)
    .reduce((rank, one) => Math.max(rank, SEVERITIES.indexOf(one.severity)), 0);
  return {
    id: code,
    shortDescription: { text: context.describe(code) ?? code },
    help: { text: `Its manual page: diapason explain ${code}` },
    defaultConfiguration: { level: LEVELS[SEVERITIES[worst]!] },
  };
}

function result(one: Diagnostic, ruleIndex: number, hubPath: string) {
  const location = (at: Span) => locationOf(at, hubPath);
  const physicalLocation = (at: Span) => ({ artifactLocation: location(at), region: region(at) });
  return {
    ruleId: one.code,
    ruleIndex,
    level: LEVELS[one.severity],
    message: { text: one.hint ? `${one.message}\nhint: ${one.hint}` : one.message },
    locations: one.at ? [{ physicalLocation: physicalLocation(one.at) }] : [],
    ...(one.related?.length && {
      relatedLocations: one.related.map((related, id) => ({
        id,
        message: { text: related.message },
        physicalLocation: physicalLocation(related.at),
      })),
    }),
    ...(one.fix && {
      fixes: [
        {
          description: { text: one.hint ?? one.message },
          artifactChanges: [
            {
              artifactLocation: location(one.fix.at),
              replacements: [{ deletedRegion: region(one.fix.at), insertedContent: { text: one.fix.text } }],
            },
          ],
        },
      ],
    }),
    ...(one.artifacts?.length && { properties: { artifacts: one.artifacts } }),
  };
}

/** Relative to the root of the repository, as GitHub reads it. */
function locationOf(at: Span, hubPath: string) {
  const file = `${hubPath}${at.file}`;
  return { uri: file.toWellFormed().split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function region(at: Span) {
  return { startLine: at.line, startColumn: at.column, endLine: at.endLine, endColumn: at.endColumn };
}
