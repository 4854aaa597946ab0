/** The cache of results: whether it can be used, how large it is, and whether it is sound. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { examineStore, type StoreState } from '../../build/cache/examine-store.ts';
import { limits } from '../../limits.ts';
import { Failure } from '../../output/failure.ts';
import { CACHE_BYTES, KEPT_IN } from '../store-folder.ts';
import type { Check, Finding } from './check.ts';
import { causesOf } from './lost.ts';
import { counted, sayBytes } from './say-numbers.ts';
import { tryWriting } from './try-writing.ts';

const DELETE = `Delete ${KEPT_IN}: the next build makes it anew.`;

export const cache: Check = {
  id: 'cache',
  title: 'cache',
  where: 'hub',
  apart: true,
  ifLost: DELETE,
  lostIs: 'warning',
  look: ({ folder }) => lookAtCache(folder),
};

function lookAtCache(folder: string): readonly Finding[] {
  const cacheFolder = path.join(folder, KEPT_IN);
  const stat = lstatOf(cacheFolder);
  if (stat === undefined) {
    const fault = writeFault(folder, folder, '.');
    return [fault ?? { status: 'ok', found: `no ${KEPT_IN} yet; the first build makes it` }];
  }
  let state: StoreState;
  try {
    state = examineStore(cacheFolder, { sample: limits.doctorSample, files: limits.doctorFiles });
  } catch (thrown) {
    const advice = `Let ${KEPT_IN} be read and written by you, or delete it. Builds make everything anew meanwhile.`;
    return [{ status: 'warning', found: `${KEPT_IN} cannot be read.`, advice, causes: causesOf(thrown) }];
  }
  const fault = writeFault(folder, cacheFolder, KEPT_IN);
  return [...(fault ? [fault] : []), judgeSize(state), ...judgeSoundness(state)];
}

/** Undefined where there is nothing; a file in the way of a folder counts as there. */
function lstatOf(folder: string) {
  try {
    return lstatSync(folder, { throwIfNoEntry: false });
  } catch (thrown) {
    return thrown;
  }
}

function writeFault(folder: string, inside: string, name: string): Finding | undefined {
  try {
    tryWriting(name === '.' ? path.basename(folder) : name, inside);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return {
      status: 'warning',
      found: `${thrown.message} Builds work and keep nothing for the next one.`,
      advice: 'Check the folder and its permissions.',
      causes: causesOf(thrown.cause),
    };
  }
}

export function judgeSize({ files, bytes, olderBytes, isWhole }: StoreState): Finding {
  const size = `${isWhole ? '' : 'more than '}${sayBytes(bytes)} of at most ${sayBytes(CACHE_BYTES)} in ${isWhole ? '' : 'more than '}${counted(files, 'file')}`;
  const older = olderBytes > 0 ? `; ${sayBytes(olderBytes)} are of another version` : '';
  const over = bytes > CACHE_BYTES ? '; the next build gives up what was unused longest' : '';
  return { status: 'ok', found: `${size}${older}${over}` };
}

export function judgeSoundness({ looked, torn, foreign }: StoreState): readonly Finding[] {
  const sample = `of ${counted(looked, 'result')} that were looked at`;
  if (torn === 0 && foreign === 0)
    return looked === 0 ? [] : [{ status: 'ok', found: `${sample}, all are whole` }];
  const parts = [
    ...(torn > 0 ? [`${sample}, ${torn} ${torn === 1 ? 'is' : 'are'} torn or under a foreign name`] : []),
    ...(foreign > 0
      ? [`${counted(foreign, 'file')} ${foreign === 1 ? 'is' : 'are'} none of Diapason’s`]
      : []),
  ];
  return [
    {
      status: 'warning',
      found: `In the cache, ${parts.join('; ')}. None of that is ever used.`,
      advice: `Nothing need be done: what is torn is made anew when it is needed. To be rid of it all, delete ${KEPT_IN}.`,
    },
  ];
}
