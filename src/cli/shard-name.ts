/** `--shard 3/8`. */
import { InvalidArgumentError } from 'commander';

export interface ShardName {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/** More machines than this nobody has, and each needs a campaign of its own. */
const MOST = 1000;

export function readShardName(text: string): ShardName {
  const [, number = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const name = { number: Number(number), of: Number(of) };
  if (number === '' || name.number < 1 || name.number > name.of || name.of > MOST)
    throw new InvalidArgumentError('Write which of how many, such as 3/8.');
  return name;
}
