/** The folder that builds replace: whether it is theirs, and whether it can be written beside. */
import path from 'node:path';
import { Failure } from '../../output/failure.ts';
import { assertReplaceable } from '../../output/out-folder.ts';
import type { Check, Finding } from './check.ts';
import { causesOf } from './lost.ts';
import { tryWriting } from './try-writing.ts';

const NAME = 'dist';

export const dist: Check = {
  id: 'dist',
  title: NAME,
  where: 'hub',
  apart: false,
  ifLost: 'Check the folder and its permissions, or name another one with --out.',
  look: ({ folder }) => [lookAtDist(folder)],
};

/** A build writes beside `dist` and swaps, so it is the folder around it that must be writable. */
function lookAtDist(folder: string): Finding {
  try {
    const target = assertReplaceable(NAME, path.join(folder, NAME));
    tryWriting(NAME, path.dirname(target));
    return { status: 'ok', found: 'can be replaced by a build' };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const advice = thrown.hint ?? 'Name another folder with --out.';
    return { status: 'problem', found: thrown.message, advice, causes: causesOf(thrown.cause) };
  }
}
