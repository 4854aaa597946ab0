/**
 * The recipes of examples/ci, run as they stand in a repository of the demo hub: only `npx` and `npm` are ours, so that the
 * command is this one, its libraries are there, and the day is one on which the demo campaigns are ahead.
 */
import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { GitlabIssue } from '../../src/output/reporters/gitlab.ts';
import { beginRepository, commitAll, git, gitEnv, write } from './git-fixture.ts';
import { emptyFolder } from './hub-fixture.ts';
import { command, repository } from './run-cli.ts';

const words = 'content/campaigns/printemps-2027/fr.mdx';
const sound = readFileSync(path.join(repository, words), 'utf8');
/** A number typed by hand, where the offer's percentage is meant. */
const spoilt = sound.replace('Elle vaut -{percent(offer.percent)}.', 'Elle vaut -20 %.');
const line = spoilt.split('\n').findIndex((one) => one.includes('-20 %')) + 1;
const recipe = (name: string) => readFileSync(path.join(repository, 'examples/ci', name), 'utf8');

let root: string;
let programs: string;
let before: string;

beforeAll(() => {
  programs = emptyFolder();
  const run = `shift; exec "${process.execPath}" "${command}" "$@" --now 2027-03-01`;
  write(programs, { npx: `#!/bin/sh\n[ "$1" = diapason ] || exit 64\n${run}\n`, npm: '#!/bin/sh\nexit 0\n' });
  for (const name of ['npx', 'npm']) chmodSync(path.join(programs, name), 0o755);

  // What is on the server, and the clone of a branch that spoils one campaign.
  const origin = emptyFolder();
  cpSync(path.join(repository, 'content'), path.join(origin, 'content'), { recursive: true });
  write(origin, { '.gitignore': '.diapason/\ndist/\n*.sarif\ngl-*.json\n' });
  before = beginRepository(origin);
  root = path.join(emptyFolder(), 'clone');
  git(origin, 'clone', '--quiet', origin, root);
  git(root, 'checkout', '--quiet', '-b', 'ours');
  write(root, { [words]: spoilt });
  commitAll(root, 'a number typed by hand');
});

/** A script as a CI server runs it. */
async function sh(script: string, env: Readonly<Record<string, string>> = {}) {
  const { FORCE_COLOR: _colour, GITHUB_WORKSPACE: _folder, CI_PROJECT_DIR: _project, ...own } = process.env;
  const all = { ...own, ...gitEnv, PATH: `${programs}:${process.env.PATH}`, ...env };
  return new Promise<{ status: number; out: string; err: string }>((resolve) => {
    const child = execFile('sh', ['-e', '-c', script], { cwd: root, env: all }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end();
  });
}

const json = <T>(file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;

test('GitHub: annotations fail the pull request, the others leave their reports', {
  timeout: 600_000,
}, async () => {
  const { jobs } = parse(recipe('github.yml')) as {
    jobs: { check: { steps: readonly { name?: string; run?: string; env?: Record<string, string> }[] } };
  };
  const answers: Record<string, Awaited<ReturnType<typeof sh>>> = {};
  for (const { name = 'install', run, env = {} } of jobs.check.steps) {
    if (run === undefined) continue;
    const filled = Object.entries(env).map(([key, value]) => [
      key,
      value.replace(/\$\{\{ github\.base_ref \}\}/, 'main'),
    ]);
    answers[name] = await sh(run, { GITHUB_WORKSPACE: root, ...Object.fromEntries(filled) });
  }
  expect(Object.entries(answers).map(([name, { status }]) => [name, status])).toEqual([
    ['install', 0],
    ['Check what the pull request changes', 1],
    ['Check the hub', 1],
    ['Build the report', 1],
  ]);
  const changes = answers['Check what the pull request changes']!;
  expect(changes.err).toContain(`Compared with “origin/main”, ${before.slice(0, 7)}.`);
  expect(changes.err).toContain('One campaign is checked: printemps-2027.');
  expect(changes.out).toMatch(
    new RegExp(`^::error file=${words},line=${line},.*facts-come-from-the-campaign`, 'm'),
  );
  const { runs } = json<{ runs: [{ results: readonly { ruleId: string }[] }] }>('diapason.sarif');
  expect(runs[0].results.map(({ ruleId }) => ruleId)).toContain('message/facts-come-from-the-campaign');
  expect(readFileSync(path.join(root, 'dist/report.html'), 'utf8')).toContain('ete-2027');
});

test('GitLab: the job of the merge request fails, the other leaves the code quality report', async () => {
  const jobs = parse(recipe('gitlab.yml')) as Record<
    string,
    { before_script?: string[]; script?: string[]; after_script?: string[] }
  >;
  const env = { CI_PROJECT_DIR: root, CI_MERGE_REQUEST_DIFF_BASE_SHA: before };
  rmSync(path.join(root, 'dist'), { recursive: true });
  const first = jobs['.diapason']!.before_script!;
  const changes = await sh([...first, ...jobs['check-changes']!.script!].join('\n'), env);
  expect(changes.status).toBe(1);
  expect(changes.out).toContain(`${words}:${line}:`);
  const hub = await sh([...first, ...jobs['check-hub']!.script!].join('\n'), env);
  expect(hub.status).toBe(1);
  await sh(jobs['check-hub']!.after_script!.join('\n'), env);
  expect(existsSync(path.join(root, 'dist/report.html'))).toBe(true);
  const issues = json<readonly GitlabIssue[]>('gl-code-quality-report.json');
  expect(issues).toContainEqual(
    expect.objectContaining({
      check_name: 'message/facts-come-from-the-campaign',
      location: { path: words, lines: { begin: line, end: line } },
    }),
  );
});

describe('before a commit', () => {
  test('the hook refuses what is spoilt, and lets pass what is sound', async () => {
    cpSync(path.join(repository, 'examples/ci/pre-commit'), path.join(root, '.git/hooks/pre-commit'));
    git(root, 'checkout', '--quiet', '-B', 'hooked', 'origin/main');
    const commit = `git commit --quiet --all --message 'a word'`;
    write(root, { [words]: spoilt });
    const refused = await sh(commit);
    expect(refused.status).toBe(1);
    expect(refused.err + refused.out).toContain('message/facts-come-from-the-campaign');
    write(root, { [words]: sound.replace('Regarde ta boîte', 'Ouvre ta boîte') });
    const passed = await sh(commit);
    expect(passed.status, passed.err).toBe(0);
    expect(git(root, 'log', '--format=%s', '-1')).toBe('a word\n');
    // Nothing of the content has changed.
    const other = await sh(
      `echo x > notes.txt && git add notes.txt && git commit --quiet --message 'a note'`,
    );
    expect(other.status, other.err).toBe(0);
  });

  test('lefthook and pre-commit run the same', () => {
    const [, run] = /^exec (.*)$/m.exec(recipe('pre-commit'))!;
    const lefthook = parse(recipe('lefthook.yml')) as {
      'pre-commit': { commands: Record<string, { run: string }> };
    };
    const config = parse(recipe('pre-commit-config.yaml')) as { repos: [{ hooks: [{ entry: string }] }] };
    expect(lefthook['pre-commit'].commands.diapason!.run).toBe(run);
    expect(config.repos[0].hooks[0].entry).toBe(run);
  });
});
