/** The hub's files that differ from a commit, saved or not, and those that git does not know yet. */
import { Failure } from '../../output/failure.ts';
import { printable } from '../../output/reporters/printable.ts';
import type { Git } from './run-git.ts';

/**
 * Paths below `content/`, relative to the hub, as the system composes accents; files that are gone are among them. What
 * `.gitignore` names is not. `commit`: undefined for all files. `git` runs in the hub's folder.
 */
export async function changedFiles(git: Git, commit: string | undefined): Promise<readonly string[]> {
  const unknown = ['ls-files', '-z', '--others', '--exclude-standard', '--', 'content'];
  const known =
    commit === undefined
      ? ['ls-files', '-z', '--cached', '--', 'content']
      : [
          ...['diff', '-z', '--name-only', '--relative', '--no-renames', '--no-ext-diff', '--no-textconv'],
          // Whoever looks into a submodule obeys its settings.
          ...['--ignore-submodules=dirty', commit, '--', 'content'],
        ];
  const files = [...(await pathsOf(git, known)), ...(await pathsOf(git, unknown))];
  return [...new Set(files)].sort();
}

async function pathsOf(git: Git, args: readonly string[]): Promise<string[]> {
  const { status, out, complaint } = await git(...args);
  if (status !== 0)
    throw new Failure(3, `Git cannot tell what has changed: ${printable(complaint)}.`, {
      hint: `Run “git ${args[0]}” in the hub to see more, or leave out --changed.`,
    });
  return out.split('\0').filter((path) => path !== '');
}
