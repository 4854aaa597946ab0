/** Diapason's own version, for messages and for what programs read of us. */
import { readFileSync } from 'node:fs';
import { ownFile } from './own-files.ts';

let known: string | undefined;

/** As package.json has it: `0.1.0`. */
export function ownVersion(): string {
  known ??= (JSON.parse(readFileSync(ownFile('../package.json'), 'utf8')) as { version: string }).version;
  return known;
}
