/** The shared cache of one run. Nothing of it is loaded when the environment names none. */
import process from 'node:process';
import type { SharedCache, SharedTrouble } from '../build/cache/shared/shared-cache.ts';
import type { Session } from './session.ts';

export interface SharedRun {
  readonly cache: SharedCache;
  /** Hears of trouble that a thread has with it. */
  tell(trouble: SharedTrouble): void;
  /** Waits for what is still being sent, and says what there is to say. */
  end(): Promise<void>;
}

/** Undefined without one, and with `--no-cache`. Throws `Failure` 2 when what is named cannot be meant. */
export async function openSharedRun({
  store,
  keepsResults,
  remark,
}: Session): Promise<SharedRun | undefined> {
  if (!process.env.DIAPASON_SHARED_CACHE || !keepsResults) return undefined;
  const [{ openShared }, { sharedRemarks }] = await Promise.all([
    import('./shared/open-shared.ts'),
    import('./shared/remarks.ts'),
  ]);
  const remarks = sharedRemarks(remark);
  const cache = await openShared(store, remarks.tell);
  if (!cache) return undefined;
  return {
    cache,
    tell(trouble) {
      remarks.tell(trouble);
      if (trouble.kind === 'silent' || trouble.kind === 'denied') cache.stop();
    },
    async end() {
      await cache.settle();
      remarks.end();
    },
  };
}
