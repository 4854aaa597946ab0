/** `diapason list`: what the hub holds, and what the tool can do with it. */
import { Argument, Command, Option } from 'commander';
import { addScopeOptions, type ScopeOptions } from '../options.ts';

const subjects = ['campaigns', 'channels', 'rules', 'suppressions'] as const;
type Subject = (typeof subjects)[number];

export interface ListOptions extends ScopeOptions {
  readonly reporter: 'table' | 'json';
}

export function listCommand(): Command {
  const command = new Command('list')
    .description('list campaigns with their touchpoints, or all channels, rules or suppressions')
    .addArgument(new Argument('[what]', 'what to list').choices(subjects).default('campaigns'))
    .addOption(
      new Option('--reporter <name>', 'form of the list of suppressions')
        .choices(['table', 'json'])
        .default('table'),
    );
  return addScopeOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((what: Subject, options: ListOptions) => list(what, options));
}

async function list(what: Subject, options: ListOptions) {
  if (what === 'suppressions') {
    const { listSuppressions } = await import('../list-suppressions.ts');
    return listSuppressions(options);
  }
  if (options.reporter === 'json') {
    const { Failure } = await import('../../output/failure.ts');
    throw new Failure(2, `There is no list of ${what} as JSON.`, {
      hint: 'Of suppressions there is: diapason list suppressions --reporter json.',
    });
  }
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
  $ diapason list rules             every promise that is checked
  $ diapason list suppressions      what is answered, by whom, why and until when; those that end first come first
  $ diapason list suppressions --reporter json --brand acme`;
