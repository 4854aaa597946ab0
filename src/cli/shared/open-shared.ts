/** The shared cache that the environment names, opened over the local store. */
import process from 'node:process';
import { SharedCache, type SharedTrouble } from '../../build/cache/shared/shared-cache.ts';
import type { Store } from '../../build/cache/store.ts';
import { httpTransport } from './http-transport.ts';
import { sharedSettings } from './settings.ts';

/** Undefined when none is named. Throws `Failure` 2 when what is named cannot be meant. */
export async function openShared(
  store: Store,
  tell: (trouble: SharedTrouble) => void,
): Promise<SharedCache | undefined> {
  const settings = sharedSettings(process.env);
  if (!settings) return undefined;
  const transport =
    's3' in settings
      ? (await import('./s3-transport.ts')).s3Transport(settings.s3)
      : httpTransport(settings.http);
  return new SharedCache({ store, transport, writes: settings.writes, tell });
}
