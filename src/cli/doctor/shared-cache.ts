/** The shared cache: whether the environment names one that could be, and with `--network` whether it answers. */
import process from 'node:process';
import type { Answer } from '../../build/cache/shared/transport.ts';
import { limits } from '../../limits.ts';
import { Failure } from '../../output/failure.ts';
import type { Check, Finding, Place } from './check.ts';

const DOCS = 'docs/shared-cache.md says how.';
/** The key of no result; every server knows whether it has it. */
const NOTHING = `ac/${'0'.repeat(64)}`;

export const sharedCache: Check = {
  id: 'shared-cache',
  title: 'shared cache',
  where: 'anywhere',
  apart: false,
  ifLost: 'Take DIAPASON_SHARED_CACHE out of the environment; builds work without it.',
  lostIs: 'warning',
  look: async (place) => [await lookAtShared(place)],
};

/** What is set is never said: an address may be a secret, and a token is one. */
async function lookAtShared({ network }: Place): Promise<Finding> {
  const { sharedSettings } = await import('../shared/settings.ts');
  try {
    const settings = sharedSettings(process.env);
    if (!settings)
      return { status: 'ok', found: 'DIAPASON_SHARED_CACHE is not set; each machine keeps its own' };
    const found = `DIAPASON_SHARED_CACHE is set, to ${settings.writes ? 'read and write' : 'read'}`;
    if (!network)
      return {
        status: 'ok',
        found: `${found}; it was not asked`,
        advice: 'Add --network to see whether it answers.',
      };
    const transport =
      's3' in settings
        ? (await import('../shared/s3-transport.ts')).s3Transport(settings.s3)
        : (await import('../shared/http-transport.ts')).httpTransport(settings.http);
    return judgeAnswer(found, await transport.head(NOTHING, AbortSignal.timeout(limits.sharedRequestMs)));
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    // The sentence of the failure names the address; its hint does not.
    return {
      status: 'problem',
      found: 'DIAPASON_SHARED_CACHE, or a variable beside it, is set to what cannot be meant.',
      advice: `${thrown.hint ?? ''} ${DOCS}`.trim(),
    };
  }
}

export function judgeAnswer(found: string, answer: Answer): Finding {
  if (answer.kind === 'denied')
    return {
      status: 'warning',
      found: `${found}; it denies us (${answer.why}), and builds go on without it.`,
      advice:
        'Renew DIAPASON_SHARED_CACHE_TOKEN or the keys of the bucket; in a bucket they need s3:ListBucket.',
    };
  if (answer.kind === 'failed' || answer.kind === 'too large') {
    const why = answer.kind === 'failed' ? ` (${answer.why})` : '';
    return {
      status: 'warning',
      found: `${found}; it does not answer${why}, and builds go on without it.`,
      advice: `Check the address, and whether this machine may reach it. ${DOCS}`,
    };
  }
  if (answer.isSlow)
    return {
      status: 'warning',
      found: `${found}; it takes more than ${limits.sharedSlowMs / 1000} s to answer, and builds give up one that does.`,
      advice: 'Use one that is nearer; most pieces are drawn sooner.',
    };
  return { status: 'ok', found: `${found}; it answers` };
}
