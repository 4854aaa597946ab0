/** `diapason new`: things of a hub, written down as they would be by hand, so that they pass the checks. */
import { Command } from 'commander';
import { newCampaignCommand } from './new/campaign.ts';

export function newCommand(): Command {
  return new Command('new')
    .description('write a new thing of the hub that passes the checks, and say what to do next')
    .addCommand(newCampaignCommand())
    .addHelpText('after', EXAMPLES);
}

const EXAMPLES = `
Examples:
  $ diapason new campaign spring --brand acme

Each has examples of its own: diapason new campaign --help`;
