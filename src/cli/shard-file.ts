/** `shard.json`: what a shard was made of, so that only shards of one build are joined. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Costs, costsText, parseCosts } from '../build/costs.ts';
import { Failure } from '../output/failure.ts';
import { type FilterPatterns, filtersOf } from './filters.ts';
import { filterNames } from './options.ts';

export const shardFile = 'shard.json';

/** What must be the same in all shards of a build, and in the build that joins them. */
export interface ShardWorld {
  /** Our code with Node, ICU and time zones. */
  readonly code: string;
  /** Names and bytes of everything in content/. */
  readonly content: string;
  /** An instant in ISO 8601. */
  readonly now: string;
  readonly filters: FilterPatterns;
}

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly world: ShardWorld;
  /** Folders of the campaigns that were its share. */
  readonly campaigns: readonly string[];
  /** Keys of the entries that stand in its folder. */
  readonly entries: readonly string[];
  readonly costs: Costs;
}

const schema = z.object({
  version: z.literal(1),
  number: z.int().min(1),
  of: z.int().min(1),
  world: z.object({
    code: z.string(),
    content: z.string(),
    now: z.iso.datetime(),
    filters: z.object(
      Object.fromEntries(filterNames.map((name) => [name, z.array(z.string())])) as Record<
        (typeof filterNames)[number],
        z.ZodArray<z.ZodString>
      >,
    ),
  }),
  campaigns: z.array(z.string()),
  entries: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  costs: z.unknown(),
});

/** Bytes of a list of all entries of the largest hub, and its costs. */
const MOST_BYTES = 16 * 1024 * 1024;

export function shardText({ costs, ...shard }: Shard): string {
  return `${JSON.stringify({ version: 1, ...shard, costs: JSON.parse(costsText(costs)) as unknown }, null, 2)}\n`;
}

/** Throws `Failure` 2 for a folder that no `build --shard` has made. */
export function readShard(folder: string): Shard {
  const file = path.join(folder, shardFile);
  const refuse = (why: string) =>
    new Failure(2, `“${folder}” is no shard: ${why}.`, {
      hint: 'Name folders that “diapason build --shard 1/3” and its like have made, with this version.',
    });
  let value: unknown;
  try {
    if (statSync(file).size > MOST_BYTES) throw refuse(`${shardFile} is too large`);
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw refuse(`${shardFile} is missing or cannot be read`);
  }
  const { success, data } = schema.safeParse(value);
  const costs = success ? parseCosts(JSON.stringify(data.costs)) : undefined;
  if (!success || !costs) throw refuse(`${shardFile} was written by another version, or by nobody`);
  return { ...data, costs };
}

/** What two worlds differ in, in words. Undefined when they are one. */
export async function differenceOf(one: ShardWorld, other: ShardWorld): Promise<string | undefined> {
  if (one.code !== other.code) return 'another version of Diapason or Node';
  if (one.now !== other.now) return 'another --now';
  if (one.content !== other.content) return 'other files in content/';
  const [a, b] = await Promise.all([filtersOf(one.filters), filtersOf(other.filters)]);
  return a.name === b.name ? undefined : 'other filters';
}
