/** The commit that changes are counted from. */
import { Failure } from '../../output/failure.ts';
import { printable } from '../../output/reporters/printable.ts';
import type { Git } from './run-git.ts';

export interface Base {
  /** Its full hash; undefined where everything counts as changed. */
  readonly commit?: string;
  /** What was taken, for a remark: `the merge base with “origin/main”, 4f2a91c`. */
  readonly says: string;
}

/** In this order, where no upstream branch is set. */
const MAIN_BRANCHES = [
  ['refs/remotes/origin/HEAD', 'origin/HEAD'],
  ['refs/remotes/origin/main', 'origin/main'],
  ['refs/remotes/origin/master', 'origin/master'],
  ['refs/heads/main', 'main'],
  ['refs/heads/master', 'master'],
] as const;

/**
 * `asked`: a branch, tag or commit; changes are counted from where the two histories parted, so that what others have
 * done there since is not ours. Throws `Failure` 2 when it cannot be meant, or when a shallow clone lacks that point.
 */
export async function changedBase(git: Git, asked: string | undefined): Promise<Base> {
  if (asked?.startsWith('-') || asked?.trim() === '')
    throw new Failure(2, `“${printable(asked)}” cannot be the base of --changed.`, {
      hint: 'Name a branch, a tag or a commit: --changed origin/main.',
    });
  await assertRepository(git);
  const head = await commitOf(git, 'HEAD');
  const found = asked === undefined ? undefined : await commitOf(git, asked);
  if (head === undefined && found === undefined)
    return { says: 'nothing, for there is no commit yet: everything counts as changed' };
  if (asked !== undefined) {
    if (found === undefined) throw await unknown(git, asked);
    return parted(git, head, found, `“${printable(asked)}”`);
  }
  const upstream = await commitOf(git, '@{upstream}');
  if (upstream !== undefined) {
    const name = (await git('rev-parse', '--abbrev-ref', '@{upstream}')).out.trim();
    return parted(git, head, upstream, `the upstream branch “${printable(name)}”`);
  }
  for (const [ref, name] of MAIN_BRANCHES) {
    const commit = await commitOf(git, ref);
    if (commit !== undefined) return parted(git, head, commit, `“${name}”`);
  }
  return {
    commit: head!,
    says: `the last commit, ${short(head!)}, for there is no upstream, main or master branch`,
  };
}

async function assertRepository(git: Git) {
  const { status, out, complaint } = await git('rev-parse', '--is-inside-work-tree');
  if (status === 0 && out.trim() === 'true') return;
  if (/not a git repository/.test(complaint) || status === 0)
    throw new Failure(2, '“--changed” asks git what has changed, and the hub lies in no git repository.', {
      hint: 'Leave out --changed, or begin one with “git init”.',
    });
  // Such as a folder that belongs to somebody else, which git tells how to allow.
  throw new Failure(3, `Git refuses to look at this repository: ${printable(complaint)}.`, {
    hint: 'Run “git status” in the hub to see what it wants.',
  });
}

async function commitOf(git: Git, name: string): Promise<string | undefined> {
  const { status, out } = await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  const hash = out.trim();
  return status === 0 && /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined;
}

/** Where the history of HEAD and that of another commit parted. */
async function parted(git: Git, head: string | undefined, other: string, name: string): Promise<Base> {
  if (head === undefined) return { commit: other, says: `${name}, ${short(other)}` };
  const { out } = await git('merge-base', head, other);
  const commit = out.trim();
  if (commit === other) return { commit, says: `${name}, ${short(commit)}` };
  if (commit !== '') return { commit, says: `the merge base with ${name}, ${short(commit)}` };
  if (await isShallow(git))
    throw new Failure(2, `This clone is too shallow: it does not hold the commit where ${name} parted.`, {
      hint: 'Fetch the history: “git fetch --unshallow”, in CI “fetch-depth: 0” (GitHub) or “GIT_DEPTH: 0” (GitLab).',
    });
  return { commit: other, says: `${name} itself, ${short(other)}, for the two have no commit in common` };
}

async function unknown(git: Git, asked: string): Promise<Failure> {
  return new Failure(2, `Git knows no commit “${printable(asked)}”.`, {
    hint: (await isShallow(git))
      ? `This clone is shallow. Fetch it: “git fetch --unshallow”, in CI “fetch-depth: 0” (GitHub) or “GIT_DEPTH: 0” (GitLab).`
      : '“git branch --all” names the branches; fetch it first where it is another’s: git fetch origin.',
  });
}

async function isShallow(git: Git): Promise<boolean> {
  return (await git('rev-parse', '--is-shallow-repository')).out.trim() === 'true';
}

function short(hash: string): string {
  return hash.slice(0, 7);
}
