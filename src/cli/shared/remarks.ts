/** What a run says of its shared cache: each thing once, whichever thread has met it. */
import type { SharedTrouble } from '../../build/cache/shared/shared-cache.ts';

export interface SharedRemarks {
  tell(trouble: SharedTrouble): void;
  /** Says what had to be counted. */
  end(): void;
}

export function sharedRemarks(remark: (text: string) => void): SharedRemarks {
  let isGivenUp = false;
  let wrong = 0;
  let unsent = 0;
  return {
    tell(trouble) {
      if (trouble.kind === 'wrong') wrong += 1;
      else if (trouble.kind === 'unsent') unsent += trouble.results;
      else if (!isGivenUp) {
        isGivenUp = true;
        const what = trouble.kind === 'denied' ? 'denies us' : 'does not answer';
        remark(`The shared cache ${what} (${trouble.why}); this build goes on without it.`);
      }
    },
    end() {
      if (wrong > 0)
        remark(
          `The shared cache gave ${wrong} ${wrong === 1 ? 'result that was' : 'results that were'} not what it should be; nothing of that was used.`,
        );
      if (unsent > 0)
        remark(
          `There was no time to send ${unsent} ${unsent === 1 ? 'result' : 'results'} to the shared cache.`,
        );
      wrong = 0;
      unsent = 0;
    },
  };
}
