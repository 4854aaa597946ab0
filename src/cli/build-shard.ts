/** `build --shard 3/8`: the campaigns of one machine, as a folder that `merge-shards` joins with the others. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { carry } from '../build/cache/carry.ts';
import { codeVersion } from '../build/cache/code-version.ts';
import { folderHash } from '../build/cache/folder-hash.ts';
import { mendingCache } from '../build/cache/mend.ts';
import { shareOut } from '../build/shards.ts';
import { Failure } from '../output/failure.ts';
import { reporters } from '../output/reporters/index.ts';
import { whileWriting } from '../output/write-failure.ts';
import { listCampaigns } from '../parse/campaign.ts';
import type { BuildOptions } from './commands/build.ts';
import { onInterrupt } from './interrupt.ts';
import { processes } from './processes.ts';
import { reporterContext } from './reporter-context.ts';
import { runCompile } from './run-compile.ts';
import type { Session } from './session.ts';
import { type ShardWorld, shardFile, shardText } from './shard-file.ts';
import type { ShardName } from './shard-name.ts';
import type { SharedRun } from './shared-run.ts';
import { openFolder } from './store-folder.ts';

/** The world that a session would build in. */
export function worldOf({ host, filters }: Session): ShardWorld {
  return {
    code: codeVersion(),
    content: folderHash(host, 'content'),
    now: host.now,
    filters: filters.patterns,
  };
}

/** Folders of the campaigns that are a shard's share. */
export function campaignsOf({ number, of }: ShardName, session: Session): readonly string[] {
  const known = session.costs.known().campaigns;
  return shareOut(wantedCampaigns(session), of, (folder) => known.get(folder))[number - 1]!;
}

/** Folders of the campaigns that `--campaign` asks for; what other filters leave of them is known only when they are read. */
export function wantedCampaigns({ host, filters }: Session): readonly string[] {
  return listCampaigns(host).filter((folder) => filters.wants?.('campaign', folder) ?? true);
}

/** Sets exit status 1 when errors were found; the shard is written all the same, for the merge to tell them all. */
export async function buildShard(
  session: Session,
  shard: ShardName,
  { out, baseline }: BuildOptions,
  shared?: SharedRun,
): Promise<void> {
  const folder = out ?? path.join('.diapason/shards', `${shard.number}-of-${shard.of}`);
  refuseForeign(folder);
  const campaigns = campaignsOf(shard, session);
  const only = new Set(campaigns);
  const { compiled, report } = await mendingCache(session.store, () =>
    runCompile(session, { only, baseline: baseline !== false }, shared),
  );
  const context = await reporterContext(session.host, 'pretty', true);
  session.terminal.out(reporters.pretty(report, context));
  if (report.summary.errors > 0) process.exitCode = 1;

  const aside = `${path.resolve(folder)}.${processes.id}.part`;
  const discard = () => rmSync(aside, { recursive: true, force: true });
  const release = onInterrupt(discard);
  try {
    whileWriting(folder, () => {
      discard();
      mkdirSync(aside, { recursive: true });
      const entries = compiled.entries();
      carry(session.store, openFolder(aside), entries);
      const content = { ...shard, world: worldOf(session), campaigns, entries };
      writeFileSync(path.join(aside, shardFile), shardText({ ...content, costs: session.costs.learnt() }));
      rmSync(folder, { recursive: true, force: true });
      renameSync(aside, folder);
    });
  } finally {
    release();
    discard();
  }
  session.progress.end();
  const what = campaigns.length === 1 ? 'campaign is' : 'campaigns are';
  session.remark(
    `${campaigns.length} ${what} in ${folder}; join all ${shard.of} with “diapason merge-shards”.`,
  );
}

/** Only a shard, or an empty folder, is replaced. */
function refuseForeign(folder: string) {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  if (names.length === 0 || names.includes(shardFile)) return;
  throw new Failure(2, `The folder “${folder}” holds files that are no shard.`, {
    hint: 'A shard replaces the whole folder: empty it, or name another one with --out.',
  });
}
