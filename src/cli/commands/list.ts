/** `diapason list`: what the hub holds, and what the tool can do with it. */
import { Argument, Command } from 'commander';
import { addScopeOptions, type ScopeOptions } from '../options.ts';

const subjects = ['campaigns', 'channels', 'rules'] as const;
type Subject = (typeof subjects)[number];

export function listCommand(): Command {
  const command = new Command('list')
    .description('list campaigns with their touchpoints, or all channels, or all rules')
    .addArgument(new Argument('[what]', 'what to list').choices(subjects).default('campaigns'));
  return addScopeOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((what: Subject, options: ScopeOptions) => list(what, options));
}

async function list(what: Subject, options: ScopeOptions) {
  const { terminal } = await import('../terminal.ts');
  if (what !== 'campaigns') await (await import('../plugins/own-plugins.ts')).pluginsAt(options);
  if (what === 'rules') {
    const { listRules } = await import('../list-rules.ts');
    terminal.out(listRules());
  } else if (what === 'channels') {
    const { listChannels } = await import('../list-channels.ts');
    terminal.out(listChannels());
  } else {
    const { listHub } = await import('../list-hub.ts');
    await listHub(options);
  }
}

const EXAMPLES = `
Examples:
  $ diapason list                   brands, campaigns, touchpoints, segments
  $ diapason list --brand acme
  $ diapason list channels          channels and their formats
  $ diapason list rules             every promise that is checked`;
