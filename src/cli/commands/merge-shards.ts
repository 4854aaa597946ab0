/** `diapason merge-shards`: one build out of what several machines have made. */
import { Command } from 'commander';
import { addRunOptions, type RunOptions } from '../options.ts';

export interface MergeOptions extends RunOptions {
  readonly root: string;
  readonly out: string;
}

export function mergeShardsCommand(): Command {
  const command = new Command('merge-shards')
    .description('join the folders of build --shard into one build')
    .argument('<dir...>', 'the folders of all shards, in any order')
    .option('--root <dir>', 'the hub that was built: a folder that holds content/', '.')
    .option('--out <dir>', 'folder to build into; it is replaced whole', 'dist');
  return addRunOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (folders: readonly string[], options: MergeOptions) => {
      const { mergeShards } = await import('../merge-shards.ts');
      await mergeShards(folders, options);
    });
}

const EXAMPLES = `
Examples:
  $ diapason build --shard 1/3                    on each of three machines, with 2/3 and 3/3
  $ diapason merge-shards .diapason/shards/*      where their folders have been brought together

The result is the build that one machine would have made, byte for byte: shards of other content, another day, other
filters or another version are refused. Pages and reports are made here.`;
