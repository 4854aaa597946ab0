/** Several of an author's files replaced, all or none: each is written aside first, then all are renamed into place. */
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from '../output/failure.ts';
import { whileWriting } from '../output/write-failure.ts';

export interface Replacement {
  /** In the hub, forward slashes. */
  readonly path: string;
  /** The bytes that `after` was made of. */
  readonly before: Uint8Array;
  readonly after: string;
}

interface Target extends Replacement {
  readonly file: string;
  readonly aside: string;
}

/**
 * Throws `Failure` 3 where a file cannot be written or has changed meanwhile; then all of them are as they were. Only an
 * end of the process between two renames leaves some of them new and others old, each of them whole.
 */
export function replaceTogether(root: string, replacements: readonly Replacement[]) {
  const targets = new Map<string, Target>();
  for (const one of replacements) {
    // The host has read through links and seen that they stay inside; what they lead to is the file, and is written once.
    const file = realpathSync(path.join(root, one.path));
    targets.set(file, { ...one, file, aside: `${file}.${process.pid}.part` });
  }
  const all = [...targets.values()];
  const done: Target[] = [];
  try {
    for (const one of all) whileWriting(one.path, () => writeAside(one, one.after));
    for (const one of all) assertUnchanged(one);
    for (const one of all) {
      whileWriting(one.path, () => renameSync(one.aside, one.file));
      done.push(one);
    }
  } catch (cause) {
    for (const one of done) {
      writeAside(one, one.before);
      renameSync(one.aside, one.file);
    }
    throw cause;
  } finally {
    for (const { aside } of all) takeAway(aside);
  }
}

/** Where nothing may be written nothing may be deleted either; the reason why is on its way already. */
function takeAway(file: string) {
  try {
    rmSync(file, { force: true });
  } catch {}
}

/** With the permissions of the file that it is to replace. */
function writeAside({ aside, file }: Target, text: string | Uint8Array) {
  writeFileSync(aside, text);
  chmodSync(aside, statSync(file).mode & 0o7777);
}

function assertUnchanged({ path: name, file, before }: Target) {
  if (Buffer.compare(readFileSync(file), before) === 0) return;
  throw new Failure(3, `“${name}” was saved while it was being read, so nothing was changed.`, {
    hint: 'Run it again.',
  });
}
