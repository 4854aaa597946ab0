/**
 * The one door to git. It only reads: no hooks, no pager, no prompt, no program that the repository's settings name for
 * showing differences, no network; bounded in time and in what it may answer.
 */
import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import process from 'node:process';
import { limits } from '../../limits.ts';
import { Failure } from '../../output/failure.ts';

export interface GitAnswer {
  /** Git's own exit status; 0 is well. */
  readonly status: number;
  readonly out: string;
  /** The first line of what git complained of. */
  readonly complaint: string;
}

/** Runs git in one folder. */
export type Git = (...args: readonly string[]) => Promise<GitAnswer>;

/**
 * Hooks set these to paths that hold only in the folder that they run in; git finds the repository of ours by itself.
 * https://git-scm.com/docs/git-rev-parse#Documentation/git-rev-parse.txt---local-env-vars
 */
const LOCAL = [
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_NAMESPACE'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE', 'GIT_GRAFT_FILE'],
];

const SETTINGS = ['core.fsmonitor=false', `core.hooksPath=${devNull}`, 'safe.bareRepository=explicit'];

/** `timeout`: in ms. The answer throws `Failure` 3 when there is no git, or when it does not come to an end. */
export function gitIn(folder: string, timeout: number = limits.gitMs): Git {
  const inherited = Object.entries(process.env).filter(([name]) => !LOCAL.includes(name));
  const env = {
    ...Object.fromEntries(inherited),
    ...{ GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
    // Git has one exit status for most of what can go wrong: its words tell the rest, in English.
    LC_ALL: 'C',
  };
  const before = [
    '-C',
    folder,
    '--no-pager',
    '--literal-pathspecs',
    ...SETTINGS.flatMap((one) => ['-c', one]),
  ];
  return (...args) =>
    new Promise((resolve, reject) => {
      const bounds = { timeout, maxBuffer: limits.gitBytes, killSignal: 'SIGKILL' as const };
      const options = { ...bounds, env, encoding: 'utf8' as const, windowsHide: true };
      const child = execFile('git', [...before, ...args], options, (error, out, err) => {
        const complaint = err.split('\n')[0]!.replace(/^(fatal|error): /, '');
        if (!error) resolve({ status: 0, out, complaint });
        else if (typeof error.code === 'number') resolve({ status: error.code, out, complaint });
        else reject(failureOf(error, args[0]!, timeout));
      });
      child.stdin?.end();
    });
}

function failureOf(error: Error & { code?: unknown }, command: string, timeout: number): Failure {
  if (error.code === 'ENOENT')
    return new Failure(3, '“--changed” asks git what has changed, and there is no git on this machine.', {
      hint: 'Install git, or leave out --changed and name campaigns with --campaign.',
      cause: error,
    });
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return new Failure(3, `“git ${command}” answers more than ${limits.gitBytes / 1024 ** 2} MiB.`, {
      hint: 'So much has changed that it is best to check everything: leave out --changed.',
      cause: error,
    });
  return new Failure(3, `“git ${command}” did not come to an end within ${timeout / 1000} s.`, {
    hint: 'Run it by hand to see what keeps it, or leave out --changed.',
    cause: error,
  });
}
