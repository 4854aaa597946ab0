/** The page for teams: its recipes are the files in examples/ci, its settings and comments can be read. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { brandRulesSchema } from '../../src/brand/brand-rules.ts';
import { readSuppression } from '../../src/parse/suppressions.ts';
import { repository } from '../cli/run-cli.ts';

const page = readFileSync(path.join(repository, 'docs/team.md'), 'utf8');
const folder = path.join(repository, 'examples/ci');
const recipes = readdirSync(folder).sort();
const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const fence = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)![1]!;

describe('recipes', () => {
  const shown = [...page.matchAll(/```(?:yaml|sh) examples\/ci\/(\S+)\n([\s\S]*?)```/g)].map(
    ([, name, text]) => ({ name: name!, text: text! }),
  );

  test('all of them are shown', () => {
    expect(shown.map(({ name }) => name).sort()).toEqual(recipes);
  });

  test.each(shown)('$name is shown as it is', ({ name, text }) => {
    expect(text).toBe(textOf(name));
  });

  test.each(recipes.filter((name) => /ya?ml$/.test(name)))('%s is sound YAML', (name) => {
    const document = parseDocument(textOf(name), { strict: true, uniqueKeys: true });
    expect([...document.errors, ...document.warnings]).toEqual([]);
  });
});

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

test('GitHub: history for --changed, rights to upload, a category, no expression inside a script', () => {
  const { jobs } = parse(textOf('github.yml')) as {
    jobs: Record<string, { permissions: object; steps: readonly (Step & { run?: string })[] }>;
  };
  const { permissions, steps } = jobs.check!;
  const using = (action: string) => steps.find(({ uses }) => uses?.startsWith(`${action}@`))!;
  expect(permissions).toEqual({ contents: 'read', actions: 'read', 'security-events': 'write' });
  expect(using('actions/checkout').with).toEqual({ 'fetch-depth': 0 });
  expect(using('github/codeql-action/upload-sarif').with).toMatchObject({ category: 'diapason' });
  expect(using('actions/cache').with).toMatchObject({ path: '.diapason' });
  for (const { run = '' } of steps) expect(run).not.toContain('${{');
  for (const { uses = 'a@v1' } of steps) expect(uses).toMatch(/@v\d+$/);
});

test('GitLab: history, and the report under the key that the widget reads', () => {
  const jobs = parse(textOf('gitlab.yml')) as Record<string, Record<string, unknown>>;
  expect(jobs['.diapason']!.variables).toEqual({ GIT_DEPTH: 0 });
  expect(jobs['check-hub']!.artifacts).toMatchObject({
    when: 'always',
    reports: { codequality: 'gl-code-quality-report.json' },
  });
});

test('settings of the brand are what a brand may say', () => {
  const { suppressions } = JSON.parse(fence('json')) as { suppressions: object };
  const shape = brandRulesSchema.shape.suppressions;
  expect(shape.parse(suppressions)).toEqual(suppressions);
  expect(Object.keys(suppressions).sort()).toEqual(Object.keys(shape.parse({})).concat('mostDays').sort());
});

test('the answer shown has all its parts', () => {
  const [comment] = fence('mdx').split('\n');
  const at = { file: 'fr.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };
  expect(readSuppression(comment!.slice(1, -1), at)).toMatchObject({
    reason: 'a customer’s own words',
    by: 'Marie Dupont',
    until: '2027-06-01',
  });
});
