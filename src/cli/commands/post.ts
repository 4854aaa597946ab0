/** `diapason post TOUCHPOINT`: what printed pieces say is written down on the day they leave the house. */
import { Command } from 'commander';
import { addScopeOptions, type ScopeOptions } from '../options.ts';

export interface PostOptions extends Pick<ScopeOptions, 'root' | 'now' | 'cache' | 'quiet'> {
  readonly campaign: string;
  readonly again?: boolean;
  readonly reason?: string;
}

/** Of the options that other commands have, those that make sense for one touchpoint. */
const shared = ['--root', '--now', '--no-cache', '--quiet'];

export function postCommand(): Command {
  const command = new Command('post')
    .description('record what printed pieces say once they are in the post, so that a change of it is told')
    .argument('<touchpoint>', 'a printed touchpoint with a posted: day, by its id in campaign.yaml')
    .requiredOption('--campaign <slug>', 'the campaign it belongs to')
    .option('--again', 'record it anew, after a reprint; needs --reason')
    .option('--reason <words>', 'why it is recorded anew; kept in the file');
  for (const option of addScopeOptions(new Command()).options)
    if (shared.includes(option.long ?? '')) command.addOption(option);
  return command.addHelpText('after', EXAMPLES).action(async (touchpoint: string, options: PostOptions) => {
    const { post } = await import('../post.ts');
    await post(touchpoint, options);
  });
}

const EXAMPLES = `
Examples:
  $ diapason post carte --campaign printemps-2027
  $ diapason post carte --campaign printemps-2027 --again --reason 'reprinted with 25 April'

The record is content/campaigns/<campaign>/posted.yaml; commit it with the campaign. From then on “diapason check”
says which facts in the post a change of campaign.yaml contradicts.`;
