/** Diapason's own version, for messages and for what programs read of us. */
import { readFileSync } from 'node:fs';

let known: string | undefined;

/** As package.json has it: `0.1.0`. */
export function ownVersion(): string {
  known ??= (
    JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  ).version;
  return known;
}
