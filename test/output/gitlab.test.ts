/** What GitLab documents of its code quality reports, held against ours. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { makeReport } from '../../src/output/report.ts';
import type { GitlabIssue } from '../../src/output/reporters/gitlab.ts';
import { reporters } from '../../src/output/reporters/index.ts';
import { sourceFile } from '../../src/source/file.ts';
import { context, report } from './sample-report.ts';

const COUNTS = { wordsChecked: 0, artifacts: 0 };
const file = 'content/campaigns/spring/fr.mdx';

function issuesOf(lines: readonly string[], diagnostics: readonly Diagnostic[]): GitlabIssue[] {
  const source = sourceFile(file, lines.join('\n'));
  const given = { ...context, sourceOf: () => source };
  return JSON.parse(reporters.gitlab(makeReport(diagnostics, COUNTS), given)) as GitlabIssue[];
}

function at(line: number, word: string): Diagnostic {
  const end = 1 + word.length;
  return {
    code: 'tone/no-banned-words',
    severity: 'warning',
    message: `The brand does not say “${word}”.`,
    at: { file, line, column: 1, endLine: line, endColumn: end },
  };
}

test('every issue has the fields that GitLab asks for, and a severity that it knows', () => {
  const issues = JSON.parse(reporters.gitlab(report, context)) as GitlabIssue[];
  expect(issues).toHaveLength(report.diagnostics.length);
  for (const issue of issues) {
    expect(issue).toEqual({
      description: expect.stringMatching(/./),
      check_name: expect.stringMatching(/.\/./),
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
      location: {
        path: expect.stringMatching(/^content/),
        lines: { begin: expect.any(Number), end: expect.any(Number) },
      },
    });
  }
});

test('fingerprints stay when lines move, and change with what is wrong', () => {
  const [before] = issuesOf(['magique'], [at(1, 'magique')]);
  const [after] = issuesOf(['', '', 'magique'], [at(3, 'magique')]);
  const [other] = issuesOf(['unique'], [at(1, 'unique')]);
  expect(after!.fingerprint).toBe(before!.fingerprint);
  expect(other!.fingerprint).not.toBe(before!.fingerprint);
});

test('the same mistake twice is two issues, of which the first stays the first', () => {
  const once = issuesOf(['magique'], [at(1, 'magique')]);
  const twice = issuesOf(['magique', 'magique'], [at(1, 'magique'), at(2, 'magique')]);
  expect(twice[0]!.fingerprint).toBe(once[0]!.fingerprint);
  expect(twice[1]!.fingerprint).not.toBe(once[0]!.fingerprint);
});

test.each(['github', 'gitlab', 'sarif'] as const)('%s names files as the repository has them', (name) => {
  const text = reporters[name](report, { ...context, hubPath: 'hubs/acme/' });
  expect(text).toContain('hubs/acme/content/campaigns/spring/fr.mdx');
  expect(text.replaceAll('hubs/acme/content/', '')).not.toContain('content/campaigns/spring/fr.mdx');
});
