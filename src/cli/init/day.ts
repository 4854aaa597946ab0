import { Failure } from '../../output/failure.ts';
import { parseNow, today } from '../now.ts';

/** `--now`, or today, as `2027-04-07`. Throws `Failure` 2 for anything else. */
export function readDay(typed: string | undefined): string {
  const now = typed === undefined ? today() : parseNow(typed);
  if (now === undefined) throw new Failure(2, `“${typed}” is no day.`, { hint: 'Write it like 2027-04-07.' });
  return now.slice(0, 10);
}
