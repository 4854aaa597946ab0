/** The free FOGRA39 profile that comes with Diapason: ISOcoated_v2_300_bas.icc by basICColor, zlib licence. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ownFile } from '../../own-files.ts';

/** Printing condition that it describes, as brands write it in `print.condition`. */
export const shippedCondition = 'FOGRA39';

export const shippedProfilePath = fileURLToPath(ownFile('../public/profiles/ISOcoated_v2_300_bas.icc'));

let bytes: Uint8Array | undefined;

/** 1.05 MB, read once. */
export function shippedProfile(): Uint8Array {
  bytes ??= readFileSync(shippedProfilePath);
  return bytes;
}
