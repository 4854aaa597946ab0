/** `diapason init`: a hub to begin with. */
import { Argument, Command } from 'commander';
import { addLines } from '../init/commander-lines.ts';
import { type InitOptions, initExamples, initLines, runLines } from '../init/option-table.ts';

export function initCommand(): Command {
  const command = new Command('init')
    .description('a small sound hub: one brand, one campaign, and what an editor and CI need')
    .addArgument(new Argument('[folder]', 'where it is written; what stands there stays').default('.'));
  return addLines(command, [...initLines, ...runLines])
    .addHelpText('after', initExamples)
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../init/init.ts');
      await init(folder, options);
    });
}
