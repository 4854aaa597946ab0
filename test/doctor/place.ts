/** Where the doctor stands in its tests. */
import type { Place } from '../../src/cli/doctor/check.ts';

/** In a hub at `folder`, unless `more` says otherwise. */
export function placeAt(folder: string, more: Partial<Place> = {}): Place {
  return { root: folder, folder, isHub: true, isRepository: false, network: false, ...more };
}
