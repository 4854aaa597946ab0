/** package-lock.json of this repository, and small ones for tests. */
import type { Lock } from '../../.package/lock-packages.ts';
import { textOf } from '../source-files.ts';

export const repositoryLock = JSON.parse(textOf('package-lock.json')) as Lock;

/** A lock in which Diapason depends on `kite` 1.2.3, whose row the test gives. */
export function lockWith(kite: Lock['packages'][string], more: Lock['packages'] = {}): Lock {
  return {
    packages: {
      '': { dependencies: { kite: '^1.0.0' } },
      'node_modules/kite': { version: '1.2.3', ...kite },
      ...more,
    },
  };
}
