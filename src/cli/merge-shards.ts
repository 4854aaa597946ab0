/** The work of `diapason merge-shards`: what other machines have made goes into the cache, then comes a build. */
import { carry } from '../build/cache/carry.ts';
import type { Costs } from '../build/costs.ts';
import { Failure } from '../output/failure.ts';
import { build } from './build.ts';
import { wantedCampaigns, worldOf } from './build-shard.ts';
import type { MergeOptions } from './commands/merge-shards.ts';
import { openSession } from './session.ts';
import { differenceOf, readShard, type Shard } from './shard-file.ts';
import { openFolder } from './store-folder.ts';

/** Throws `Failure` 2 when shards are missing, doubled, or not of this hub and this build. */
export async function mergeShards(folders: readonly string[], options: MergeOptions): Promise<void> {
  const shards = folders.map((folder) => ({ folder, shard: readShard(folder) }));
  assertComplete(shards);
  const { now, filters } = shards[0]!.shard.world;
  const scope = { ...options, ...filters, now, cache: true };
  const session = await openSession(scope, options.out);
  const here = worldOf(session);
  for (const { folder, shard } of shards) {
    const difference = await differenceOf(shard.world, here);
    if (difference !== undefined)
      throw new Failure(2, `“${folder}” was built with ${difference}.`, {
        hint: 'Build all shards and merge them from one commit, with one --now and the same filters.',
      });
  }
  for (const { folder, shard } of shards) {
    session.progress.at(`taking over ${folder}`);
    carry(openFolder(folder), session.store, shard.entries);
  }
  session.progress.end();
  const made = new Set(shards.flatMap(({ shard }) => shard.campaigns));
  const missing = wantedCampaigns(session).filter((folder) => !made.has(folder));
  if (missing.length > 0)
    session.remark(
      `No shard holds ${missing.join(', ')}: made here. The shards knew different costs; give all of them the same .diapason/costs.json.`,
    );
  session.costs.save(
    joined(
      session.costs.known(),
      shards.map(({ shard }) => shard),
    ),
  );
  await build(scope);
}

function assertComplete(shards: readonly { readonly folder: string; readonly shard: Shard }[]) {
  const { of } = shards[0]!.shard;
  const other = shards.find(({ shard }) => shard.of !== of);
  if (other)
    throw new Failure(
      2,
      `“${other.folder}” is one of ${other.shard.of} shards, and “${shards[0]!.folder}” one of ${of}.`,
      {
        hint: 'Name the shards of one build.',
      },
    );
  const numbers = shards.map(({ shard }) => shard.number);
  const twice = shards.find(({ shard }, index) => numbers.indexOf(shard.number) !== index);
  if (twice)
    throw new Failure(
      2,
      `Shard ${twice.shard.number} of ${of} is named twice, the second time as “${twice.folder}”.`,
      {
        hint: 'Name each shard once.',
      },
    );
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((one) => !numbers.includes(one));
  if (missing.length > 0)
    throw new Failure(2, `Shard ${missing.join(', ')} of ${of} is missing.`, {
      hint: `Build it with “diapason build --shard ${missing[0]}/${of}”, and name its folder too.`,
    });
}

/** What each shard has learnt of its own campaigns; of kinds of pieces the last one to have seen them. */
function joined(before: Costs, shards: readonly Shard[]): Costs {
  const own = shards.flatMap(({ campaigns, costs }) =>
    [...costs.campaigns].filter(([folder]) => campaigns.includes(folder)),
  );
  return {
    campaigns: new Map([...before.campaigns, ...own]),
    formats: new Map([...before.formats, ...shards.flatMap(({ costs }) => [...costs.formats])]),
    stages: new Map([...before.stages, ...shards.flatMap(({ costs }) => [...costs.stages])]),
  };
}
