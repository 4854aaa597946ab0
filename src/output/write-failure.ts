/** A sentence for what the operating system says when a folder cannot be written. */
import { Failure } from './failure.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'one of its parents is a file',
  ENOENT: 'one of its parents does not exist',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program holds it, or it is a mount point',
  EXDEV: 'its parent lies on another disk',
  EMFILE: 'too many files are open',
  EISDIR: 'it is a folder',
  EEXIST: 'a file stands where a folder is needed',
};

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Does the work on the folder `name`; errors of the file system become `Failure` 3, all others pass. */
export function whileWriting<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw writeFailure(name, cause);
  }
}

function writeFailure(name: string, cause: unknown): unknown {
  if (cause instanceof Failure) return cause;
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason === undefined) return cause;
  return new Failure(3, `“${name}” cannot be written: ${reason}.`, {
    hint: FULL.has(code!)
      ? 'Make room, or name a folder on another disk.'
      : 'Check the folder and its permissions, or name another one.',
    cause,
  });
}
