/** Which commit --changed compares with, in real repositories. */
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { changedBase } from '../../src/cli/git/changed-base.ts';
import { changedFiles } from '../../src/cli/git/changed-files.ts';
import { gitIn } from '../../src/cli/git/run-git.ts';
import { Failure } from '../../src/output/failure.ts';
import { beginRepository, commitAll, git, write } from './git-fixture.ts';
import { emptyFolder } from './hub-fixture.ts';

const words = (text: string) => ({ 'content/campaigns/spring/fr.mdx': text });

function repository(): { root: string; first: string } {
  const root = emptyFolder();
  write(root, words('Un'));
  return { root, first: beginRepository(root) };
}

const baseOf = (root: string, asked?: string) => changedBase(gitIn(root), asked);
const refusalOf = async (root: string, asked?: string) => {
  const failure = await baseOf(root, asked).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  return failure as Failure;
};

describe('without a name', () => {
  test('it is where the upstream branch parted', async () => {
    const { root, first } = repository();
    const clone = path.join(emptyFolder(), 'clone');
    git(root, 'clone', '--quiet', root, clone);
    write(root, words('Deux'));
    commitAll(root, 'theirs');
    write(clone, { 'content/campaigns/autumn/fr.mdx': 'Trois' });
    commitAll(clone, 'ours');
    git(clone, 'fetch', '--quiet');
    expect(await baseOf(clone)).toEqual({
      commit: first,
      says: `the merge base with the upstream branch “origin/main”, ${first.slice(0, 7)}`,
    });
    expect(await changedFiles(gitIn(clone), first)).toEqual(['content/campaigns/autumn/fr.mdx']);
  });

  test.each(['main', 'master'])('it is where a branch without upstream left %s', async (main) => {
    const { root, first } = repository();
    git(root, 'branch', '--move', main);
    git(root, 'checkout', '--quiet', '-b', 'summer');
    write(root, words('Deux'));
    commitAll(root, 'ours');
    expect(await baseOf(root)).toEqual({ commit: first, says: `“${main}”, ${first.slice(0, 7)}` });
  });

  test('it is the remote’s main branch where CI has checked out a commit and no branch', async () => {
    const { root, first } = repository();
    git(root, 'checkout', '--quiet', '-b', 'summer');
    const second = commitAll(root, 'ours');
    const clone = path.join(emptyFolder(), 'clone');
    git(root, 'clone', '--quiet', '--no-checkout', root, clone);
    git(clone, 'checkout', '--quiet', '--detach', second);
    git(clone, 'remote', 'set-head', 'origin', '--delete');
    expect(await baseOf(clone)).toEqual({ commit: first, says: `“origin/main”, ${first.slice(0, 7)}` });
  });

  test('it is the last commit where there is no such branch', async () => {
    const { root, first } = repository();
    git(root, 'branch', '--move', 'trunk');
    const { commit, says } = await baseOf(root);
    expect([commit, says]).toEqual([
      first,
      `the last commit, ${first.slice(0, 7)}, for there is no upstream, main or master branch`,
    ]);
  });

  test('everything counts before the first commit, whatever was named', async () => {
    const root = emptyFolder();
    write(root, words('Un'));
    git(root, 'init', '--quiet');
    const all = { says: 'nothing, for there is no commit yet: everything counts as changed' };
    expect([await baseOf(root), await baseOf(root, 'HEAD')]).toEqual([all, all]);
    git(root, 'add', '--all');
    expect(await changedFiles(gitIn(root), undefined)).toEqual(['content/campaigns/spring/fr.mdx']);
  });
});

describe('with a name', () => {
  test.each(['v1', 'HEAD~1', 'main'])('%s is a tag, an expression or a branch', async (asked) => {
    const { root, first } = repository();
    git(root, 'tag', '--annotate', 'v1', '--message', 'v1');
    git(root, 'checkout', '--quiet', '-b', 'summer');
    commitAll(root, 'ours');
    expect((await baseOf(root, asked)).commit).toBe(first);
  });

  test('a history of its own is compared as it stands', async () => {
    const { root } = repository();
    git(root, 'checkout', '--quiet', '--orphan', 'other');
    const other = commitAll(root, 'other');
    git(root, 'checkout', '--quiet', 'main');
    const { commit, says } = await baseOf(root, 'other');
    expect(commit).toBe(other);
    expect(says).toContain('for the two have no commit in common');
  });

  test.each(['-x', '--output=stolen', ''])('“%s” is no base', async (asked) => {
    const { root } = repository();
    const { status, message } = await refusalOf(root, asked);
    expect([status, message]).toEqual([2, `“${asked}” cannot be the base of --changed.`]);
    expect(existsSync(path.join(root, 'stolen'))).toBe(false);
  });

  test.each(['nowhere', 'main:content', '^main', 'main..HEAD', 'a\nb'])('“%s” is unknown', async (asked) => {
    const { status, message, hint } = await refusalOf(repository().root, asked);
    expect([status, message]).toEqual([2, `Git knows no commit “${asked.replace('\n', ' ')}”.`]);
    expect(hint).toContain('git branch --all');
  });
});

