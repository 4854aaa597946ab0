/** Real repositories in folders of their own. Whatever git is set to on this machine has no part in them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';

export const gitEnv = {
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@plain.example',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@plain.example',
};

/** What git answers; throws with its complaint when it refuses. */
export function git(folder: string, ...args: readonly string[]): string {
  const { GIT_DIR: _dir, GIT_INDEX_FILE: _index, GIT_WORK_TREE: _tree, ...env } = process.env;
  return execFileSync('git', args, {
    cwd: folder,
    env: { ...env, ...gitEnv },
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

/** A repository with all files of the folder in its first commit, on the branch main. */
export function beginRepository(folder: string): string {
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  return commitAll(folder, 'first');
}

/** The hash of the new commit. */
export function commitAll(folder: string, message: string): string {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(folder, 'rev-parse', 'HEAD').trim();
}

/** `null` takes a file or folder away. */
export function write(root: string, files: Readonly<Record<string, string | null>>) {
  for (const [file, text] of Object.entries(files)) {
    const absolute = path.join(root, file);
    if (text === null) rmSync(absolute, { recursive: true });
    else {
      mkdirSync(path.dirname(absolute), { recursive: true });
      writeFileSync(absolute, text);
    }
  }
}
