/** `diapason new`: things of a hub, written down as they would be by hand, so that they pass the checks. */
import { Command } from 'commander';
import { newBrandCommand } from './new/brand.ts';
import { newCampaignCommand } from './new/campaign.ts';
import { newLocaleCommand } from './new/locale.ts';
import { newPluginCommands } from './new/plugin.ts';

export function newCommand(): Command {
  const command = new Command('new')
    .description('write a new thing of the hub that passes the checks, and say what to do next')
    .addCommand(newBrandCommand())
    .addCommand(newCampaignCommand())
    .addCommand(newLocaleCommand());
  for (const plugin of newPluginCommands()) command.addCommand(plugin);
  return command.addHelpText('after', EXAMPLES);
}

const EXAMPLES = `
Examples:
  $ diapason new brand Acme --color '#0b3d91' --color '#f4a261'
  $ diapason new campaign spring --brand acme
  $ diapason new campaign spring-2028 --from spring-2027
  $ diapason new locale de --campaign spring-2027
  $ diapason new block StoreFinder
  $ diapason new rule house/cart-not-basket

Each has examples of its own: diapason new campaign --help`;