describe('a shallow clone', () => {
  function shallow(): string {
    const { root } = repository();
    git(root, 'checkout', '--quiet', '-b', 'summer');
    commitAll(root, 'ours');
    git(root, 'checkout', '--quiet', 'main');
    commitAll(root, 'theirs');
    const clone = path.join(emptyFolder(), 'clone');
    const depth = ['--depth', '1', '--no-single-branch', '--branch', 'summer'];
    git(root, 'clone', '--quiet', ...depth, `file://${root}`, clone);
    return clone;
  }

  test('that lacks the merge base is told how to fetch it', async () => {
    const clone = shallow();
    const { status, message, hint } = await refusalOf(clone, 'origin/main');
    expect([status, message]).toEqual([
      2,
      'This clone is too shallow: it does not hold the commit where “origin/main” parted.',
    ]);
    expect(hint).toContain('fetch-depth: 0');
    git(clone, 'fetch', '--quiet', '--unshallow');
    expect((await baseOf(clone, 'origin/main')).says).toContain('the merge base with “origin/main”');
  });

  test('that lacks the commit itself is told the same', async () => {
    expect((await refusalOf(shallow(), 'HEAD~1')).hint).toContain('--unshallow');
  });
});

describe('the door to git', () => {
  test('a folder outside of any repository', async () => {
    const { status, message } = await refusalOf(emptyFolder());
    expect([status, message]).toEqual([
      2,
      '“--changed” asks git what has changed, and the hub lies in no git repository.',
    ]);
  });

  test('names of files are taken as they are', async () => {
    const { root, first } = repository();
    const odd = ['a b', 'é', 'two\nlines', '"quoted"', 'tab\there', '-dash', '*'].map(
      (name) => `content/campaigns/${name}/fr.mdx`,
    );
    write(root, Object.fromEntries(odd.map((file) => [file, 'Un'])));
    const untracked = await changedFiles(gitIn(root), first);
    commitAll(root, 'odd names');
    expect(untracked).toEqual([...odd].sort());
    expect(await changedFiles(gitIn(root), first)).toEqual([...odd].sort());
  });

  test('deleted, moved and ignored files', async () => {
    const { root, first } = repository();
    git(root, 'mv', 'content/campaigns/spring', 'content/campaigns/summer');
    write(root, { '.gitignore': '*.bak', 'content/campaigns/summer/fr.bak': 'x' });
    expect(await changedFiles(gitIn(root), first)).toEqual([
      'content/campaigns/spring/fr.mdx',
      'content/campaigns/summer/fr.mdx',
    ]);
  });

  test('nothing that the repository’s settings name is run', async () => {
    const { root, first } = repository();
    const trap = path.join(root, 'trap');
    write(root, { 'trap.sh': `#!/bin/sh\ntouch "${trap}"\n`, '.gitattributes': '*.mdx diff=trap' });
    const program = path.join(root, 'trap.sh');
    chmodSync(program, 0o755);
    write(root, { 'hooks/post-index-change': `#!/bin/sh\ntouch "${trap}"\n` });
    chmodSync(path.join(root, 'hooks/post-index-change'), 0o755);
    for (const [key, value] of Object.entries({
      'core.fsmonitor': program,
      'core.hooksPath': path.join(root, 'hooks'),
      'core.pager': program,
      'pager.diff': program,
      'diff.external': program,
      'diff.trap.command': program,
      'diff.trap.textconv': program,
    }))
      git(root, 'config', key, value);
    write(root, words('Deux'));
    expect(existsSync(trap)).toBe(false);
    expect(await changedFiles(gitIn(root), first)).toEqual(['content/campaigns/spring/fr.mdx']);
    expect(await baseOf(root)).toMatchObject({ commit: first });
    expect(existsSync(trap)).toBe(false);
    // The trap is sprung by whoever looks without care.
    git(root, 'diff', first);
    expect(existsSync(trap)).toBe(true);
  });

  test('a git that does not come to an end is given up', async () => {
    const { root } = repository();
    const programs = emptyFolder();
    writeFileSync(path.join(programs, 'git'), '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    vi.stubEnv('PATH', `${programs}${path.delimiter}${process.env.PATH}`);
    const failure = await gitIn(root, 200)('log', '--all').catch((error: unknown) => error);
    vi.unstubAllEnvs();
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).message).toBe('“git log” did not come to an end within 0.2 s.');
  });
});
