/**
 * JUnit XML, which nearly every CI server shows: a suite per file, a case per finding. Errors are failures;
 * warnings and notes pass and keep their words in `system-out`, so that a server's red means exit status 1.
 */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Report } from '../report.ts';
import { escapeXml } from './xml.ts';

export function junitReporter(report: Report): string {
  const suites = Map.groupBy(report.diagnostics, (one) => one.at?.file ?? 'hub');
  const written =
    suites.size > 0
      ? [...suites].map(([file, list]) => suite(file, list)).join('')
      : '  <testsuite name="hub" tests="1" failures="0" errors="0">\n' +
        '    <testcase classname="hub" name="nothing found"/>\n' +
        '  </testsuite>\n';
  const tests = Math.max(1, report.diagnostics.length);
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<testsuites name="diapason" tests="${tests}" failures="${report.summary.errors}" errors="0">\n` +
    `${written}</testsuites>\n`
  );
}

function suite(file: string, list: readonly Diagnostic[]): string {
  const failures = list.filter((one) => one.severity === 'error').length;
  const cases = list.map((one) => testCase(file, one)).join('');
  const counts = `tests="${list.length}" failures="${failures}" errors="0"`;
  return `  <testsuite name="${escapeXml(file)}" ${counts}>\n${cases}  </testsuite>\n`;
}

function testCase(file: string, one: Diagnostic): string {
  const place = one.at ? ` (${one.at.line}:${one.at.column})` : '';
  const line = one.at ? ` file="${escapeXml(one.at.file)}" line="${one.at.line}"` : '';
  const details = [
    one.at ? `${one.at.file}:${one.at.line}:${one.at.column}` : undefined,
    one.message,
    one.hint && `hint: ${one.hint}`,
    one.artifacts?.length ? `seen in: ${one.artifacts.join(', ')}` : undefined,
  ]
    .filter((part) => part)
    .join('\n');
  const body =
    one.severity === 'error'
      ? `<failure type="${escapeXml(one.code)}" message="${escapeXml(one.message)}">${escapeXml(details)}</failure>`
      : `<system-out>${escapeXml(`${one.severity}: ${details}`)}</system-out>`;
  const name = escapeXml(`${one.code}${place}`);
  return `    <testcase classname="${escapeXml(file)}" name="${name}"${line}>${body}</testcase>\n`;
}
