/** Everything of a brand as one hash, its fonts' bytes included: for what may look at any of it. */
import { createHash } from 'node:crypto';
import type { Brand } from './brand.ts';
import { recorded, recordReads } from './reads.ts';

/** A brand that changes is loaded anew, as another object. */
const known = new WeakMap<Brand, Promise<string>>();

/** Hexadecimal SHA-256. The same on every machine for the same files. */
export function brandFingerprint(brand: Brand): Promise<string> {
  const hash = known.get(brand) ?? hashOf(brand);
  known.set(brand, hash);
  return hash;
}

async function hashOf(brand: Brand): Promise<string> {
  const { places: _places, ...look } = brand;
  const { reads } = await recordReads(async () => JSON.stringify(recorded(`brand ${brand.id}`, look)));
  return createHash('sha256')
    .update(JSON.stringify([...reads]))
    .digest('hex');
}
